using Stemma.Claims;
using Stemma.Eval.Ntrex;
using Stemma.Eval.Scoring;
using Stemma.Facts;

namespace Stemma.Eval.Reading;

/// <summary>What a sentence has and what was found in it, for one kind.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">Line of the corpus.</param>
/// <param name="Kind">Kind of fact.</param>
/// <param name="Missed">Gold facts that no found one stands for.</param>
/// <param name="Extra">Found facts that stand for no gold one.</param>
/// <param name="Score">The sentence's score.</param>
internal sealed record SentenceScore(NtrexDocument Document, int Line, string Kind, IReadOnlyList<GoldFact> Missed, IReadOnlyList<Fact> Extra, Score Score);

/// <summary>Scores the facts of read reports, sentence by sentence, against the English annotation.</summary>
internal sealed class ReadingScorer(IReadOnlyList<GoldFact> gold, Func<string, string?, IReadOnlySet<string>>? ids = null)
{
    private readonly ILookup<(string, int, string), GoldFact> _gold = gold.ToLookup(g => (g.Doc, g.Line, g.Kind));

    /// <summary>Scores every sentence of a document for every kind.</summary>
    public IEnumerable<SentenceScore> Score(NtrexDocument document, ReadReport read)
    {
        var found = read.Facts.Where(FactMatch.Scored).ToLookup(f => (document.LineOf(f.Span), f.Kind));
        foreach (var (line, _) in document.Lines)
        {
            foreach (var kind in FactMatch.Kinds)
            {
                GoldFact[] expected = [.. _gold[(document.Id, line, kind)]];
                Fact[] got = [.. found[(line, kind)]];
                yield return FactMatch.ByPresence(kind) ? Presence(document, line, kind, expected, got) : Multiset(document, line, kind, expected, got);
            }
        }
    }

    private static SentenceScore Presence(NtrexDocument document, int line, string kind, GoldFact[] expected, Fact[] got)
    {
        var (has, finds) = (expected.Length > 0, got.Length > 0);
        var score = new Score(has ? 1 : 0, finds ? 1 : 0, has && finds ? 1 : 0);
        return new SentenceScore(document, line, kind, finds ? [] : expected, has ? [] : got, score);
    }

    private SentenceScore Multiset(NtrexDocument document, int line, string kind, GoldFact[] expected, Fact[] got)
    {
        var pairs = Assignment.Best(expected.Length, got.Length, (g, f) => FactMatch.Same(expected[g], got[f], ids) ? 1 : 0);
        var right = pairs.Count(p => p >= 0);
        GoldFact[] missed = [.. expected.Where((_, g) => pairs[g] < 0)];
        Fact[] extra = [.. got.Where((_, f) => !pairs.Contains(f))];
        return new SentenceScore(document, line, kind, missed, extra, new Score(expected.Length, got.Length, right));
    }
}
