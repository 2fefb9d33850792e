using System.Globalization;
using Stemma.Collation;
using Stemma.Desk.Json;
using Stemma.Desk.Text;
using Stemma.Reports;

namespace Stemma.Desk.Page;

/// <summary>One line of the collation as a card.</summary>
internal static class LineHtml
{
    public static void Write(Html html, StoryView view, Line line, int number)
    {
        var (labels, id, verdict) = (view.Labels, view.LineId(number), JsonNames.Of(line.Verdict));
        html.Open("li", ("class", "line v-" + verdict), ("id", id), ("data-verdict", verdict), ("data-line", line.Id)).Line();
        html.Open("p", ("class", "over")).Element("span", DeskLabels.Number(number), ("class", "no"));
        html.Open("span", ("class", "badge"), ("id", id + "v")).Element("span", StoryHtml.Sign(verdict), ("class", "sign"), ("aria-hidden", "true"));
        html.Text(CollationText.VerdictWords(line, labels)).Close("span");
        Meta(html, line, labels);
        html.Close("p").Line();
        html.Open("h2").Open("button", ("type", "button"), ("class", "open"), ("aria-pressed", "false"), ("aria-describedby", id + "v"));
        html.Foreign(line.Gloss, view.Story.Language).Close("button").Close("h2").Line();
        if (line.Difference is { } difference)
            html.Open("p", ("class", "difference")).Foreign(difference, view.Story.Language).Close("p").Line();
        Figures(html, line, labels);
        html.Open("ul", ("class", "readings")).Line();
        foreach (var reading in line.Readings)
            Reading(html, view, reading);
        html.Close("ul").Line();
        Sources(html, view, line);
        Related(html, view, line);
        Why(html, line, labels);
        html.Close("li").Line();
    }

    private static void Meta(Html html, Line line, DeskLabels labels)
    {
        if (line.Place is null && line.Time?.Interval is null)
            return;
        html.Open("span", ("class", "meta"));
        if (line.Place is { } place)
            html.Foreign(place.Name);
        if (line is { Place: not null, Time.Interval: not null })
            html.Text(" · ");
        if (line.Time is { Interval: { } interval, DayPart: var part })
            html.Foreign(labels.When(interval, part));
        html.Close("span");
    }

    private static void Figures(Html html, Line line, DeskLabels labels)
    {
        if (line.Quantities.IsEmpty)
            return;
        html.Open("ul", ("class", "figures")).Line();
        foreach (var row in line.Quantities)
        {
            html.Open("li", ("title", $"{labels["ui.policy"]}: {row.Policy}"));
            html.Element("span", labels.Term("quantity", row.Kind) + (row.OfWhom is { } whom ? $" ({labels.Term("actor", whom)})" : ""), ("class", "what"));
            if (row.Low is not null && row.Low == row.High && row.Low == row.Best)
            {
                html.Open("span", ("class", "best")).Element("b", CollationText.Best(row, labels)).Close("span");
            }
            else
            {
                Number(html, "low", labels["ui.low"], CollationText.Number(row.Low));
                Number(html, "best", labels["ui.best"], CollationText.Best(row, labels));
                Number(html, "high", labels["ui.high"], row.High is { } high ? CollationText.Number(high) : labels["ui.open-end"]);
            }

            html.Close("li").Line();
        }

        html.Close("ul").Line();
    }

    private static void Number(Html html, string which, string words, string number) =>
        html.Open("span", ("class", which)).Element("b", number).Text(" ").Element("small", words).Close("span");

    private static void Reading(Html html, StoryView view, Reading reading)
    {
        var labels = view.Labels;
        var language = view.LanguageAt(reading.Report, reading.Span);
        var direction = DeskLabels.DirectionOf(language);
        var quote = Bidi.Balanced(reading.Quote);
        html.Open("li").Element("b", view.Siglum(reading.Report), ("class", "sig")).Open("div");
        if (view.Check(reading) == QuoteState.Verified)
        {
            html.Open(
                "a", ("class", "quote"), ("href", "#" + view.SentenceId(reading.Report, reading.Sentence.Index)),
                ("data-claim", DeskLabels.Number(view.ClaimNumber(reading.Claim))), ("lang", language), ("dir", direction));
            html.Element("q", quote).Close("a");
        }
        else
        {
            html.Open("span", ("class", "quote"), ("lang", language), ("dir", direction)).Element("q", quote).Close("span");
            html.Element("strong", labels["ui.unverifiable"], ("class", "unverifiable"), ("title", labels["ui.unverifiable-why"]));
        }

        html.Open("span", ("class", "gloss")).Foreign(reading.Gloss, view.Story.Language).Text(" ").Open("span", ("class", "chain")).Text("— ");
        if (reading.Attribution.IsEmpty)
            html.Text(labels["working.own-voice"]);
        else
            html.Text(labels["role.attribution"] + " ");
        foreach (var (i, step) in reading.Attribution.Index())
            html.Text(i == 0 ? "" : labels.Direction == "rtl" ? " → " : " ← ").Foreign(step.Name, language);
        html.Close("span").Close("span").Close("div").Close("li").Line();
    }

    private static void Sources(Html html, StoryView view, Line line)
    {
        var sources = line.IndependentSources;
        html.Open("p", ("class", "sources"), ("title", view.Labels["ui.independent-sources"]));
        html.Element("b", (sources.AtLeast ? "≥ " : "") + DeskLabels.Number(sources.Count), ("class", "count"), ("aria-hidden", "true"));
        html.Foreign(sources.Working, view.Story.Language).Close("p").Line();
    }

    private static void Related(Html html, StoryView view, Line line)
    {
        var numbers = view.LineNumbers(line.Related).ToList();
        if (numbers.Count == 0)
            return;
        html.Open("p", ("class", "related")).Text(view.Labels["ui.related"] + " ");
        foreach (var (i, number) in numbers.Index())
            html.Text(i == 0 ? "" : ", ").Open("a", ("href", "#" + view.LineId(number))).Text(DeskLabels.Number(number) + " ").Foreign(view.Story.Lines[number - 1].Gloss, view.Story.Language).Close("a");
        html.Close("p").Line();
    }

    private static void Why(Html html, Line line, DeskLabels labels)
    {
        html.Open("details", ("class", "why")).Element("summary", labels["ui.reasons"]).Open("ul").Line();
        foreach (var row in line.Quantities)
            html.Open("li").Text($"{labels["ui.policy"]} ").Element("code", row.Policy).Close("li").Line();
        foreach (var reason in line.Reasons)
            Reason(html, reason, labels);
        html.Close("ul").Close("details").Line();
    }

    private static void Reason(Html html, Reason reason, DeskLabels labels)
    {
        html.Open("li").Element("code", reason.Rule, ("dir", "ltr")).Text(" ");
        if (reason.File is not null)
            html.Element("code", $"{reason.File}:{DeskLabels.Number(reason.Line)}", ("class", "where"), ("dir", "ltr")).Text(" ");
        html.Element("span", $"{labels["ui.score"]} {reason.Score.ToString("0.##", CultureInfo.InvariantCulture)}", ("class", "score"));
        if (reason.Note is { } note)
            html.Text(" ").Open("span", ("class", "note")).Foreign(note).Close("span");
        html.Close("li").Line();
    }
}
