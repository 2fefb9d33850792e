using Stemma.Collation;

namespace Stemma.Desk.Page;

/// <summary>How many steps of citing lead from each source to one that cites nobody.</summary>
internal static class StemmaDepths
{
    /// <summary>Depth by key: 0 for those that cite nobody, but reports never among the sources.</summary>
    /// <remarks>Two that cite each other make a ring; the step that closes it is left out, so that the walk ends.</remarks>
    public static Dictionary<string, int> Of(IReadOnlyList<StemmaNode> nodes, IReadOnlyList<StemmaEdge> edges)
    {
        var cites = edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var depth = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
            Walk(node.Key, cites, depth);

        var cited = edges.Select(e => e.To).ToHashSet(StringComparer.Ordinal);
        var first = depth.Values.DefaultIfEmpty(0).Max() > 0 ? 1 : 0;
        foreach (var report in nodes.Where(n => n.Kind == "report" && depth[n.Key] < first && !cited.Contains(n.Key)))
            depth[report.Key] = first;
        return depth;
    }

    private static void Walk(string start, ILookup<string, string> cites, Dictionary<string, int> depth)
    {
        var path = new Stack<(string Key, Queue<string> Left)>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        Enter(start);
        while (path.TryPeek(out var at))
        {
            if (at.Left.TryDequeue(out var next))
            {
                Enter(next);
                continue;
            }

            path.Pop();
            open.Remove(at.Key);
            depth[at.Key] = cites[at.Key].Where(depth.ContainsKey).Select(k => depth[k] + 1).DefaultIfEmpty(0).Max();
        }

        void Enter(string key)
        {
            if (!depth.ContainsKey(key) && open.Add(key))
                path.Push((key, new Queue<string>(cites[key])));
        }
    }
}
