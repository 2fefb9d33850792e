using System.CommandLine;
using Stemma.Cli.Running;
using Stemma.Desk.Json;
using Stemma.Desk.Text;

namespace Stemma.Cli.Read;

/// <summary><c>stemma read</c>: what one report says, sentence by sentence.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "reports: plain text or HTML; - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var explain = new Option<bool>("--explain") { Description = "show the rules that found each fact and claim" };
        var between = new Option<string?>("--published-between") { Description = "a year or two days (2022-01-01..2022-12-31) in which reports without a date were published" };
        var command = new Command("read", "show what a report says: its language, date, sentences, facts and claims") { files, format, explain, between, LimitOption.Instance };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            var reader = new Reader(bench, parsed.InvocationConfiguration.Error);
            var reads = reader.Read(parsed.GetValue(files)!, Reader.Options(parsed.GetValue(between)));
            if (reads.Count == 0)
                return ExitCode.Nothing;
            if (parsed.GetValue(format) == "json")
            {
                using var output = Console.OpenStandardOutput();
                output.Write(ReadingJson.Write(reads, bench.MadeBy(reads), parsed.GetValue(explain)));
            }
            else
            {
                var labels = bench.Labels(bench.Words("en"));
                foreach (var read in reads)
                    Screen.Write(ReadingText.Render(read, labels, Screen.Width, parsed.GetValue(explain)), parsed.InvocationConfiguration.Output);
            }

            return reader.LeftOut ? ExitCode.LeftOut : ExitCode.Done;
        }));
        return command;
    }
}
