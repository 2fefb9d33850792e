using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Desk.Page;

/// <summary>A stretch of a sentence that the same claims cover.</summary>
/// <param name="Span">Where it stands in the report.</param>
/// <param name="Claims">Numbers of the claims that cover it, sorted; empty between claims.</param>
internal sealed record Segment(Span Span, ImmutableArray<int> Claims);

/// <summary>Parts a stretch of text where claims begin and end, so that overlapping claims can each be shown.</summary>
internal static class Marks
{
    /// <summary>The segments of <paramref name="whole"/> in order; together they are the whole.</summary>
    /// <remarks>A bound inside a surrogate pair is moved before the pair: half a character cannot be shown.</remarks>
    public static IEnumerable<Segment> Cut(string text, Span whole, IEnumerable<(Span Span, int Claim)> claims)
    {
        var inside = claims.Where(c => c.Span.Overlaps(whole)).Select(c => (Start: Bound(c.Span.Start), End: Bound(c.Span.End), c.Claim)).ToList();
        var bounds = inside.SelectMany(c => new[] { c.Start, c.End }).Append(whole.Start).Append(whole.End).Distinct().Order().ToList();
        for (var i = 1; i < bounds.Count; i++)
        {
            var (from, to) = (bounds[i - 1], bounds[i]);
            yield return new Segment(Span.Between(from, to), [.. inside.Where(c => c.Start <= from && to <= c.End).Select(c => c.Claim).Distinct().Order()]);
        }

        int Bound(int at)
        {
            at = Math.Clamp(at, whole.Start, whole.End);
            return at > whole.Start && at < whole.End && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
        }
    }
}
