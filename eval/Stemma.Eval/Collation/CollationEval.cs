using System.Globalization;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Eval.Floors;
using Stemma.Eval.Ntrex;
using Stemma.Reports;

namespace Stemma.Eval.Collation;

/// <summary>The four stories collated by hand, in English and with the second report in another language.</summary>
internal static class CollationEval
{
    /// <summary>Runs it from the command line.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        EvalOptions options;
        try
        {
            options = new EvalOptions(args, "floors", "language", "likeness", "threshold", "errors", "dated", "set");
        }
        catch (ArgumentException wrong)
        {
            output.WriteLine(wrong.Message);
            return 2;
        }

        var folders = EvalFolders.Find();
        if (NtrexCorpus.Open(folders.Ntrex) is not { } corpus)
        {
            output.WriteLine($"collation: skipped, {folders.Ntrex} is missing");
            return 0;
        }

        var likeness = options.One("likeness") ?? "none";
        using var stages = Wiring.Open(output);
        if (stages?.Collator(likeness, output, WeightSettings.Apply(options.Many("set"))) is not { } collator) return 2;
        var reader = stages.Reader();
        var threshold = double.Parse(options.One("threshold") ?? CollationScorer.DefaultThreshold.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        IReadOnlyList<string> languages = options.Many("language") is { Count: > 0 } some ? [.. some.Select(NtrexLanguages.Tag)] : NtrexLanguages.Own;
        var errors = options.One("errors");
        if (errors is not null) languages = [NtrexLanguages.Tag(errors)];

        var stories = GoldLine.Read(corpus.CollationRows()).GroupBy(l => l.Story, StringComparer.Ordinal).ToArray();
        Dictionary<string, string?> dates = options.Has("dated") ? corpus.Facts().Where(f => f.Kind == "document").ToDictionary(f => f.Doc, f => f.Date) : [];
        var scorer = new CollationScorer(threshold);
        var table = new CollationTable();
        foreach (var language in languages)
        {
            foreach (var story in stories)
            {
                GoldLine[] gold = [.. story];
                var documents = Documents(corpus, gold, language, dates);
                var found = Collate(documents, reader, collator);
                var matches = scorer.Match(gold, found, stages.Ontology.ClassOf);
                table.Add(language, story.Key, CollationScorer.Score(matches));
                if (errors is not null) CollationErrors.Write(story.Key, matches, documents, output);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\ncollation: {stories.Length} stories of two reports, the second in the language of the row; likeness {likeness}; a line stands for a gold line from Jaccard {threshold:0.00} of their sentences up\n"));
        table.Write(output);
        var figures = table.Figures(likeness);
        return FloorFile.Apply(options.One("floors"), folders.Floors("collation"), figures, true, output);
    }

    private static List<NtrexDocument> Documents(NtrexCorpus corpus, GoldLine[] gold, string language, Dictionary<string, string?> dates)
    {
        // The second report is the one that stands later in the corpus.
        var ids = gold.SelectMany(g => g.Readings).GroupBy(r => r.Doc, StringComparer.Ordinal).OrderBy(g => g.Min(r => r.Line)).Select(g => g.Key);
        return [.. ids.Select((id, index) => corpus.Document(id, index == 0 ? "en" : language, dates.GetValueOrDefault(id)))];
    }

    private static IReadOnlyList<FoundLine> Collate(List<NtrexDocument> documents, Func<Report, ReadReport> reader, Func<IReadOnlyList<ReadReport>, StoryCollation> collator) =>
        FoundLine.Of(collator([.. documents.Select(d => reader(d.Report))]), documents);
}

/// <summary>Scores by language and story.</summary>
internal sealed class CollationTable
{
    private readonly List<(string Language, string Story, CollationScore Score)> _rows = [];

    /// <summary>Adds a story.</summary>
    public void Add(string language, string story, CollationScore score) => _rows.Add((language, story, score));

    /// <summary>Figures by name for the floors: "none.en.pairs.f1".</summary>
    public IReadOnlyDictionary<string, double> Figures(string likeness)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (language, score) in ByLanguage())
        {
            figures[$"{likeness}.{language}.lines.f1"] = score.Lines.F1;
            figures[$"{likeness}.{language}.pairs.f1"] = score.Pairs.F1;
            figures[$"{likeness}.{language}.shared"] = score.Shared.Value;
            if (score.Verdicts.Of == 0) continue;
            figures[$"{likeness}.{language}.verdicts"] = score.Verdicts.Value;
            figures[$"{likeness}.{language}.counts"] = score.Counts.Value;
        }

        return figures;
    }

    /// <summary>Writes a row for each story and one for all of a language.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine("| second report | story | lines gold/found/right | P | R | F1 | pairs gold/found/right | P | R | F1 | shared lines found | verdict | verdict, not only | count | at least |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (language, story, score) in _rows) Row(output, language, story, score);
        foreach (var (language, score) in ByLanguage()) Row(output, language, "all", score);
    }

    private IEnumerable<(string Language, CollationScore Score)> ByLanguage() =>
        _rows.GroupBy(r => r.Language, StringComparer.Ordinal).Select(g => (g.Key, g.Aggregate(new CollationScore(), (sum, r) => sum + r.Score)));

    private static void Row(TextWriter output, string language, string story, CollationScore s) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"| {language} | {story} | {s.Lines.Gold}/{s.Lines.Found}/{s.Lines.Right} | {s.Lines.Precision:0.000} | {s.Lines.Recall:0.000} | {s.Lines.F1:0.000} | {s.Pairs.Gold}/{s.Pairs.Found}/{s.Pairs.Right} | {s.Pairs.Precision:0.000} | {s.Pairs.Recall:0.000} | {s.Pairs.F1:0.000} | {s.Shared} | {s.Verdicts} | {s.SharedVerdicts} | {s.Counts} | {s.AtLeast} |"));
}
