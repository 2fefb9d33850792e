using System.Collections.Immutable;
using Stemma.Collation;

namespace Stemma.Desk.Page;

/// <summary>Where a source stands in the drawing: its column (0 for those that cite nobody) and its row in it, 0 in the middle.</summary>
internal sealed record PlacedNode(StemmaNode Node, int Column, double Row);

/// <summary>An edge with the rows at which it passes the columns between its ends, from the citing side.</summary>
internal sealed record PlacedEdge(StemmaEdge Edge, ImmutableArray<(int Column, double Row)> Through);

/// <summary>The stemma in columns, so that everyone stands to one side of those that they cite.</summary>
/// <param name="Nodes">Reports and sources.</param>
/// <param name="Edges">Who cites whom.</param>
/// <param name="Rows">Height in rows of the tallest column.</param>
internal sealed record StemmaLayout(ImmutableArray<PlacedNode> Nodes, ImmutableArray<PlacedEdge> Edges, double Rows)
{
    private const int Sweeps = 6;
    private const double PassingHeight = 0.4;

    // A node, or the place where an edge passes a column.
    private sealed class Slot(double height)
    {
        public double Height { get; } = height;

        public double Row { get; set; }

        public List<Slot> Beside { get; } = [];
    }

    /// <summary>Layers by who cites whom; rows by the middle of the neighbours (Sugiyama, Tagawa, Toda 1981, barycentre heuristic).</summary>
    public static StemmaLayout Of(StemmaTree tree)
    {
        var nodes = tree.Nodes.DistinctBy(n => n.Key).ToList();
        var known = nodes.Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        var edges = tree.Edges.Where(e => known.Contains(e.From) && known.Contains(e.To) && e.From != e.To).ToList();
        var depth = StemmaDepths.Of(nodes, edges);
        var columns = Enumerable.Range(0, depth.Values.DefaultIfEmpty(0).Max() + 1).Select(_ => new List<Slot>()).ToList();
        var slots = nodes.ToDictionary(n => n.Key, _ => new Slot(1), StringComparer.Ordinal);
        foreach (var node in nodes)
            columns[depth[node.Key]].Add(slots[node.Key]);
        var passing = edges.Select(e => Pass(e, depth, slots, columns)).ToList();
        columns.ForEach(Centre);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.AsEnumerable().Reverse())
            {
                var sorted = column.OrderBy(s => s.Beside.Select(b => b.Row).DefaultIfEmpty(s.Row).Average()).ToList();
                column.Clear();
                column.AddRange(sorted);
                Centre(column);
            }
        }

        return new StemmaLayout(
            [.. nodes.Select(n => new PlacedNode(n, depth[n.Key], slots[n.Key].Row))],
            [.. edges.Zip(passing, (e, through) => new PlacedEdge(e, [.. through.Select(t => (t.Column, t.Slot.Row))]))],
            columns.Max(c => c.Sum(s => s.Height)));
    }

    private static List<(int Column, Slot Slot)> Pass(StemmaEdge edge, Dictionary<string, int> depth, Dictionary<string, Slot> slots, List<List<Slot>> columns)
    {
        var (from, to) = (depth[edge.From], depth[edge.To]);
        var through = new List<(int Column, Slot Slot)>();
        var last = slots[edge.From];
        for (var column = from + Math.Sign(to - from); column != to && from != to; column += Math.Sign(to - from))
        {
            var slot = new Slot(PassingHeight);
            columns[column].Add(slot);
            through.Add((column, slot));
            Join(last, slot);
            last = slot;
        }

        Join(last, slots[edge.To]);
        return through;
    }

    private static void Join(Slot one, Slot other)
    {
        one.Beside.Add(other);
        other.Beside.Add(one);
    }

    private static void Centre(List<Slot> column)
    {
        var at = -column.Sum(s => s.Height) / 2;
        foreach (var slot in column)
        {
            slot.Row = at + (slot.Height / 2);
            at += slot.Height;
        }
    }
}
