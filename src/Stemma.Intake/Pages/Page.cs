using AngleSharp.Html.Dom;

namespace Stemma.Intake.Pages;

/// <summary>One paragraph of the main text.</summary>
/// <param name="Text">Its words, white space made single.</param>
/// <param name="Block">Index of its run of text in the page; -1 where it comes from structured data.</param>
internal sealed record PageParagraph(string Text, int Block);

/// <summary>A parsed page with what was found in it.</summary>
internal sealed class Page
{
    private const int FullBody = 400;
    private const double Fuller = 0.35;

    private Page(PageData data, PageTree tree, List<int> body, int container)
    {
        Data = data;
        Tree = tree;
        Body = body;
        Container = container;
    }

    /// <summary>Head and structured data.</summary>
    public PageData Data { get; }

    /// <summary>The body, flat.</summary>
    public PageTree Tree { get; }

    /// <summary>Blocks of the main text.</summary>
    public List<int> Body { get; }

    /// <summary>The element that holds it; -1 for the whole body.</summary>
    public int Container { get; }

    /// <summary>Reads a document.</summary>
    public static Page Of(IHtmlDocument document, string markup, IntakeLimits limits)
    {
        var tree = document.Body is null ? PageTree.Of(document) : PageTree.Of(document.Body);
        var data = PageData.Of(document, tree, markup, limits);
        var (body, container) = BodyFinder.Find(tree, new StructuredText(data.Linked.Body));
        return new Page(data, tree, body, container);
    }

    /// <summary>The times that time tags and microdata give, in order of the page, those beside the report left out.</summary>
    public IEnumerable<(string Value, string? Property)> Times => PageTimes.Of(this);

    /// <summary>The main text: lead where it stands outside, then the body; without the title.</summary>
    public List<PageParagraph> Paragraphs(string? title)
    {
        var blocks = LeadFinder.Find(this, title);
        blocks.AddRange(Body);
        var titleKey = title is null ? "" : TextMeasure.Key(title);
        var paragraphs = new List<PageParagraph>();
        foreach (var block in blocks)
        {
            var text = Tree.Blocks[block].Text;
            if (paragraphs.Count < 3 && titleKey.Length > 0 && TextMeasure.Key(text) == titleKey) continue;
            paragraphs.Add(new PageParagraph(text, block));
        }
        return StructuredIfFuller(paragraphs);
    }

    // Pages that scripts fill, and teasers before a barrier that is only drawn, hold their whole text in structured data.
    private List<PageParagraph> StructuredIfFuller(List<PageParagraph> paragraphs)
    {
        var body = Data.Linked.Body;
        if (body is null || body.Length < FullBody || paragraphs.Sum(p => p.Text.Length) > body.Length * Fuller) return paragraphs;
        if (body.Contains("</", StringComparison.Ordinal)) return paragraphs;
        return [.. body.Split('\n').Select(PageData.Clean).OfType<string>().Select(line => new PageParagraph(line, -1))];
    }
}
