using System.CommandLine;
using Stemma.Cli.Running;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary><c>stemma add</c>: takes reports in and says what became of each.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "files, folders, archives, web archives, mail, feeds; - for standard input", Arity = ArgumentArity.OneOrMore };
        var keep = new Option<string?>("--store") { Description = "keep reports, and what was set aside, in this SQLite file; what it holds already is passed over" };
        var command = new Command("add", "take reports in: each one's id, language, date, outlet, words and title; what is no report is set aside with its reason") { paths, keep };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            using var store = parsed.GetValue(keep) is { } path ? ReportStore.Open(path) : null;
            var adder = new Adder(bench.Streams, bench.Documents, store, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            adder.Add(parsed.GetValue(paths)!);
            return adder.ExitCode;
        }));
        return command;
    }
}
