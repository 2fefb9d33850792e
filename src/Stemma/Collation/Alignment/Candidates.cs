using System.Globalization;
using Stemma.Claims;

namespace Stemma.Collation.Alignment;

/// <summary>Finds the pairs of claims worth scoring: those that share a type, a rival type, a name or a figure.</summary>
internal static class Candidates
{
    private const double ManyClaims = 3_000;

    public static IEnumerable<(int A, int B)> Of(IReadOnlyList<Claim> claims, Knowledge k, AlignmentWeights w)
    {
        var held = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var sought = new List<string>[claims.Count];
        var order = Order(claims);
        foreach (var i in order)
        {
            foreach (var key in Held(claims[i], k))
            {
                if (!held.TryGetValue(key, out var list))
                {
                    held[key] = list = [];
                }

                list.Add(i);
            }
        }

        for (var i = 0; i < claims.Count; i++)
        {
            sought[i] = [.. Held(claims[i], k).Concat(k.Rivals(claims[i].EventType).Select(t => "t:" + t)).Distinct(StringComparer.Ordinal)];
        }

        // A report made to be huge must not make the work grow without bound.
        var window = Math.Max(2, (int)(w.LongKey / 8 * Math.Min(1, ManyClaims / (double)Math.Max(1, claims.Count))));
        var rank = new int[claims.Count];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var key in sought[i])
            {
                if (!held.TryGetValue(key, out var list))
                {
                    continue;
                }

                var (from, to) = (0, list.Count);
                if (list.Count > w.LongKey)
                {
                    var at = list.BinarySearch(i, Comparer<int>.Create((x, y) => rank[x].CompareTo(rank[y])));
                    at = at < 0 ? ~at : at;
                    (from, to) = (Math.Max(0, at - window), Math.Min(list.Count, at + window));
                }

                for (var j = from; j < to; j++)
                {
                    if (list[j] != i)
                    {
                        yield return (Math.Min(i, list[j]), Math.Max(i, list[j]));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Held(Claim claim, Knowledge k)
    {
        for (var (type, depth) = (claim.EventType, 0); type is not null && depth < 8; type = k.Broader(type), depth++)
        {
            yield return "t:" + type;
        }

        if (k.Class(claim.EventType) is { } coarse)
        {
            yield return "c:" + coarse;
        }

        foreach (var name in claim.Names.Concat(new[] { claim.Actor?.NameKey, claim.Target?.NameKey }.OfType<string>()).Distinct(StringComparer.Ordinal))
        {
            yield return "n:" + name;
        }

        if (claim.Quantity is { Low: { } low } && low >= 10)
        {
            yield return "f:" + low.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>By place, day, figure and people, so that neighbours under a long key are likely partners.</summary>
    private static int[] Order(IReadOnlyList<Claim> claims) =>
        [.. Enumerable.Range(0, claims.Count)
            .OrderBy(i => claims[i].Place?.Id, StringComparer.Ordinal)
            .ThenBy(i => claims[i].Time?.Interval?.Start, StringComparer.Ordinal)
            .ThenBy(i => claims[i].Quantity?.Low ?? -1)
            .ThenBy(i => claims[i].Actor?.Class, StringComparer.Ordinal)
            .ThenBy(i => i)];
}
