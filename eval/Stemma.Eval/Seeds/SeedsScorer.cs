using Stemma.Claims;
using Stemma.Collation;
using Stemma.Eval.Collation;
using Stemma.Eval.Scoring;
using Stemma.Reports;

namespace Stemma.Eval.Seeds;

/// <summary>A found claim with its place in the file.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Report">SHA-256 of its report.</param>
/// <param name="Span">The clause in the file's text.</param>
internal sealed record FoundClaim(Claim Claim, string Report, Span Span);

/// <summary>Which found claim stands for which gold one.</summary>
/// <param name="Pairs">Gold and found, by the gold's order.</param>
/// <param name="Missed">Gold claims without a found one.</param>
/// <param name="Extra">Found claims without a gold one.</param>
internal sealed record ClaimMatch(IReadOnlyList<(SeedClaim Gold, FoundClaim Found)> Pairs, IReadOnlyList<SeedClaim> Missed, IReadOnlyList<FoundClaim> Extra)
{
    /// <summary>Gold id by the found claim's id; a found claim without a gold one stands for itself.</summary>
    public string GoldId(string claim)
    {
        foreach (var (gold, found) in Pairs)
        {
            if (found.Claim.Id == claim) return gold.Id;
        }

        return claim;
    }
}

/// <summary>Scores claims and lines of the seed pair.</summary>
/// <param name="broader">The broader type of an event type, or null.</param>
internal sealed class SeedsScorer(Func<string, string?> broader)
{
    private const double LineThreshold = 0.5;

    /// <summary>Matches claims one to one: clauses that overlap, a type that is the gold's or broader.</summary>
    public ClaimMatch Match(IReadOnlyList<SeedClaim> gold, IReadOnlyList<FoundClaim> found)
    {
        var columns = Assignment.Best(gold.Count, found.Count, (g, f) => Weight(gold[g], found[f]));
        return new ClaimMatch(
            [.. gold.Select((g, i) => (g, columns[i])).Where(p => p.Item2 >= 0).Select(p => (p.g, found[p.Item2]))],
            [.. gold.Where((_, i) => columns[i] < 0)],
            [.. found.Where((_, i) => !columns.Contains(i))]);
    }

    /// <summary>Matches lines one to one by their claims.</summary>
    public static IReadOnlyList<(SeedLine? Gold, Line? Found)> Match(IReadOnlyList<SeedLine> gold, IReadOnlyList<Line> found, ClaimMatch claims)
    {
        HashSet<string>[] goldSets = [.. gold.Select(g => g.Claims.ToHashSet(StringComparer.Ordinal))];
        HashSet<string>[] foundSets = [.. found.Select(l => GoldIds(l, claims))];
        var columns = Assignment.Best(gold.Count, found.Count, (g, f) =>
        {
            var shared = goldSets[g].Count(foundSets[f].Contains);
            var jaccard = shared == 0 ? 0 : (double)shared / (goldSets[g].Count + foundSets[f].Count - shared);
            return jaccard < LineThreshold - 1e-9 ? 0 : jaccard;
        });
        return
        [
            .. gold.Select((g, i) => ((SeedLine?)g, columns[i] < 0 ? null : found[columns[i]])),
            .. found.Where((_, i) => !columns.Contains(i)).Select(l => ((SeedLine?)null, (Line?)l)),
        ];
    }

    /// <summary>The gold ids of a line's claims.</summary>
    public static HashSet<string> GoldIds(Line line, ClaimMatch claims) => line.Readings.Select(r => claims.GoldId(r.Claim)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a type is the wanted one or broader.</summary>
    public bool Compatible(string found, SeedClaim gold)
    {
        foreach (var wanted in gold.Also.Prepend(gold.Type))
        {
            // A broken ontology may run in a circle: 32 steps are more than any has levels.
            var type = wanted;
            for (var step = 0; type is not null && step < 32; step++, type = broader(type))
            {
                if (type == found) return true;
            }
        }

        return false;
    }

    private double Weight(SeedClaim gold, FoundClaim found)
    {
        if (gold.Report != found.Report || !gold.Span.Overlaps(found.Span) || !Compatible(found.Claim.EventType, gold)) return 0;
        var shared = Math.Min(gold.Span.End, found.Span.End) - Math.Max(gold.Span.Start, found.Span.Start);
        var overlap = (double)shared / gold.Span.Union(found.Span).Length;
        var exact = found.Claim.EventType == gold.Type ? 0.5 : 0;
        var figure = gold.Quantity is { } q && found.Claim.Quantity is { } p && q.Low == p.Low && q.High == p.High ? 0.5 : 0;
        var place = gold.Place is { } where && found.Claim.Place is { } there && where.Country == there.Country && where.Level == there.Level && Reading.PlaceNames.Same(where.Name, there.Name) ? 0.5 : 0;
        // Each match counts more than any better fit of another.
        return 4 + overlap + exact + figure + place;
    }
}

/// <summary>Shares of slots that are right, over matched claims.</summary>
internal static class SeedSlots
{
    /// <summary>type, place, quantity, polarity, certainty, attribution, in this order.</summary>
    public static IReadOnlyList<(string Slot, Share Share)> Of(ClaimMatch claims) =>
    [
        ("type exact", Share(claims, (g, f) => g.Type == f.EventType || g.Also.Contains(f.EventType))),
        ("place", Share(claims, Place)),
        ("quantity", Share(claims, (g, f) => g.Quantity?.Low == f.Quantity?.Low && g.Quantity?.High == f.Quantity?.High)),
        ("polarity", Share(claims, (g, f) => g.Polarity == Lower(f.Polarity))),
        ("certainty", Share(claims, (g, f) => g.Certainty == Lower(f.Certainty))),
        ("attribution", Share(claims, Attribution)),
    ];

    /// <summary>Whether the chain has the same kinds, and the ids that the gold names.</summary>
    public static bool Attribution(SeedClaim gold, Claim found)
    {
        if (gold.Attribution.Count != found.Attribution.Length) return false;
        for (var i = 0; i < gold.Attribution.Count; i++)
        {
            var (wanted, step) = (gold.Attribution[i], found.Attribution[i]);
            if (wanted.Kind != Hyphened(step.Kind.ToString()) || (wanted.Id is not null && wanted.Id != step.SourceId)) return false;
        }

        return true;
    }

    private static bool Place(SeedClaim gold, Claim found) => (gold.Place, found.Place) switch
    {
        (null, null) => true,
        ({ } g, { } f) => g.Country == f.Country && g.Level == f.Level && Reading.PlaceNames.Same(g.Name, f.Name),
        _ => false,
    };

    private static Share Share(ClaimMatch claims, Func<SeedClaim, Claim, bool> right) =>
        claims.Pairs.Aggregate(default(Share), (share, pair) => share.Add(right(pair.Gold, pair.Found.Claim)));

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Hyphened(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
