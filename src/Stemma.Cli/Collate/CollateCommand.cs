using System.CommandLine;
using Stemma.Claims;
using Stemma.Cli.Running;
using Stemma.Collation;
using Stemma.Desk.Json;
using Stemma.Desk.Page;
using Stemma.Desk.Text;
using Stemma.Likeness;
using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Cli.Collate;

/// <summary><c>stemma collate</c>: reports in, collation out.</summary>
internal static class CollateCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "files, folders, or - for standard input; none where a store is collated as it is", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text, json or html", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var language = new Option<string>("--language") { Description = "language of the reader: en, ar, ka, ru", DefaultValueFactory = _ => "en" };
        var likeness = new Option<string>("--likeness") { Description = "auto, none, static or transformer: how sentences are compared across languages", DefaultValueFactory = _ => "auto" };
        likeness.AcceptOnlyFromAmong("auto", "none", "static", "transformer");
        var oneStory = new Option<bool>("--one-story") { Description = "all reports given tell of one event" };
        var explain = new Option<bool>("--explain") { Description = "show why each line stands as it does" };
        var between = new Option<string?>("--published-between") { Description = "a year or two days (2022-01-01..2022-12-31) in which reports without a date were published" };
        var file = new Option<string?>("--output", "-o") { Description = "write to this file" };
        var keep = new Option<string?>("--store") { Description = "keep reports, claims and collations in this SQLite file, and collate all that it holds" };
        var command = new Command("collate", "collate the reports of each event: lines, verdicts, independent sources, stemma") { paths, format, language, likeness, oneStory, explain, between, file, keep, LimitOption.Instance };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            if (parsed.GetValue(paths) is null or [] && !File.Exists(parsed.GetValue(keep)))
                throw new UsageException("nothing to collate: name files or folders, or with --store a file that holds reports");
            using var store = parsed.GetValue(keep) is { } path ? ReportStore.Open(path) : null;
            var reader = new Reader(bench, parsed.InvocationConfiguration.Error, store);
            var reads = reader.Read(parsed.GetValue(paths) ?? [], Reader.Options(parsed.GetValue(between)));
            if (reads.Count == 0)
                return ExitCode.Nothing;
            var words = bench.Words(parsed.GetValue(language)!);
            var encoder = Encoder(bench, parsed.GetValue(likeness)!, reads);
            var options = new CollationOptions { Words = words, Encoder = encoder, Names = bench.Names() };
            var stories = new StoryGrouper(encoder).Group(reads, new StoryOptions { One = parsed.GetValue(oneStory) });
            var collator = new Collator(bench.Reading.Ontology, bench.Reading.Sources);
            var byId = reads.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
            List<StoryCollation> collations = [.. stories.Select(s => collator.Collate(s, [.. s.Reports.Select(id => byId[id])], options))];
            store?.PutCollations(collations.Select(c => (c.Story.Id, CollationJson.Write([c], bench.MadeBy(c.Reports)))), Workbench.EngineVersion);
            Write(parsed.GetValue(format)!, parsed.GetValue(file), collations, reads, bench, words, parsed.GetValue(explain), parsed.InvocationConfiguration.Output);
            return reader.LeftOut ? ExitCode.LeftOut : ExitCode.Done;
        }));
        return command;
    }

    private static IEncoder? Encoder(Workbench bench, string likeness, List<ReadReport> reads) => likeness switch
    {
        "none" => null,
        "static" => bench.Encoders.Static,
        "transformer" => bench.Encoders.Transformer,
        _ => bench.Encoders.For(reads.Sum(r => r.Sentences.Length)),
    };

    private static void Write(string format, string? file, List<StoryCollation> collations, List<ReadReport> reads, Workbench bench, Languages.GlossWords words, bool explain, TextWriter output)
    {
        var labels = bench.Labels(words);
        switch (format)
        {
            case "json":
                Bytes(CollationJson.Write(collations, bench.MadeBy(reads)), file);
                break;
            case "html":
                Bytes(CollationPage.Write(collations, new PageOptions(labels, bench.MadeBy(reads))), file);
                break;
            default:
                foreach (var collation in collations)
                {
                    var text = CollationText.Render(collation, labels, Screen.Width, explain);
                    if (file is null)
                        Screen.Write(text, output);
                    else
                        File.AppendAllText(file, text.ToString());
                }

                break;
        }
    }

    private static void Bytes(byte[] bytes, string? file)
    {
        if (file is not null)
        {
            File.WriteAllBytes(file, bytes);
            return;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
    }
}
