using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation.Glossing;
using Stemma.Collation.Independence;

namespace Stemma.Collation.Tree;

/// <summary>Draws who cites whom.</summary>
internal sealed class StemmaBuilder(OriginFinder finder, Glosser glosser)
{
    /// <summary>Builds the tree: from a report to the nearest source, from that to the next, and from a copy to its original.</summary>
    public StemmaTree Build(IReadOnlyList<ReadReport> reports, ImmutableArray<Line> lines, IReadOnlyDictionary<string, Claim> claims)
    {
        var nodes = new SortedDictionary<string, StemmaNode>(StringComparer.Ordinal);
        var edges = new SortedDictionary<(string From, string To), SortedSet<string>>();
        foreach (var report in reports)
        {
            nodes[report.Report.Id] = new StemmaNode(report.Report.Id, report.Report.Outlet.Name, "report");
        }

        foreach (var line in lines)
        {
            foreach (var reading in line.Readings)
            {
                var claim = claims[reading.Claim];
                var from = reading.Report;
                foreach (var step in claim.Attribution)
                {
                    var origin = finder.At(step, claim);
                    nodes.TryAdd(origin.Key, new StemmaNode(origin.Key, origin.Name, Glosser.Kebab(step.Kind)));
                    Edge(edges, from, origin.Key, line.Id);
                    from = origin.Key;
                }

                if (claim.Attribution.IsEmpty && finder.Of(claim) is { SameTextAs: { } original, CopyIsKnown: true })
                {
                    Edge(edges, from, original, line.Id);
                }
            }
        }

        return new StemmaTree(
            [.. nodes.Values.OrderBy(n => n.Kind != "report").ThenBy(n => n.Kind == "report" ? glosser.Siglum(n.Key) : n.Name, StringComparer.Ordinal).ThenBy(n => n.Key, StringComparer.Ordinal)],
            [.. edges.Select(e => new StemmaEdge(e.Key.From, e.Key.To, [.. e.Value]))]);
    }

    private static void Edge(SortedDictionary<(string, string), SortedSet<string>> edges, string from, string to, string line)
    {
        if (from == to)
        {
            return;
        }

        if (!edges.TryGetValue((from, to), out var lines))
        {
            edges[(from, to)] = lines = new SortedSet<string>(StringComparer.Ordinal);
        }

        lines.Add(line);
    }
}
