using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation.Glossing;
using Stemma.Facts;

namespace Stemma.Collation.Independence;

/// <summary>Counts the independent sources of a line and shows the working.</summary>
internal sealed class SourceCounter(OriginFinder finder, Glosser glosser)
{
    /// <summary>Counts.</summary>
    public IndependentSources Count(IReadOnlyList<Claim> claims)
    {
        var readings = claims.Select(c => (Claim: c, Origin: finder.Of(c))).ToList();
        var groups = readings.GroupBy(r => r.Origin.Key, StringComparer.Ordinal)
            .Select(g => (Key: g.Key, Name: Name(g.Select(r => (r.Claim.Report, r.Origin))), Readings: g.ToList()))
            .OrderBy(g => g.Name, StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var origins = groups.Select(g => new Origin(g.Key, g.Name, Sorted(g.Readings.Select(r => r.Claim.Report)), g.Readings[0].Origin.Clear)).ToImmutableArray();
        var kinds = groups.Select(g => g.Readings[0].Origin).ToList();
        var (count, atLeast) = Number(kinds);
        return new IndependentSources(count, atLeast, origins, Working(groups, claims, count, atLeast));
    }

    /// <summary>The clear origins, and of the unclear those that cannot be the same as any other that is counted.</summary>
    internal static (int Count, bool AtLeast) Number(IReadOnlyList<ReadingOrigin> origins)
    {
        var counted = origins.Where(o => o.Clear).ToList();
        foreach (var unclear in origins.Where(o => !o.Clear).OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            if (!counted.Any(o => MayBeOne(unclear, o)))
            {
                counted.Add(unclear);
            }
        }

        return (Math.Max(1, counted.Count), origins.Any(o => !o.Clear));
    }

    /// <summary>Whether an unclear origin may be the same as another.</summary>
    private static bool MayBeOne(ReadingOrigin unclear, ReadingOrigin other) => unclear.Sort switch
    {
        // Other media may rest on anyone, on this outlet too.
        SourceKind.MediaReports => true,
        // What a report says in its own voice counts as its own, so a source that it names is another.
        _ when other.Own => false,
        SourceKind.Witness => other.Sort is SourceKind.Witness or SourceKind.Person or SourceKind.Video or SourceKind.SocialMedia or SourceKind.Unnamed,
        SourceKind.Video or SourceKind.SocialMedia => other.Sort is not (SourceKind.Official or SourceKind.Unnamed),
        _ => true,
    };

    private string Name(IEnumerable<(string Report, ReadingOrigin Origin)> readings) =>
        readings.OrderBy(r => !glosser.ReadersOwn(r.Report)).ThenBy(r => glosser.Siglum(r.Report), StringComparer.Ordinal)
            .ThenByDescending(r => r.Origin.Name.Length).ThenBy(r => r.Origin.Name, StringComparer.Ordinal).First().Origin.Name;

    private string Working(IReadOnlyList<(string Key, string Name, List<(Claim Claim, ReadingOrigin Origin)> Readings)> groups, IReadOnlyList<Claim> claims, int count, bool atLeast)
    {
        var words = glosser.Words;
        var reports = claims.Select(c => c.Report).Distinct(StringComparer.Ordinal).Count();
        var number = words.Count("working.sources", count);
        var origins = groups.Select(g =>
        {
            var ways = g.Readings
                .Select(r => (Siglum: glosser.Siglum(r.Claim.Report), How: How(r.Origin)))
                .Distinct().OrderBy(w => w.Siglum, StringComparer.Ordinal).ThenBy(w => w.How, StringComparer.Ordinal)
                .Select(w => words.Fill("working.way", ("who", w.Siglum), ("how", w.How)));
            if (!g.Readings[0].Origin.Clear)
            {
                ways = ways.Prepend(words["working.not-clear"]);
            }

            return words.Fill("working.origin", ("name", glosser.Foreign(g.Name)), ("ways", string.Join(words["working.join"], ways)));
        });
        return words.Fill(
            "working.sentence",
            ("reports", words.Count("working.reports", reports)),
            ("sources", atLeast ? words.Fill("working.at-least", ("sources", number)) : number),
            ("origins", string.Join(words["working.join"], origins)));
    }

    private string How(ReadingOrigin origin)
    {
        var words = glosser.Words;
        return origin switch
        {
            { SameTextAs: { } from } => words.Fill(origin.CopyIsKnown ? "working.copied" : "working.copied-unknown", ("who", glosser.Siglum(from))),
            { Own: true } => words["working.own-voice"],
            { Through.Length: 0 } => words["working.directly"],
            _ => words.Fill("working.through", ("steps", string.Join(words["working.then"], origin.Through.Select(glosser.Foreign)))),
        };
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
