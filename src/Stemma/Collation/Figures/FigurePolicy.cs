using Stemma.Collation.Alignment;
using Stemma.Collation.Verdicts;

namespace Stemma.Collation.Figures;

/// <summary>Chooses the best figure by a named rule, never an average.</summary>
internal static class FigurePolicy
{
    /// <summary>All give the same number.</summary>
    public const string AllAgree = "all-agree";

    /// <summary>A later figure of a series replaces the earlier.</summary>
    public const string Latest = "latest";

    /// <summary>The most exact of figures that can all be true.</summary>
    public const string MostPrecise = "most-precise";

    /// <summary>Figures that cannot all be true: the one with most independent sources.</summary>
    public const string MostSources = "most-independent-sources";

    /// <summary>Figures that cannot all be true, with equally many sources: none is chosen.</summary>
    public const string Undecided = "undecided";

    /// <summary>A row for one figure of a line.</summary>
    public static FigureRow Row(FigureGroup group, Knowledge k)
    {
        var chosen = group.Chosen;
        var (kind, whom) = chosen.Select(v => FigureFit.Scope(v.Claim.Quantity!, k))
            .OrderBy(s => s.Whom is null).ThenBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Whom, StringComparer.Ordinal).First();
        var figures = chosen.Select(v => v.Claim.Quantity!).ToList();
        var (best, policy) = Best(chosen, k);
        return new FigureRow(
            kind, whom,
            Low: figures.All(f => f.Low is null) ? null : figures.Min(f => f.Low ?? f.High),
            Best: best?.Claim.Quantity is { } q ? q.Low ?? q.High : null,
            High: figures.Any(f => f.High is null) ? null : figures.Max(f => f.High),
            Approximate: figures.All(f => !Numbers.Exact(f)),
            policy);
    }

    private static (Voice? Best, string Policy) Best(IReadOnlyList<Voice> chosen, Knowledge k)
    {
        var exactFirst = chosen.OrderByDescending(v => Numbers.Exact(v.Claim.Quantity)).ThenBy(v => Width(v)).ThenBy(v => v.Claim.Certainty)
            .ThenBy(v => v.Siglum, StringComparer.Ordinal).ThenBy(v => v.Claim.Id, StringComparer.Ordinal).ToList();
        if (chosen.All(v => Numbers.Relate(v.Claim.Quantity, chosen[0].Claim.Quantity) == NumberRelation.Same))
        {
            return (exactFirst[0], AllAgree);
        }

        var findings = Pairs(chosen).Select(p => FigureVerdict.Judge(p.A, p.B, k)).OfType<Finding>().ToList();
        if (findings.Count == 0)
        {
            return (exactFirst[0], MostPrecise);
        }

        if (findings.All(f => f.Verdict == Verdict.Updated))
        {
            // The last is the one that no other figure updates.
            var old = findings.Select(f => f.First).ToHashSet();
            return (exactFirst.First(v => !old.Contains(v)), Latest);
        }

        var backing = chosen.GroupBy(v => v.Claim.Quantity!.Range, StringComparer.Ordinal)
            .Select(g => (Voice: g.First(), Sources: g.Select(v => v.Origin).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(b => b.Sources).ToList();
        return backing.Count > 1 && backing[0].Sources == backing[1].Sources ? (null, Undecided) : (backing[0].Voice, MostSources);
    }

    private static double Width(Voice v) => v.Claim.Quantity is { Low: { } low, High: { } high } ? high - low : double.PositiveInfinity;

    private static IEnumerable<(Voice A, Voice B)> Pairs(IReadOnlyList<Voice> voices) =>
        from i in Enumerable.Range(0, Math.Min(voices.Count, 120))
        from j in Enumerable.Range(i + 1, Math.Min(voices.Count, 120) - i - 1)
        select (voices[i], voices[j]);
}
