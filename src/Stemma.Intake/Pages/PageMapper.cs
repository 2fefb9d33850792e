using System.Collections.Immutable;
using Stemma.Intake.Encodings;

namespace Stemma.Intake.Pages;

/// <summary>Leads a paragraph's characters back to the markup, by reading the markup again from where the paragraph begins.</summary>
internal sealed class PageMapper(Page page, DecodedText decoded)
{
    private readonly MarkupAligner _aligner = new(decoded);

    /// <summary>Adds the segments of a paragraph that stands at an offset of the report's text.</summary>
    public void Add(ImmutableArray<SourceSegment>.Builder segments, PageParagraph paragraph, int at)
    {
        _aligner.Align(segments, paragraph.Text, page.Tree.Blocks[paragraph.Block].Source, at);
    }

    /// <summary>Adds the segments of the title where a heading shows it.</summary>
    public void AddTitle(ImmutableArray<SourceSegment>.Builder segments, string title)
    {
        foreach (var block in page.Tree.Blocks)
        {
            if (block.Kind != TagKind.Heading || block.Text.Length != title.Length || block.Text != title) continue;
            _aligner.Align(segments, title, block.Source, 0);
            return;
        }
    }
}
