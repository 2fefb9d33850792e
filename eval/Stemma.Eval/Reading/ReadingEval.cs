using System.Globalization;
using Stemma.Claims;
using Stemma.Eval.Floors;
using Stemma.Eval.Ntrex;
using Stemma.Eval.Scoring;
using Stemma.Reports;

namespace Stemma.Eval.Reading;

/// <summary>Facts of the annotated NTREX documents in several languages against the English annotation.</summary>
internal static class ReadingEval
{
    /// <summary>Runs it from the command line.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        EvalOptions options;
        try
        {
            options = new EvalOptions(args, "floors", "language", "errors", "dated", "document");
        }
        catch (ArgumentException wrong)
        {
            output.WriteLine(wrong.Message);
            return 2;
        }

        var folders = EvalFolders.Find();
        if (NtrexCorpus.Open(folders.Ntrex) is not { } corpus)
        {
            output.WriteLine($"reading: skipped, {folders.Ntrex} is missing");
            return 0;
        }

        using var stages = Wiring.Open(output);
        return stages is null ? 2 : Run(corpus, stages.Reader(), stages.PlaceIds, options, folders, output);
    }

    private static int Run(NtrexCorpus corpus, Func<Report, ReadReport> reader, Func<string, string?, IReadOnlySet<string>>? ids, EvalOptions options, EvalFolders folders, TextWriter output)
    {
        var errors = options.Many("errors");
        IReadOnlyList<string> languages = options.Many("language") is { Count: > 0 } some ? [.. some.Select(NtrexLanguages.Tag)] : NtrexLanguages.Own;
        if (errors.Count > 1) languages = [NtrexLanguages.Tag(errors[1])];
        var gold = corpus.Facts();
        var scorer = new ReadingScorer(gold, ids);
        GoldFact[] documents = [.. gold.Where(g => g.Kind == "document" && (!options.Has("document") || options.Many("document").Contains(g.Doc)))];

        var table = new ReadingTable();
        foreach (var language in languages)
        {
            List<SentenceScore> scores = [];
            foreach (var document in documents)
            {
                var assembled = corpus.Document(document.Doc, language, options.Has("dated") ? document.Date : null);
                scores.AddRange(scorer.Score(assembled, reader(assembled.Report)));
            }

            table.Add(language, scores);
            if (errors.Count == 0) continue;
            ReadingErrors.Write(scores, errors[0], ReadingErrors.English(corpus), output);
            ReadingErrors.Summarise(scores, errors[0], output);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nreading: {documents.Length} documents{(options.Has("dated") ? ", dated by the gold" : ", undated")}, places {(ids is null ? "by folded name" : "by gazetteer id or folded name")}\n"));
        table.Write(output);
        var partial = options.Has("language") || options.Has("document") || errors.Count > 1;
        return FloorFile.Apply(options.One("floors"), folders.Floors("reading"), table.Figures(), partial, output);
    }
}

/// <summary>Scores by language and kind.</summary>
internal sealed class ReadingTable
{
    private readonly List<(string Language, string Kind, Score Score)> _rows = [];

    /// <summary>Adds the sentences of a language.</summary>
    public void Add(string language, IReadOnlyList<SentenceScore> scores)
    {
        foreach (var kind in FactMatch.Kinds)
            _rows.Add((language, kind, scores.Where(s => s.Kind == kind).Aggregate(default(Score), (sum, s) => sum + s.Score)));
    }

    /// <summary>Figures by name for the floors: "en.count.f1".</summary>
    public IReadOnlyDictionary<string, double> Figures() => _rows.ToDictionary(r => $"{r.Language}.{r.Kind}.f1", r => r.Score.F1);

    /// <summary>Writes a row for each language and kind, then the mean over languages.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine("| language | kind | gold | found | right | P | R | F1 |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (language, kind, score) in _rows) output.WriteLine($"| {language} | {kind} | {score.Cells} |");
        output.WriteLine();
        output.WriteLine("| mean over languages | P | R | F1 |");
        output.WriteLine("|---|---|---|---|");
        foreach (var kind in FactMatch.Kinds)
        {
            Score[] scores = [.. _rows.Where(r => r.Kind == kind).Select(r => r.Score)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {scores.Average(s => s.Precision):0.000} | {scores.Average(s => s.Recall):0.000} | {scores.Average(s => s.F1):0.000} |"));
        }
    }
}
