using System.Globalization;
using System.Text;
using Stemma.Desk.Text;

namespace Stemma.Desk.Page;

/// <summary>The stemma as a drawing, with the same in words below it.</summary>
internal static class StemmaHtml
{
    private const int Width = 216;
    private const int Height = 46;
    private const int GapX = 88;
    private const int GapY = 18;
    private const int Edge = 8;
    private const int NameColumns = 27;

    public static void Write(Html html, StoryView view)
    {
        var (tree, labels) = (view.Story.Stemma, view.Labels);
        if (tree.Edges.IsEmpty)
            return;
        html.Open("section", ("class", "stemma")).Element("h2", labels["ui.stemma"], ("id", $"s{view.Number}stemma")).Line();
        Draw(html, view);
        var names = tree.Nodes.DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Name, StringComparer.Ordinal);
        html.Open("details").Element("summary", labels["ui.details"]).Open("ul").Line();
        foreach (var edge in tree.Edges)
        {
            html.Open("li").Foreign(names.GetValueOrDefault(edge.From, edge.From)).Text($" {labels["ui.cites"]} ").Foreign(names.GetValueOrDefault(edge.To, edge.To)).Text(": ");
            foreach (var (i, line) in view.LineNumbers(edge.Lines).Index())
                html.Text(i == 0 ? "" : ", ").Element("a", DeskLabels.Number(line), ("href", "#" + view.LineId(line)));
            html.Close("li").Line();
        }

        html.Close("ul").Close("details").Close("section").Line();
    }

    private static void Draw(Html html, StoryView view)
    {
        var layout = StemmaLayout.Of(view.Story.Stemma);
        var columns = layout.Nodes.Max(p => p.Column) + 1;
        var (width, height) = ((columns * Width) + ((columns - 1) * GapX) + (2 * Edge), (int)Math.Ceiling(layout.Rows * (Height + GapY)) + (2 * Edge));
        var mirrored = view.Labels.Direction == "rtl";
        double Left(int column) => Edge + ((mirrored ? columns - 1 - column : column) * (Width + GapX));
        double Middle(double row) => (height / 2.0) + (row * (Height + GapY));

        var at = layout.Nodes.ToDictionary(p => p.Node.Key, StringComparer.Ordinal);
        var tip = $"s{view.Number}tip";
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-labelledby", $"s{view.Number}stemma"));
        html.Open("svg", ("viewBox", $"0 0 {width} {height}"), ("width", DeskLabels.Number(width)), ("height", DeskLabels.Number(height)), ("role", "img"), ("aria-labelledby", $"s{view.Number}stemma")).Line();
        html.Open("defs").Open("marker", ("id", tip), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "7"), ("markerHeight", "7"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto"));
        html.Open("path", ("d", "M0 0.5 8 4 0 7.5z")).Close("path").Close("marker").Close("defs").Line();
        foreach (var placed in layout.Edges)
        {
            var (from, to) = (at[placed.Edge.From], at[placed.Edge.To]);
            var lines = view.LineNumbers(placed.Edge.Lines).ToList();
            var path = Path([(Left(from.Column), Middle(from.Row)), .. placed.Through.Select(t => (Left(t.Column), Middle(t.Row))), (Left(to.Column), Middle(to.Row))], mirrored);
            html.Open("path", ("class", "edge"), ("d", path), ("marker-end", $"url(#{tip})"), ("stroke-width", Math.Min(1 + (0.6 * (lines.Count - 1)), 4).ToString("0.#", CultureInfo.InvariantCulture)));
            html.Element("title", $"{from.Node.Name} {view.Labels["ui.cites"]} {to.Node.Name}: {string.Join(", ", lines)}").Close("path").Line();
        }

        foreach (var node in layout.Nodes)
            Box(html, view, node, (Left(node.Column), Middle(node.Row) - (Height / 2.0)));
        html.Close("svg").Close("div").Line();
    }

    private static void Box(Html html, StoryView view, PlacedNode placed, (double X, double Y) corner)
    {
        var (node, labels) = (placed.Node, view.Labels);
        var report = view.Story.Sigla.TryGetValue(node.Key, out var siglum);
        html.Open("g", ("class", report ? "node witness" : "node"));
        html.Element("title", node.Name);
        html.Open("rect", ("x", F(corner.X)), ("y", F(corner.Y)), ("width", F(Width)), ("height", F(Height)), ("rx", "4")).Close("rect");
        html.Element("text", Short(node.Name), ("x", F(corner.X + (Width / 2.0))), ("y", F(corner.Y + 20)), ("class", "name"));
        html.Element("text", report ? siglum! : labels.Term("source", node.Kind), ("x", F(corner.X + (Width / 2.0))), ("y", F(corner.Y + 37)), ("class", report ? "letter" : "kind"));
        html.Close("g").Line();
    }

    // Leaves the citing box on the side of the cited one, crosses the columns between level, and bends only in the gaps; within a column it goes round.
    private static string Path(IReadOnlyList<(double Left, double Y)> points, bool mirrored)
    {
        if (Math.Abs(points[0].Left - points[^1].Left) < 1)
        {
            var side = points[0].Left + (mirrored ? 0 : Width);
            var bend = side + (mirrored ? -GapX / 2.0 : GapX / 2.0);
            return $"M{F(side)} {F(points[0].Y)}C{F(bend)} {F(points[0].Y)} {F(bend)} {F(points[^1].Y)} {F(side)} {F(points[^1].Y)}";
        }

        var leftwards = points[^1].Left < points[0].Left;
        var path = new StringBuilder();
        for (var i = 1; i < points.Count; i++)
        {
            var (x1, y1) = (points[i - 1].Left + (leftwards ? 0 : Width), points[i - 1].Y);
            var (x2, y2) = (points[i].Left + (leftwards ? Width : 0), points[i].Y);
            var middle = (x1 + x2) / 2;
            path.Append(i == 1 ? 'M' : 'L').Append($"{F(x1)} {F(y1)}C{F(middle)} {F(y1)} {F(middle)} {F(y2)} {F(x2)} {F(y2)}");
        }

        return path.ToString();
    }

    private static string Short(string name)
    {
        var text = Bidi.Printable(name);
        if (DisplayWidth.Of(text) <= NameColumns)
            return text;
        var kept = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text);
        var columns = 0;
        while (elements.MoveNext() && (columns += DisplayWidth.Of(elements.GetTextElement())) < NameColumns)
            kept.Append(elements.GetTextElement());
        return kept + "…";
    }

    private static string F(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
