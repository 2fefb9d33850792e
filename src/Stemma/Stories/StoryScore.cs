using System.Globalization;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>What the grouper knows of one report.</summary>
/// <param name="Keys">Its keys by number, with their sort and rarity (0 to 1), sorted.</param>
/// <param name="Published">Day of publication as a day number, or null.</param>
/// <param name="Lead">Vector of its title and lead, or null.</param>
internal sealed record StoryFeatures((int Id, KeySort Sort, double Rarity)[] Keys, int? Published, float[]? Lead)
{
    private readonly int[] _counts = Enumerable.Range(0, 8).Select(s => Keys.Count(k => (int)k.Sort == s)).ToArray();

    public int TextKeys => Count(KeySort.Text);

    public int Count(KeySort sort) => _counts[(int)sort];
}

/// <summary>Scores how far two reports tell of one happening.</summary>
internal static class StoryScore
{
    /// <summary>Points of a pair; with <paramref name="reasons"/> the parts are written there.</summary>
    public static double Of(StoryFeatures a, StoryFeatures b, StoryWeights w, List<Reason>? reasons = null)
    {
        Span<double> sums = stackalloc double[8];
        Span<int> counts = stackalloc int[8];
        var i = 0;
        var j = 0;
        while (i < a.Keys.Length && j < b.Keys.Length)
        {
            var order = a.Keys[i].Id.CompareTo(b.Keys[j].Id);
            if (order == 0)
            {
                var sort = (int)a.Keys[i].Sort;
                sums[sort] += a.Keys[i].Rarity;
                counts[sort]++;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var total = 0.0;
        total += Add(reasons, "events", counts[(int)KeySort.Event], Part(KeySort.Event, w.Event, w.EventsMost, sums, counts));
        total += Add(reasons, "figures", counts[(int)KeySort.Figure], Part(KeySort.Figure, w.Figure, w.FiguresMost, sums, counts));
        total += Add(reasons, "names", counts[(int)KeySort.Name], Part(KeySort.Name, w.Name, w.NamesMost, sums, counts));
        total += Add(reasons, "places", counts[(int)KeySort.Place] + counts[(int)KeySort.Country], Math.Min(w.PlacesMost, (w.Place * sums[(int)KeySort.Place]) + (w.Country * sums[(int)KeySort.Country])));
        total += Add(reasons, "days", counts[(int)KeySort.Day], Part(KeySort.Day, w.Day, w.DaysMost, sums, counts));
        total += Add(reasons, "types", counts[(int)KeySort.Type], Part(KeySort.Type, w.Type, w.TypesMost, sums, counts));
        foreach (var sort in (ReadOnlySpan<KeySort>)[KeySort.Figure, KeySort.Name])
        {
            if (counts[(int)sort] == 0 && a.Count(sort) >= 3 && b.Count(sort) >= 3)
            {
                reasons?.Add(new Reason("stories.none-shared", Score: -w.NoneShared, Note: sort == KeySort.Name ? "no name shared" : "no figure shared"));
                total -= w.NoneShared;
            }
        }

        var least = Math.Min(a.TextKeys, b.TextKeys);
        if (least > 0)
        {
            total += Add(reasons, "copied-text", counts[(int)KeySort.Text], w.CopiedText * sums[(int)KeySort.Text] / least);
        }

        if (a.Lead is not null && b.Lead is not null)
        {
            var cosine = Dot(a.Lead, b.Lead);
            var part = w.Likeness * Math.Max(0, (cosine - w.LikenessFloor) / (1 - w.LikenessFloor));
            reasons?.Add(new Reason("stories.likeness", Score: Math.Round(part, 3), Note: string.Create(CultureInfo.InvariantCulture, $"title and lead alike {cosine:0.00}")));
            total += part;
        }

        if (a.Published is { } x && b.Published is { } y)
        {
            var apart = Math.Abs(x - y);
            var part = apart <= 2 ? w.PublishedNear : apart <= 7 ? 0 : -w.WeekApart * (apart / 7);
            reasons?.Add(new Reason("stories.published", Score: part, Note: string.Create(CultureInfo.InvariantCulture, $"published {apart} days apart")));
            total += part;
        }

        return total;
    }

    /// <summary>Points of one sort of sign. What every report shows stays little however much of it there is: the limit falls with the rarity.</summary>
    private static double Part(KeySort sort, double each, double most, Span<double> sums, Span<int> counts)
    {
        var (sum, count) = (sums[(int)sort], counts[(int)sort]);
        return count == 0 ? 0 : Math.Min(most * sum / count, each * sum);
    }

    private static double Add(List<Reason>? reasons, string what, int count, double points)
    {
        if (count > 0)
        {
            reasons?.Add(new Reason("stories." + what, Score: Math.Round(points, 3), Note: string.Create(CultureInfo.InvariantCulture, $"{count} {what.Replace('-', ' ')} shared")));
        }

        return points;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }
}
