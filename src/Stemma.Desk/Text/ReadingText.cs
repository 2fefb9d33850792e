using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Desk.Text;

/// <summary>Shows on a terminal what one report says.</summary>
public static class ReadingText
{
    private const int Indent = 5;

    /// <summary>The sentences of a report, below each its facts, then its claims.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="labels">The desk's words in the reader's language.</param>
    /// <param name="width">Columns of the terminal; at least 20 are used.</param>
    /// <param name="explain">Whether each fact and claim gives the rules that found it.</param>
    public static StyledText Render(ReadReport read, DeskLabels labels, int width, bool explain = false)
    {
        var to = new StyledWriter(width, labels.Direction);
        CollationText.ReportLine("", read.Report, labels, to);
        foreach (var note in read.Report.Notes.Concat(read.Notes))
            to.Wrap(2, Indent, new Words(labels["ui.notes"] + ": ", Ink.Warning), to.Foreign(note));
        if (explain)
            Evidence(read.Report, to);
        to.Blank();
        var facts = read.Facts.ToLookup(f => f.Sentence);
        var claims = read.Claims.ToLookup(c => c.Sentence);
        foreach (var sentence in read.Sentences)
        {
            var direction = DeskLabels.DirectionOf(read.LanguageAt(sentence.Span));
            to.Wrap(0, Indent, new Words($"[{sentence.Index}]".PadRight(Indent), Ink.Faint), to.Foreign(read.Quote(sentence.Span), Ink.Quote, direction));
            foreach (var fact in facts[sentence.Index])
                Fact(read, fact, labels, to, direction, explain);
            foreach (var claim in claims[sentence.Index])
                Claim(read, claim, labels, to, direction, explain);
            to.Blank();
        }

        return to.Done();
    }

    /// <summary>Where each field of the report was found; a star marks what was taken.</summary>
    private static void Evidence(Report report, StyledWriter to)
    {
        foreach (var evidence in report.Evidence)
            to.Wrap(2, Indent, new Words($"{(evidence.Taken ? '*' : ' ')} {evidence.Field,-9} ", Ink.Faint), to.Foreign(evidence.Value, Ink.Quote), new Words("  " + evidence.From, Ink.Faint));
    }

    private static void Fact(ReadReport read, Fact fact, DeskLabels labels, StyledWriter to, string direction, bool explain)
    {
        to.Wrap(Indent, Indent + 3, fact.Kind.PadRight(8) + " ", to.Foreign(fact.Summary, Ink.Heading), "  ", to.Foreign($"“{read.Quote(fact.Span)}”", Ink.Quote, direction));
        if (explain)
            CollationText.Reasons(fact.Reasons, labels, to, Indent + 3);
    }

    private static void Claim(ReadReport read, Claim claim, DeskLabels labels, StyledWriter to, string direction, bool explain)
    {
        string?[] frame =
        [
            claim.Actor is { } actor ? labels.Term("actor", actor.Class) : null,
            labels.Term("event", claim.EventType),
            claim.Target is { } target ? labels.Term("actor", target.Class) : null,
            claim.Quantity?.Range,
            claim.Place?.Name,
            claim.Time?.Interval?.Iso ?? claim.Time?.Value,
            claim.Polarity is Polarity.Denied ? "denied" : null,
            claim.Certainty is Certainty.Stated ? null : Json.JsonNames.Kebab(claim.Certainty),
        ];
        to.Wrap(Indent, Indent + 3, new Words(labels["ui.claim"].PadRight(9), Ink.Agree), to.Foreign(string.Join(" · ", frame.OfType<string>()), Ink.Heading), "  ", to.Foreign($"“{read.Quote(claim.Span)}”", Ink.Quote, direction));
        if (explain)
            CollationText.Reasons(claim.Reasons, labels, to, Indent + 3);
    }
}
