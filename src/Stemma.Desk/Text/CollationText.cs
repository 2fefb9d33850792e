using System.Globalization;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Desk.Json;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Desk.Text;

/// <summary>Shows a collation on a terminal.</summary>
public static class CollationText
{
    private const int Indent = 4;
    private const int Hang = 7;

    /// <summary>The lines of a collation.</summary>
    /// <param name="story">The collation.</param>
    /// <param name="labels">The desk's words in the reader's language.</param>
    /// <param name="width">Columns of the terminal; at least 20 are used.</param>
    /// <param name="explain">Whether each line gives its reasons.</param>
    public static StyledText Render(StoryCollation story, DeskLabels labels, int width, bool explain = false)
    {
        var to = new StyledWriter(width, labels.Direction);
        Head(story, labels, to);
        var reports = story.Reports.DistinctBy(r => r.Report.Id).ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        foreach (var (i, line) in story.Lines.Index())
            Line(story, reports, line, i + 1, labels, to, explain);
        CollationTail.Write(story, labels, to);
        return to.Done();
    }

    /// <summary>How a verdict is inked.</summary>
    internal static Ink InkOf(Verdict verdict) => verdict switch
    {
        Verdict.Agree or Verdict.MorePrecise => Ink.Agree,
        Verdict.Contradict => Ink.Contradict,
        Verdict.Only => Ink.Only,
        _ => Ink.Care,
    };

    /// <summary>"Contradict (figure)".</summary>
    internal static string VerdictWords(Line line, DeskLabels labels)
    {
        var verdict = labels["badge." + JsonNames.Of(line.Verdict)];
        return line.ContradictionType is { } type ? $"{verdict} ({labels["contradiction." + JsonNames.Of(type)]})" : verdict;
    }

    /// <summary>"killed: lowest 9 · best 12 · highest open"; one number where all are the same.</summary>
    internal static string Figure(FigureRow row, DeskLabels labels)
    {
        var what = labels.Term("quantity", row.Kind) + (row.OfWhom is { } whom ? $" ({labels.Term("actor", whom)})" : "");
        if (row.Low is { } low && low == row.High && low == row.Best)
            return $"{what}: {Best(row, labels)}";
        return $"{what}: {labels["ui.low"]} {Number(row.Low)} · {labels["ui.best"]} {Best(row, labels)} · {labels["ui.high"]} {(row.High is { } high ? Number(high) : labels["ui.open-end"])}";
    }

    /// <summary>The best figure, with "about" where no reading is exact.</summary>
    internal static string Best(FigureRow row, DeskLabels labels) => row.Approximate ? labels.Fill("figure.about", "number", Number(row.Best)) : Number(row.Best);

    /// <summary>A number, or a question mark where it is unknown.</summary>
    internal static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static void Head(StoryCollation story, DeskLabels labels, StyledWriter to)
    {
        var counts = from line in story.Lines
                     group line by line.Verdict into same
                     orderby same.Key
                     select $"{labels["badge." + JsonNames.Of(same.Key)]}: {Number(same.Count())}";
        to.Wrap(0, 0, new Words(labels["ui.collation"], Ink.Heading), " · ", to.Foreign(story.Lines.IsEmpty ? labels["ui.nothing-found"] : story.Lines[0].Gloss, Ink.Heading));
        to.Wrap(0, 2, string.Join(" · ", counts));
        to.Blank();
        to.Wrap(0, 0, new Words(labels["ui.reports"], Ink.Heading));
        foreach (var read in story.Reports.OrderBy(r => story.Sigla[r.Report.Id], StringComparer.Ordinal))
            ReportLine(story.Sigla[read.Report.Id], read.Report, labels, to);
        to.Blank();
    }

    /// <summary>"A  The Harrow Post · English · 14 March 2031, 11:20 · harrow.txt".</summary>
    internal static void ReportLine(string siglum, Report report, DeskLabels labels, StyledWriter to)
    {
        var language = report.Language.Tag is { } tag ? labels.Term("languages", tag) : labels["ui.language-unknown"];
        var published = report.Published is { } moment ? labels.Date(moment.Value) : labels["ui.date-unknown"];
        to.Wrap(
            2, 5, new Words(siglum.PadRight(3), Ink.Heading), to.Foreign(report.Outlet.Name), report.Outlet.FromFileName ? $" ({labels["ui.file-name-stands-in"]})" : "",
            new Words($" · {language} · {published} · ", Ink.Faint), to.Foreign(report.Name, Ink.Faint));
    }

    private static void Line(StoryCollation story, Dictionary<string, ReadReport> reports, Line line, int number, DeskLabels labels, StyledWriter to, bool explain)
    {
        to.Wrap(0, Indent, Number(number).PadLeft(2) + "  ", new Words(VerdictWords(line, labels), InkOf(line.Verdict)), "  ", to.Foreign(line.Gloss, Ink.Heading));
        if (line.Difference is { } difference)
            to.Wrap(Indent, Hang, new Words(labels["ui.difference"] + ": ", Ink.Faint), to.Foreign(difference));
        foreach (var row in line.Quantities)
            to.Wrap(Indent, Hang, Figure(row, labels));
        foreach (var reading in line.Readings)
            Reading(story, reports[reading.Report], reading, labels, to);
        to.Wrap(Indent, Hang, new Words(labels["ui.independent-sources"] + ": ", Ink.Faint), to.Foreign(line.IndependentSources.Working));
        if (explain)
            Reasons(line.Reasons, labels, to, Indent);
        to.Blank();
    }

    private static void Reading(StoryCollation story, ReadReport read, Reading reading, DeskLabels labels, StyledWriter to)
    {
        var state = QuoteCheck.Of(read.Report.Text, null, reading.Span, reading.Quote);
        to.Wrap(
            Indent, Hang, new Words(story.Sigla[reading.Report].PadRight(3), Ink.Heading),
            to.Foreign($"“{reading.Quote}”", Ink.Quote, DeskLabels.DirectionOf(read.LanguageAt(reading.Span))),
            state == QuoteState.Verified ? "" : new Words($" [{labels["ui.unverifiable"]}]", Ink.Warning));
        List<Words> gloss = [to.Foreign(reading.Gloss, Ink.Faint), new(" — ", Ink.Faint), new(reading.Attribution.IsEmpty ? labels["working.own-voice"] : labels["role.attribution"] + " ", Ink.Faint)];
        foreach (var (i, step) in reading.Attribution.Index())
        {
            if (i > 0)
                gloss.Add(new(" ← ", Ink.Faint));
            gloss.Add(to.Foreign(step.Name, Ink.Faint));
        }

        to.Wrap(Hang, Hang, [.. gloss]);
    }

    /// <summary>A line for each reason: place, rule, score, note.</summary>
    internal static void Reasons(IEnumerable<Reason> reasons, DeskLabels labels, StyledWriter to, int indent)
    {
        foreach (var reason in reasons)
        {
            var score = reason.Score.ToString("0.##", CultureInfo.InvariantCulture);
            to.Wrap(indent, indent + 3, new Words($"· {reason} ({labels["ui.score"]} {score})", Ink.Faint), reason.Note is { } note ? to.Foreign(" " + note, Ink.Faint) : "");
        }
    }
}
