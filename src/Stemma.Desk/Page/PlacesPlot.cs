using System.Globalization;
using Stemma.Desk.Text;

namespace Stemma.Desk.Page;

/// <summary>Places by latitude and longitude on a plain grid: no map is shipped, and none is fetched.</summary>
/// <remarks>Equirectangular, scaled by the cosine of the middle latitude, so that distances near it are true.</remarks>
internal static class PlacesPlot
{
    private const int Width = 420;
    private const int Height = 260;
    private const int Edge = 22;
    private const int LabelHeight = 15;
    private const int CharacterWidth = 7;
    private const int MeridianLabel = 34;
    private const double SmallestSpan = 0.4;
    private const double KilometresPerDegree = 111.2;
    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45];
    private static readonly int[] Scales = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private sealed record Dot(string Name, double North, double East, int Lines);

    public static void Write(Html html, StoryView view)
    {
        var dots = (from place in view.Story.Places
                    where place.Place is { Latitude: not null, Longitude: not null }
                    select new Dot(place.Place.Name, place.Place.Latitude!.Value, place.Place.Longitude!.Value, place.Lines.Length)).ToList();
        if (dots.Count == 0)
            return;

        // Across the date line the western side is drawn east of the eastern one.
        if (dots.Max(d => d.East) - dots.Min(d => d.East) > 180)
            dots = [.. dots.Select(d => d.East < 0 ? d with { East = d.East + 360 } : d)];
        var (north, east) = ((dots.Max(d => d.North) + dots.Min(d => d.North)) / 2, (dots.Max(d => d.East) + dots.Min(d => d.East)) / 2);
        var squeeze = Math.Max(Math.Cos(north * Math.PI / 180), 0.1);
        var tall = Math.Max(dots.Max(d => d.North) - dots.Min(d => d.North), SmallestSpan);
        var wide = Math.Max(dots.Max(d => d.East) - dots.Min(d => d.East), SmallestSpan) * squeeze;
        var scale = Math.Min((Width - (6 * Edge)) / wide, (Height - (3 * Edge)) / tall);
        double X(double e) => (Width / 2.0) + ((e - east) * squeeze * scale);
        double Y(double n) => (Height / 2.0) - ((n - north) * scale);

        html.Open("svg", ("viewBox", $"0 0 {Width} {Height}"), ("class", "plot"), ("role", "img"), ("aria-labelledby", $"s{view.Number}places")).Line();
        var step = Steps.FirstOrDefault(s => s * scale > 50, Steps[^1]);
        for (var n = Math.Ceiling((north - (Height / 2.0 / scale)) / step) * step; Y(n) > 0; n += step)
            Grid(html, $"M0 {F(Y(n))}H{Width}", Degrees(n, 'N', 'S'), 4, Y(n) - 3);
        var widest = Width / 2.0 / scale / squeeze;
        for (var e = Math.Ceiling((east - widest) / step) * step; X(e) < Width - MeridianLabel; e += step)
            Grid(html, $"M{F(X(e))} 0V{Height}", Degrees(e > 180 ? e - 360 : e, 'E', 'W'), X(e) + 3, Height - 5);
        Dots(html, [.. dots.OrderBy(d => Y(d.North)).ThenBy(d => d.Name, StringComparer.Ordinal)], X, Y);
        ScaleBar(html, scale);
        html.Close("svg").Line();
    }

    private static void Grid(Html html, string path, string words, double x, double y)
    {
        html.Open("path", ("class", "grid"), ("d", path)).Close("path");
        html.Element("text", words, ("class", "degree"), ("x", F(x)), ("y", F(y))).Line();
    }

    private static void Dots(Html html, List<Dot> dots, Func<double, double> x, Func<double, double> y)
    {
        var taken = new List<(double Left, double Right, double Y)>();
        foreach (var dot in dots)
        {
            var (left, at, radius) = (x(dot.East), y(dot.North), Math.Min(4 + dot.Lines, 10));
            html.Open("circle", ("cx", F(left)), ("cy", F(at)), ("r", F(radius))).Element("title", dot.Name).Close("circle");
            var width = DisplayWidth.Of(dot.Name) * CharacterWidth;
            var right = left + radius + 4 + width < Width;
            var (from, level) = (right ? left + radius + 4 : left - radius - 4 - width, at + 4);
            while (taken.Any(t => Math.Abs(t.Y - level) < LabelHeight && t.Left < from + width && from < t.Right))
                level += LabelHeight;
            taken.Add((from, from + width, level));
            html.Element("text", Bidi.Printable(dot.Name), ("class", right ? "label" : "label end"), ("x", F(right ? from : from + width)), ("y", F(level))).Line();
        }
    }

    private static void ScaleBar(Html html, double scale)
    {
        var kilometres = Scales.LastOrDefault(k => k / KilometresPerDegree * scale < Width / 4.0, Scales[0]);
        var length = kilometres / KilometresPerDegree * scale;
        html.Open("path", ("class", "bar"), ("d", $"M{F(Width - 12 - length)} 12v5h{F(length)}v-5")).Close("path");
        html.Element("text", $"{kilometres.ToString(CultureInfo.InvariantCulture)} km", ("class", "degree end"), ("x", F(Width - 12)), ("y", "30")).Line();
    }

    private static string Degrees(double value, char positive, char negative) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Math.Round(value, 2)):0.##}°{(Math.Abs(value) < 1e-9 ? "" : value < 0 ? negative : positive)}");

    private static string F(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
