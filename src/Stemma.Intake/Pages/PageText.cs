using System.Collections.Immutable;
using System.Text;
using Stemma.Reports;

namespace Stemma.Intake.Pages;

/// <summary>Sets the text of a report: title, blank line, paragraphs parted by blank lines.</summary>
internal static class PageText
{
    /// <summary>A draft with text, title and map.</summary>
    public static Draft Draft(Draft about, string? title, List<PageParagraph> paragraphs, PageMapper mapper, ImmutableArray<FieldEvidence> evidence)
    {
        var text = new StringBuilder();
        var segments = ImmutableArray.CreateBuilder<SourceSegment>();
        Span? span = null;
        if (title is not null)
        {
            text.Append(title);
            span = new Span(0, title.Length);
            mapper.AddTitle(segments, title);
        }
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0) text.Append("\n\n");
            if (paragraph.Block >= 0) mapper.Add(segments, paragraph, text.Length);
            text.Append(paragraph.Text);
        }
        return about with { Text = text.ToString(), Title = span, Map = new SourceMap(segments.ToImmutable()), Evidence = evidence };
    }
}
