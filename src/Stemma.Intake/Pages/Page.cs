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

    private Page(PageParser parsed, Microdata microdata, List<int> body, int container)
    {
        Data = parsed.Data;
        Tree = parsed.Tree;
        Items = parsed.Items;
        Microdata = microdata;
        Body = body;
        Container = container;
    }

    /// <summary>Head and structured data.</summary>
    public PageData Data { get; }

    /// <summary>The body, flat.</summary>
    public PageTree Tree { get; }

    /// <summary>Microdata and time tags.</summary>
    public PageItems Items { get; }

    /// <summary>The report in microdata.</summary>
    public Microdata Microdata { get; }

    /// <summary>Blocks of the main text.</summary>
    public List<int> Body { get; }

    /// <summary>The element that holds it; -1 for the whole body.</summary>
    public int Container { get; }

    /// <summary>Reads markup.</summary>
    /// <exception cref="LimitPassedException">Too many elements.</exception>
    public static Page Of(string markup, IntakeLimits limits)
    {
        var parsed = PageParser.Parse(markup, limits);
        parsed.Data.Linked = LinkedData.Of(markup, limits);
        var microdata = Microdata.Of(parsed.Items);
        var (body, container) = BodyFinder.Find(parsed.Tree, new StructuredText(parsed.Data.Linked.Body ?? microdata.Body));
        return new Page(parsed, microdata, body, container);
    }

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
        var body = Data.Linked.Body ?? Microdata.Body;
        if (body is null || body.Length < FullBody || paragraphs.Sum(p => p.Text.Length) > body.Length * Fuller) return paragraphs;
        if (body.Contains("</", StringComparison.Ordinal)) return paragraphs;
        return [.. body.Split('\n').Select(PageData.Clean).OfType<string>().Select(line => new PageParagraph(line, -1))];
    }
}
