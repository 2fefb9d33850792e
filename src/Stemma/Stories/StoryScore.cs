using System.Globalization;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>What the grouper knows of one report.</summary>
/// <param name="Keys">Its keys by number, with their sort and rarity (0 to 1), sorted.</param>
/// <param name="Published">Day of publication as a day number, or null.</param>
/// <param name="Lead">Vector of its title and lead, or null.</param>
internal sealed record StoryFeatures((int Id, KeySort Sort, double Rarity)[] Keys, int? Published, float[]? Lead)
{
    public int TextKeys { get; } = Keys.Count(k => k.Sort == KeySort.Text);
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
        total += Add(reasons, "events", counts[(int)KeySort.Event], Math.Min(w.EventsMost, w.Event * sums[(int)KeySort.Event]));
        total += Add(reasons, "figures", counts[(int)KeySort.Figure], Math.Min(w.FiguresMost, w.Figure * sums[(int)KeySort.Figure]));
        total += Add(reasons, "names", counts[(int)KeySort.Name], Math.Min(w.NamesMost, w.Name * sums[(int)KeySort.Name]));
        total += Add(reasons, "places", counts[(int)KeySort.Place] + counts[(int)KeySort.Country], Math.Min(w.PlacesMost, (w.Place * sums[(int)KeySort.Place]) + (w.Country * sums[(int)KeySort.Country])));
        total += Add(reasons, "days", counts[(int)KeySort.Day], Math.Min(w.DaysMost, w.Day * sums[(int)KeySort.Day]));
        total += Add(reasons, "types", counts[(int)KeySort.Type], Math.Min(w.TypesMost, w.Type * sums[(int)KeySort.Type]));
        var least = Math.Min(a.TextKeys, b.TextKeys);
        if (least > 0)
        {
            total += Add(reasons, "copied-text", counts[(int)KeySort.Text], w.CopiedText * counts[(int)KeySort.Text] / least);
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
