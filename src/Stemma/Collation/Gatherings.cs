using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Facts;

namespace Stemma.Collation;

/// <summary>Gathers the places and the times of a story's lines.</summary>
internal static class Gatherings
{
    /// <summary>The places in which lines happen, those with most lines first.</summary>
    public static ImmutableArray<CollatedPlace> Places(ImmutableArray<Line> lines, IReadOnlyList<ReadReport> reports)
    {
        var spellings = reports.SelectMany(r => r.Facts.OfType<PlaceFact>().Select(f => (f.Place.Id, Report: r.Report.Id, Words: r.Quote(f.Span))))
            .ToLookup(s => s.Id, s => (s.Report, s.Words), StringComparer.Ordinal);
        return [.. lines.Where(l => l.Place is not null).GroupBy(l => l.Place!.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CollatedPlace(
                g.First().Place!,
                [.. g.Select(l => l.Id)],
                [.. spellings[g.Key].Distinct().OrderBy(s => s.Report, StringComparer.Ordinal).ThenBy(s => s.Words, StringComparer.Ordinal)]))];
    }

    /// <summary>The dated lines in order of time.</summary>
    public static ImmutableArray<TimelineEntry> Timeline(ImmutableArray<Line> lines) =>
        [.. lines.Where(l => l.Time?.Interval is not null)
            .OrderBy(l => l.Time!.Interval!.Start, StringComparer.Ordinal).ThenBy(l => l.Time!.Interval!.End, StringComparer.Ordinal).ThenBy(l => l.Id, StringComparer.Ordinal)
            .Select(l => new TimelineEntry(l.Time!.Interval!, l.Time.DayPart, l.Id))];
}
