using System.Globalization;
using Stemma.Collation;
using Stemma.Desk.Json;

namespace Stemma.Desk.Page;

/// <summary>One story: its head, the verdicts as filters, lines beside reports, and what stands below.</summary>
internal static class StoryHtml
{
    public static void Write(Html html, StoryView view)
    {
        var labels = view.Labels;
        html.Open("div", ("class", "story"), ("id", $"s{view.Number}")).Line();
        Head(html, view);
        html.Open("main", ("class", "desk")).Line();
        html.Open("section", ("class", "lines"), ("id", $"s{view.Number}lines"), ("aria-label", labels["ui.lines"])).Line();
        Filters(html, view);
        html.Open("ol").Line();
        foreach (var (i, line) in view.Story.Lines.Index())
            LineHtml.Write(html, view, line, i + 1);
        html.Close("ol").Close("section").Line();
        ReportHtml.WriteAll(html, view);
        html.Close("main").Line();
        html.Open("div", ("class", "apparatus")).Line();
        StemmaHtml.Write(html, view);
        TimelineHtml.Write(html, view);
        PlacesHtml.Write(html, view);
        Copies(html, view);
        Unread(html, view);
        html.Close("div").Close("div").Line();
    }

    /// <summary>The sign of a verdict beside its words: colour is never the only difference.</summary>
    internal static string Sign(string verdict) => verdict switch
    {
        "agree" => "=",
        "more-precise" => "+",
        "only" => "•",
        "contradict" => "×",
        "updated" => "↻",
        _ => "≈",
    };

    private static void Head(Html html, StoryView view)
    {
        var (story, labels) = (view.Story, view.Labels);
        html.Open("header", ("class", "head")).Line();
        html.Open("p", ("class", "brand")).Element("b", "Stemma").Text(" ").Element("span", labels["ui.collation"]).Close("p");
        html.Open("h1").Foreign(story.Lines.IsEmpty ? labels["ui.nothing-found"] : story.Lines[0].Gloss, story.Language).Close("h1").Line();
        html.Open("ol", ("class", "witnesses"), ("aria-label", labels["ui.reports"])).Line();
        foreach (var read in view.Reports)
        {
            var report = read.Report;
            html.Open("li").Open("a", ("href", "#" + view.ReportId(report.Id)), ("data-report", view.ReportId(report.Id)));
            html.Element("b", view.Siglum(report.Id), ("class", "sig")).Text(" ").Open("span", ("class", "outlet")).Foreign(report.Outlet.Name, report.Outlet.FromFileName ? null : report.Language.Tag).Close("span").Close("a");
            html.Open("span", ("class", "meta"));
            ReportHtml.Meta(html, report, labels);
            html.Close("span").Close("li").Line();
        }

        html.Close("ol").Close("header").Line();
    }

    private static void Filters(Html html, StoryView view)
    {
        var labels = view.Labels;
        html.Open("div", ("class", "filters"), ("role", "group"), ("aria-label", labels["ui.filter"])).Line();
        Filter(html, "", labels["ui.show-all"], view.Story.Lines.Length, pressed: true);
        foreach (var same in view.Story.Lines.GroupBy(l => l.Verdict).OrderBy(g => g.Key))
        {
            var name = JsonNames.Of(same.Key);
            Filter(html, name, labels["badge." + name], same.Count(), pressed: false);
        }

        html.Close("div").Line();
    }

    private static void Filter(Html html, string verdict, string words, int count, bool pressed)
    {
        html.Open("button", ("type", "button"), ("class", verdict.Length == 0 ? "filter" : "filter v-" + verdict), ("data-filter", verdict), ("aria-pressed", pressed ? "true" : "false"));
        if (verdict.Length > 0)
            html.Element("span", Sign(verdict), ("class", "sign"), ("aria-hidden", "true"));
        html.Text(words + " ").Element("b", DeskLabels.Number(count)).Close("button").Line();
    }

    private static void Copies(Html html, StoryView view)
    {
        if (view.Story.Copies.IsEmpty)
            return;
        html.Open("section", ("class", "copies")).Element("h2", view.Labels["ui.copies"]).Open("ul");
        foreach (var copy in view.Story.Copies)
            html.Element("li", Text.CollationTail.Copy(view.Story, copy, view.Labels));
        html.Close("ul").Close("section").Line();
    }

    private static void Unread(Html html, StoryView view)
    {
        var (story, labels) = (view.Story, view.Labels);
        if (story.Unread.IsEmpty)
            return;
        html.Open("section", ("class", "unread")).Element("h2", labels["ui.unread"]).Open("ul").Line();
        foreach (var unread in story.Unread)
        {
            var read = story.Reports.First(r => r.Report.Id == unread.Report);
            html.Open("li").Element("b", view.Siglum(unread.Report), ("class", "sig")).Open("div");
            html.Open("a", ("class", "said"), ("href", "#" + view.SentenceId(unread.Report, unread.Sentence.Index)), ("data-sentence", view.SentenceId(unread.Report, unread.Sentence.Index)));
            html.Foreign(read.Quote(unread.Sentence.Span), read.LanguageAt(unread.Sentence.Span)).Close("a");
            if (unread.Line is { } line && view.LineNumber(line) is { } number)
            {
                html.Open("span", ("class", "meta")).Text(labels["ui.alike"] + " ");
                html.Element("a", DeskLabels.Number(number), ("href", "#" + view.LineId(number)));
                html.Text(" " + unread.Likeness.ToString("0.00", CultureInfo.InvariantCulture)).Close("span");
            }

            html.Close("div").Close("li").Line();
        }

        html.Close("ul").Close("section").Line();
    }
}
