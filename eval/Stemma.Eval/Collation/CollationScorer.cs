using Stemma.Eval.Scoring;

namespace Stemma.Eval.Collation;

/// <summary>The score of a story, or of several together.</summary>
internal sealed record CollationScore
{
    /// <summary>Lines matched one to one by their sentences.</summary>
    public Score Lines { get; init; }

    /// <summary>Pairs of sentences of different reports that stand on one line.</summary>
    public Score Pairs { get; init; }

    /// <summary>Gold lines with readings of more than one report that are matched by a line of more than one report.</summary>
    public Share Shared { get; init; }

    /// <summary>Verdicts of matched lines.</summary>
    public Share Verdicts { get; init; }

    /// <summary>Verdicts of matched lines that are not "only" in the gold.</summary>
    public Share SharedVerdicts { get; init; }

    /// <summary>Independent counts of matched lines.</summary>
    public Share Counts { get; init; }

    /// <summary>"At least" of matched lines.</summary>
    public Share AtLeast { get; init; }

    /// <summary>Both together.</summary>
    public static CollationScore operator +(CollationScore a, CollationScore b) => new()
    {
        Lines = a.Lines + b.Lines,
        Pairs = a.Pairs + b.Pairs,
        Shared = a.Shared + b.Shared,
        Verdicts = a.Verdicts + b.Verdicts,
        SharedVerdicts = a.SharedVerdicts + b.SharedVerdicts,
        Counts = a.Counts + b.Counts,
        AtLeast = a.AtLeast + b.AtLeast,
    };
}

/// <summary>What stands for what.</summary>
/// <param name="Gold">A gold line, or null where the found one stands for none.</param>
/// <param name="Found">A found line, or null where the gold one was missed.</param>
/// <param name="Likeness">Jaccard index of their sentences.</param>
internal sealed record MatchedLine(GoldLine? Gold, FoundLine? Found, double Likeness);

/// <summary>Scores the lines of one story.</summary>
/// <param name="threshold">Least Jaccard index of the sentences at which a line stands for a gold line.</param>
internal sealed class CollationScorer(double threshold = CollationScorer.DefaultThreshold)
{
    /// <summary>Half of all sentences that either has.</summary>
    public const double DefaultThreshold = 0.5;

    // Many propositions stand in the same sentence: among lines of the same sentences the one with
    // the same event class and figure is taken. Far too small to outweigh a sentence.
    private const double Tie = 1e-4;

    /// <summary>Matches one to one, by the greatest total likeness.</summary>
    /// <param name="gold">Gold lines of the story.</param>
    /// <param name="found">Found lines of the story.</param>
    /// <param name="classOf">The coarse class of an event type, or null.</param>
    public IReadOnlyList<MatchedLine> Match(IReadOnlyList<GoldLine> gold, IReadOnlyList<FoundLine> found, Func<string, string?>? classOf = null)
    {
        IReadOnlySet<Place>[] goldPlaces = [.. gold.Select(g => g.Places)];
        var columns = Assignment.Best(gold.Count, found.Count, (g, f) =>
        {
            var jaccard = Jaccard(goldPlaces[g], found[f].Places);
            return jaccard < threshold - 1e-9 || jaccard <= 0 ? 0 : jaccard + TieBreak(gold[g], found[f], classOf);
        });
        List<MatchedLine> result = [];
        for (var g = 0; g < gold.Count; g++)
        {
            var column = columns[g];
            result.Add(column < 0 ? new MatchedLine(gold[g], null, 0) : new MatchedLine(gold[g], found[column], Jaccard(goldPlaces[g], found[column].Places)));
        }

        for (var f = 0; f < found.Count; f++)
        {
            if (!columns.Contains(f)) result.Add(new MatchedLine(null, found[f], 0));
        }

        return result;
    }

    /// <summary>The score of matched lines.</summary>
    public static CollationScore Score(IReadOnlyList<MatchedLine> matches)
    {
        GoldLine[] gold = [.. matches.Where(m => m.Gold is not null).Select(m => m.Gold!)];
        FoundLine[] found = [.. matches.Where(m => m.Found is not null).Select(m => m.Found!)];
        MatchedLine[] both = [.. matches.Where(m => m.Gold is not null && m.Found is not null)];
        var goldPairs = Pairs(gold.Select(g => g.Places));
        var foundPairs = Pairs(found.Select(f => f.Places));
        return new CollationScore
        {
            Lines = new Score(gold.Length, found.Length, both.Length),
            Pairs = new Score(goldPairs.Count, foundPairs.Count, goldPairs.Count(foundPairs.Contains)),
            Shared = new Share(gold.Count(g => g.IsShared), both.Count(m => m.Gold!.IsShared && IsShared(m.Found!.Places))),
            Verdicts = Of(both, m => VerdictNames.Of(m.Found!.Line.Verdict) == m.Gold!.Verdict),
            SharedVerdicts = Of(both.Where(m => m.Gold!.Verdict != "only"), m => VerdictNames.Of(m.Found!.Line.Verdict) == m.Gold!.Verdict),
            Counts = Of(both, m => m.Found!.Line.IndependentSources.Count == m.Gold!.Independent.Count),
            AtLeast = Of(both, m => m.Found!.Line.IndependentSources.AtLeast == m.Gold!.Independent.AtLeast),
        };
    }

    private static Share Of(IEnumerable<MatchedLine> lines, Func<MatchedLine, bool> right) => lines.Aggregate(default(Share), (share, line) => share.Add(right(line)));

    private static bool IsShared(IReadOnlySet<Place> places) => places.Select(p => p.Document).Distinct(StringComparer.Ordinal).Count() > 1;

    private static HashSet<(Place, Place)> Pairs(IEnumerable<IReadOnlySet<Place>> lines)
    {
        var pairs = new HashSet<(Place, Place)>();
        foreach (var line in lines)
        {
            foreach (var a in line)
            {
                foreach (var b in line)
                {
                    if (string.CompareOrdinal(a.Document, b.Document) < 0) pairs.Add((a, b));
                }
            }
        }

        return pairs;
    }

    private static double Jaccard(IReadOnlySet<Place> a, IReadOnlySet<Place> b)
    {
        var shared = a.Count(b.Contains);
        var all = a.Count + b.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static double TieBreak(GoldLine gold, FoundLine found, Func<string, string?>? classOf)
    {
        var type = classOf?.Invoke(found.Line.EventType) == gold.Type ? 2 * Tie : 0;
        var figure = gold.Readings.Any(r => r.Value?.Low is { } low && found.Line.Quantities.Any(q => q.Low == low)) ? Tie : 0;
        return type + figure;
    }
}
