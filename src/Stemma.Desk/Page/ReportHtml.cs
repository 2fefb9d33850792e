using Stemma.Claims;
using Stemma.Reports;

namespace Stemma.Desk.Page;

/// <summary>The reports side by side, each in its own language and direction, with every claim of a line marked.</summary>
internal static class ReportHtml
{
    // More reports than this do not fit beside the lines; then only those that a chosen line quotes are shown.
    private const int Abreast = 3;

    public static void WriteAll(Html html, StoryView view)
    {
        var labels = view.Labels;
        html.Open("section", ("class", view.Reports.Count > Abreast ? "reports many" : "reports"), ("id", $"s{view.Number}reports"), ("aria-label", labels["ui.reports"])).Line();
        html.Open("div", ("class", "tabs"), ("role", "group"), ("aria-label", labels["ui.reports"]));
        foreach (var read in view.Reports)
            html.Element("button", view.Siglum(read.Report.Id), ("type", "button"), ("class", "tab"), ("data-report", view.ReportId(read.Report.Id)), ("aria-pressed", "false"), ("aria-label", $"{view.Siglum(read.Report.Id)} {read.Report.Outlet.Name}"));
        html.Element("button", labels["ui.close"], ("type", "button"), ("class", "close")).Close("div").Line();
        html.Open("div", ("class", "columns")).Line();
        foreach (var read in view.Reports)
            Write(html, view, read);
        html.Close("div").Close("section").Line();
    }

    /// <summary>Language, date, address and author of a report.</summary>
    internal static void Meta(Html html, Report report, DeskLabels labels)
    {
        html.Text(report.Language.Tag is { } tag ? labels.Term("languages", tag) : labels["ui.language-unknown"]).Text(" · ");
        if (report.Published is { } published)
            html.Open("time", ("datetime", published.Value)).Foreign(labels.Date(published.Value)).Close("time");
        else
            html.Text(labels["ui.date-unknown"]);
        if (report.Outlet.FromFileName)
            html.Text($" · {labels["ui.file-name-stands-in"]}");
    }

    private static void Write(Html html, StoryView view, ReadReport read)
    {
        var (report, labels) = (read.Report, view.Labels);
        html.Open("article", ("class", "report"), ("id", view.ReportId(report.Id)), ("tabindex", "0"), ("aria-label", $"{view.Siglum(report.Id)} {report.Outlet.Name}")).Line();
        html.Open("header").Open("p").Element("b", view.Siglum(report.Id), ("class", "sig")).Text(" ").Open("span", ("class", "outlet")).Foreign(report.Outlet.Name, report.Outlet.FromFileName ? null : report.Language.Tag).Close("span").Close("p");
        html.Open("p", ("class", "meta"));
        Meta(html, report, labels);
        if (report.Author is { } author)
            html.Text($" · {labels["ui.author"]}: ").Foreign(author);
        if (Address(report.Url) is { } address)
            html.Text(" · ").Element("a", labels["ui.original-page"], ("href", address), ("rel", "noreferrer noopener"));
        html.Text(" · ").Foreign(report.Name).Close("p");
        foreach (var note in report.Notes.Concat(read.Notes))
            html.Open("p", ("class", "notice")).Foreign(note).Close("p");
        if (!view.IsAsRead(report))
            html.Open("p", ("class", "notice")).Element("strong", labels["ui.unverifiable"], ("class", "unverifiable")).Text(" " + labels["ui.unverifiable-why"]).Close("p");
        html.Close("header").Line();
        html.Open("div", ("class", "body"), ("lang", report.Language.Tag), ("dir", DeskLabels.DirectionOf(report.Language.Tag))).Line();
        if (view.IsAsRead(report))
        {
            var marked = view.Marked(report.Id);
            foreach (var paragraph in read.Sentences.GroupBy(s => s.Paragraph))
                Paragraph(html, view, read, [.. paragraph], marked);
        }
        else
        {
            foreach (var paragraph in report.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                html.Element("p", Bidi.Balanced(paragraph)).Line();
        }

        html.Close("div").Close("article").Line();
    }

    private static void Paragraph(Html html, StoryView view, ReadReport read, Sentence[] sentences, IReadOnlyList<(Span Span, int Claim)> marked)
    {
        var tag = sentences[0].IsTitle ? "h3" : "p";
        html.Open(tag);
        foreach (var (i, sentence) in sentences.Index())
        {
            if (i > 0)
                html.Text(" ");
            var language = read.LanguageAt(sentence.Span);
            var isForeign = language != read.Report.Language.Tag;
            html.Open("span", ("class", "s"), ("id", view.SentenceId(read.Report.Id, sentence.Index)), ("lang", isForeign ? language : null), ("dir", isForeign ? DeskLabels.DirectionOf(language) : null));
            var balanced = Bidi.IsBalanced(read.Quote(sentence.Span));
            foreach (var segment in Marks.Cut(read.Report.Text, sentence.Span, marked))
                Segment(html, view, segment, balanced ? read.Quote(segment.Span) : Bidi.WithoutControls(read.Quote(segment.Span)));
            html.Close("span");
        }

        html.Close(tag).Line();
    }

    private static void Segment(Html html, StoryView view, Segment segment, string words)
    {
        if (segment.Claims.IsEmpty)
            html.Text(words);
        else
            html.Element("mark", words, ("class", "v-" + view.VerdictOf(segment.Claims)), ("data-claim", string.Join(" ", segment.Claims)));
    }

    private static string? Address(string? url) => WebAddress.ReadHttp(url)?.AbsoluteUri;
}
