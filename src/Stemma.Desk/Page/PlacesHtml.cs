using Stemma.Collation;
using Stemma.Desk.Text;

namespace Stemma.Desk.Page;

/// <summary>The places as a table and as a plot by coordinates.</summary>
internal static class PlacesHtml
{
    public static void Write(Html html, StoryView view)
    {
        var (places, labels) = (view.Story.Places, view.Labels);
        if (places.IsEmpty)
            return;
        html.Open("section", ("class", "places")).Element("h2", labels["ui.places"], ("id", $"s{view.Number}places")).Line();
        PlacesPlot.Write(html, view);
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-labelledby", $"s{view.Number}places")).Open("table").Line();
        html.Open("thead").Open("tr");
        foreach (var key in new[] { "ui.place", "ui.level", "ui.coordinates", "ui.spelled", "ui.lines" })
            html.Element("th", labels[key], ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var place in places)
            Row(html, view, place);
        html.Close("tbody").Close("table").Close("div").Close("section").Line();
    }

    private static void Row(Html html, StoryView view, CollatedPlace place)
    {
        var labels = view.Labels;
        html.Open("tr").Open("th", ("scope", "row")).Foreign(place.Place.Name);
        if (place.Place.Country is { } country)
            html.Text(" ").Element("small", country);
        html.Close("th").Element("td", labels.Term("level", place.Place.Level));
        html.Open("td", ("class", "number"));
        if (place.Place is { Latitude: { } north, Longitude: { } east })
            html.Element("bdi", CollationTail.Coordinates(north, east), ("dir", "ltr"));
        else
            html.Text(labels["ui.no-coordinates"]);
        html.Close("td").Open("td");
        foreach (var spelt in place.Spellings.GroupBy(s => s.Words, StringComparer.Ordinal).OrderBy(g => g.Min(s => view.ReportNumber(s.Report))))
        {
            var language = view.LanguageOf(spelt.First().Report);
            html.Open("span", ("class", "spelt")).Element("b", string.Join(" ", spelt.Select(s => view.Siglum(s.Report)).Distinct().Order(StringComparer.Ordinal)), ("class", "sig")).Text(" ").Foreign(spelt.Key, language).Close("span").Text(" ");
        }

        html.Close("td").Open("td", ("class", "number"));
        foreach (var (i, line) in view.LineNumbers(place.Lines).Index())
            html.Text(i == 0 ? "" : ", ").Element("a", DeskLabels.Number(line), ("href", "#" + view.LineId(line)));
        html.Close("td").Close("tr").Line();
    }
}
