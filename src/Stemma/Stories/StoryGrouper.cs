using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Stemma.Claims;
using Stemma.Clustering;
using Stemma.Likeness;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>Puts the reports of one happening together.</summary>
/// <param name="encoder">Compares titles and leads across languages; null leaves that sign out.</param>
public sealed class StoryGrouper(IEncoder? encoder = null)
{
    private const int LeadLength = 600;

    /// <summary>Groups the reports. Every report is in one story; the order of the reports changes nothing.</summary>
    /// <returns>The stories, those with most reports first, then by id.</returns>
    public ImmutableArray<Story> Group(IReadOnlyList<ReadReport> reports, StoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        options ??= new StoryOptions();
        var ordered = reports.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).OrderBy(r => r.Report.Id, StringComparer.Ordinal).ToList();
        if (ordered.Count == 0)
        {
            return [];
        }

        if (options.One)
        {
            return [Make(ordered.Select(r => r.Report.Id), [new Reason("stories.given", Note: "given as one story")])];
        }

        var w = options.Weights;
        var (features, keys) = Features(ordered, w);
        var clusters = new AverageLinkage((a, b) => StoryScore.Of(features[a], features[b], w), w.Threshold, bestShare: 0.25, sample: 25)
            .Run(ordered.Count, Candidates(features, keys, w).Select(p => (p.Item1, p.Item2, StoryScore.Of(features[p.Item1], features[p.Item2], w))));
        return [.. clusters
            .Select(c => Make(c.Select(i => ordered[i].Report.Id), Reasons(c, features, w)))
            .OrderByDescending(s => s.Reports.Length).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    private (StoryFeatures[] Features, List<StoryKey> Keys) Features(List<ReadReport> reports, StoryWeights w)
    {
        // Keys get numbers in the order in which the reports, sorted by id, show them: comparing numbers is many times faster.
        var numbers = new Dictionary<StoryKey, int>();
        var holders = new List<int>();
        var keys = new List<StoryKey>();
        var held = new List<int[]>();
        foreach (var report in reports)
        {
            var own = StoryKey.Of(report).Select(key =>
            {
                if (!numbers.TryGetValue(key, out var id))
                {
                    numbers[key] = id = keys.Count;
                    keys.Add(key);
                    holders.Add(0);
                }

                holders[id]++;
                return id;
            }).ToArray();
            Array.Sort(own);
            held.Add(own);
        }

        // Against the background, a key of two reports out of two is still rare, and a key of all out of many is not.
        var most = Math.Log((w.Background + reports.Count) / 2);
        double Rarity(int id) => Math.Clamp(Math.Log((w.Background + reports.Count) / holders[id]) / most, keys[id].Sort == KeySort.Text ? w.CommonTextFloor : w.CommonFloor, 1);
        var leads = encoder?.Encode([.. reports.Select(r => new EncoderInput(Lead(r.Report), r.Report.Language.Tag))]);
        return ([.. reports.Select((r, i) => new StoryFeatures([.. held[i].Select(id => (id, keys[id].Sort, Rarity(id)))], Day(r.Report.Published?.Date), leads?[i]))], keys);
    }

    private static string Lead(Report report)
    {
        var start = report.Title?.Start ?? 0;
        return report.Text.Substring(start, Math.Min(LeadLength, report.Text.Length - start));
    }

    private static int? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    private static IEnumerable<(int, int)> Candidates(StoryFeatures[] features, List<StoryKey> keys, StoryWeights w)
    {
        var postings = keys.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < features.Length; i++)
        {
            foreach (var (key, _, _) in features[i].Keys)
            {
                postings[key].Add(i);
            }
        }

        var neighbourhood = Neighbourhood(features, keys);
        var byNeighbourhood = Comparer<int>.Create((a, b) => neighbourhood[a].CompareTo(neighbourhood[b]));
        foreach (var list in postings.Where(l => l.Count > w.LongKey))
        {
            list.Sort(byNeighbourhood);
        }

        for (var i = 0; i < features.Length; i++)
        {
            var met = new Dictionary<int, double>();
            foreach (var (key, sort, rarity) in features[i].Keys)
            {
                var list = postings[key];
                var (from, to) = (0, list.Count);
                if (list.Count > w.LongKey)
                {
                    var at = list.BinarySearch(i, byNeighbourhood);
                    (from, to) = (Math.Max(0, at - (w.LongKey / 4)), Math.Min(list.Count, at + (w.LongKey / 4)));
                }

                for (var j = from; j < to; j++)
                {
                    met[list[j]] = met.GetValueOrDefault(list[j]) + (rarity * Points(sort, w));
                }
            }

            met.Remove(i);
            foreach (var (other, _) in met.OrderByDescending(m => m.Value).ThenBy(m => m.Key).Take(w.MostPartners))
            {
                yield return (i, other);
            }
        }
    }

    private static double Points(KeySort sort, StoryWeights w) => sort switch
    {
        KeySort.Event => w.Event,
        KeySort.Figure => w.Figure,
        KeySort.Name => w.Name,
        KeySort.Place => w.Place,
        KeySort.Country => w.Country,
        KeySort.Day => w.Day,
        KeySort.Type => w.Type,
        _ => w.Event,
    };

    /// <summary>Ranks the reports so that those with like rare content stand near each other, whatever key they are looked up by.</summary>
    private static int[] Neighbourhood(StoryFeatures[] features, List<StoryKey> keys)
    {
        var order = Enumerable.Range(0, features.Length).ToArray();
        var signs = features.Select(f => string.Join('\n', f.Keys.Where(k => k.Sort != KeySort.Text && k.Rarity < 0.999).OrderByDescending(k => k.Rarity).ThenBy(k => keys[k.Id]).Take(4).Select(k => keys[k.Id].Value))).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(signs[a], signs[b]) is var c and not 0 ? c : a.CompareTo(b));
        var rank = new int[features.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        return rank;
    }

    private static ImmutableArray<Reason> Reasons(List<int> cluster, StoryFeatures[] features, StoryWeights w)
    {
        // For each member the partner that it fits best, so that the reasons stay readable for a long story.
        var reasons = new List<Reason>();
        foreach (var i in cluster.Skip(1).Take(20))
        {
            var best = cluster.Where(j => j < i).Take(200).MaxBy(j => (StoryScore.Of(features[i], features[j], w), -j));
            StoryScore.Of(features[i], features[best], w, reasons);
        }

        return [.. reasons];
    }

    private static Story Make(IEnumerable<string> reports, ImmutableArray<Reason> reasons)
    {
        ImmutableArray<string> sorted = [.. reports.Order(StringComparer.Ordinal)];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sorted)));
        return new Story("s-" + Convert.ToHexStringLower(hash)[..16], sorted, reasons);
    }
}
