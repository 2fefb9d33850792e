using Stemma.Collation;
using Stemma.Eval.Collation;
using Stemma.Eval.Ntrex;
using Stemma.Eval.Reading;
using Stemma.Eval.Scoring;
using Stemma.Facts;
using Xunit.Abstractions;

namespace Stemma.Eval.Tests;

/// <summary>The scorers fed with the real gold as if it had been found.</summary>
public sealed class NtrexGoldTests(ITestOutputHelper output)
{
    private NtrexCorpus? Corpus()
    {
        var folder = EvalFolders.Find().Ntrex;
        var corpus = NtrexCorpus.Open(folder);
        if (corpus is null) output.WriteLine($"skipped: {folder} is missing");
        return corpus;
    }

    [Fact]
    public void The_annotation_fed_back_is_perfect()
    {
        if (Corpus() is not { } corpus) return;
        var gold = corpus.Facts();
        var scorer = new ReadingScorer(gold);
        List<SentenceScore> scores = [];
        foreach (var id in gold.Where(g => g.Kind == "document").Select(g => g.Doc))
        {
            var document = corpus.Document(id, "ka");
            Fact[] facts = [.. gold.Where(g => g.Doc == id && g.Kind != "document").Select(g => AsFact(g, document))];
            scores.AddRange(scorer.Score(document, Made.Read(document, facts)));
        }

        scores.Select(s => s.Document.Id).Distinct().Count().ShouldBe(22);
        foreach (var kind in FactMatch.Kinds)
        {
            var score = scores.Where(s => s.Kind == kind).Aggregate(default(Score), (sum, s) => sum + s.Score);
            score.Gold.ShouldBeGreaterThan(0);
            score.ShouldBe(new Score(score.Gold, score.Gold, score.Gold), kind);
        }
    }

    [Fact]
    public void The_collation_fed_back_is_perfect()
    {
        if (Corpus() is not { } corpus) return;
        foreach (var story in GoldLine.Read(corpus.CollationRows()).GroupBy(l => l.Story))
        {
            GoldLine[] gold = [.. story];
            var documents = gold.SelectMany(g => g.Readings).Select(r => r.Doc).Distinct().Select(id => corpus.Document(id, "ar")).ToDictionary(d => d.Id);
            var lines = gold.Select(g => Made.Line(g.Id, Verdict.Only, 1, [.. g.Readings.Select(r => (documents[r.Doc].Report.Id, "c", documents[r.Doc].Lines.First(l => l.Number == r.Line).Span))]));
            var score = CollationScorer.Score(new CollationScorer().Match(gold, FoundLine.Of(Made.Collation([.. lines]), [.. documents.Values])));
            (score.Lines.F1, score.Pairs.F1, score.Shared.Value).ShouldBe((1, 1, 1), story.Key);
        }
    }

    private static Fact AsFact(GoldFact gold, NtrexDocument document)
    {
        var span = document.Lines.First(l => l.Number == gold.Line).Span;
        return gold.Kind switch
        {
            "count" => Made.Count(span, gold.What!, gold.Low, gold.High),
            "number" => Made.Number(span, gold.Value.GetDouble(), gold.Unit!),
            "place" => Made.Place(span, gold.Name!, gold.Country, gold.Level!),
            "time" => Made.Time(span, gold.Value.ToString()),
            "event" => Made.Event(span, gold.Type!, gold.Type),
            "source" => Made.Source(span),
            "denial" => Made.Denial(span),
            _ => throw new InvalidDataException(gold.Kind),
        };
    }
}
