namespace Stemma.Clustering;

/// <summary>
/// Agglomerative clustering on a sparse graph: the two clusters that are linked best are joined first, until no pair
/// reaches the threshold. A pair that was not given is scored when it is first needed.
/// </summary>
/// <remarks>
/// The outcome depends on the items and their scores alone: ties go to the lower index. So callers order their items by
/// content, and the order of arrival cannot matter. Average linkage after Sokal and Michener, 1958; the share of the best
/// single link keeps a reading that says a thing in full and in part at once from being lost.
/// </remarks>
/// <param name="score">Score of a pair of items; negative infinity forbids that the two ever meet in one cluster.</param>
/// <param name="threshold">Least linkage at which two clusters are joined.</param>
/// <param name="bestShare">Weight of the best single link against the average, 0 to 1.</param>
/// <param name="sample">Most pairs looked at between two clusters; more are spread evenly over both.</param>
internal sealed class AverageLinkage(Func<int, int, double> score, double threshold, double bestShare = 0, int sample = 256)
{
    private readonly record struct Link(double Sum, double Best, int Pairs)
    {
        public double Value(double bestShare) => Pairs == 0 ? double.NegativeInfinity : (Sum / Pairs * (1 - bestShare)) + (Best * bestShare);

        public Link Plus(Link other) => new(Sum + other.Sum, Math.Max(Best, other.Best), Pairs + other.Pairs);
    }

    /// <summary>Clusters the items 0 … count − 1; members and clusters come in rising order.</summary>
    public List<List<int>> Run(int count, IEnumerable<(int A, int B, double Score)> candidates)
    {
        var members = Enumerable.Range(0, count).Select(i => (List<int>?)[i]).ToList();
        var links = Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, Link>()).ToList();
        var queue = new PriorityQueue<(int A, int B), (double, int, int)>();

        void Offer(int a, int b, Link link)
        {
            links[a][b] = link;
            links[b][a] = link;
            var value = link.Value(bestShare);
            if (value >= threshold)
            {
                var (low, high) = a < b ? (a, b) : (b, a);
                queue.Enqueue((low, high), (-value, First(low, high), Second(low, high)));
            }
        }

        int First(int a, int b) => Math.Min(members[a]![0], members[b]![0]);
        int Second(int a, int b) => Math.Max(members[a]![0], members[b]![0]);

        foreach (var (a, b, s) in candidates.Select(p => p.A < p.B ? p : (A: p.B, B: p.A, p.Score)).DistinctBy(p => (p.A, p.B)).OrderBy(p => p.A).ThenBy(p => p.B))
        {
            Offer(a, b, new Link(s, s, 1));
        }

        while (queue.TryDequeue(out var pair, out var priority))
        {
            if (members[pair.A] is not { } left || members[pair.B] is not { } right || links[pair.A][pair.B].Value(bestShare) != -priority.Item1)
            {
                continue;
            }

            var joined = members.Count;
            members.Add([.. left.Concat(right).Order()]);
            links.Add([]);
            var neighbours = links[pair.A].Keys.Concat(links[pair.B].Keys).Distinct().Where(n => n != pair.A && n != pair.B && members[n] is not null).Order().ToList();
            members[pair.A] = null;
            members[pair.B] = null;
            foreach (var n in neighbours)
            {
                var first = links[pair.A].TryGetValue(n, out var l) ? l : Between(left, members[n]!);
                var second = links[pair.B].TryGetValue(n, out var r) ? r : Between(right, members[n]!);
                links[n].Remove(pair.A);
                links[n].Remove(pair.B);
                Offer(joined, n, first.Plus(second));
            }

            links[pair.A].Clear();
            links[pair.B].Clear();
        }

        return [.. members.OfType<List<int>>().OrderBy(m => m[0])];
    }

    private Link Between(List<int> left, List<int> right)
    {
        var side = Math.Max(1, (int)Math.Sqrt(sample));
        var link = new Link(0, double.NegativeInfinity, 0);
        foreach (var a in Spread(left, left.Count * right.Count <= sample ? left.Count : side))
        {
            foreach (var b in Spread(right, left.Count * right.Count <= sample ? right.Count : side))
            {
                var s = score(Math.Min(a, b), Math.Max(a, b));
                link = link.Plus(new Link(s, s, 1));
            }
        }

        return link;
    }

    private static IEnumerable<int> Spread(List<int> items, int most) =>
        items.Count <= most ? items : Enumerable.Range(0, most).Select(i => items[(int)((long)i * items.Count / most)]);
}
