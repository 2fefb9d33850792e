namespace Stemma.Intake.Pages;

/// <summary>What an element is to the reader.</summary>
internal enum TagKind : byte
{
    /// <summary>Runs along in the text.</summary>
    Inline,

    /// <summary>Runs along; its text is a link.</summary>
    Link,

    /// <summary>Line break.</summary>
    Break,

    /// <summary>A box that says nothing of itself.</summary>
    Block,

    /// <summary>Paragraph.</summary>
    Paragraph,

    /// <summary>Heading; the level stands beside it.</summary>
    Heading,

    /// <summary>Item of a list.</summary>
    Item,

    /// <summary>Quotation.</summary>
    Quote,

    /// <summary>Cell of a table.</summary>
    Cell,

    /// <summary>Figure, or the words under one.</summary>
    Figure,

    /// <summary>Navigation, side note, page head or foot.</summary>
    Furniture,

    /// <summary>Its text is never shown or never part of a report.</summary>
    Skip,
}

/// <summary>What an element's names, role and attributes say of it.</summary>
[Flags]
internal enum Mark : ushort
{
    None = 0,

    /// <summary>Named as something beside the text (related, share, comments, …).</summary>
    Beside = 1,

    /// <summary>Hidden from the reader.</summary>
    Hidden = 2,

    /// <summary>Furniture by tag or role.</summary>
    Furniture = 4,

    /// <summary>Figure or caption.</summary>
    Figure = 8,

    /// <summary>Named as the body of the report.</summary>
    Body = 16,

    /// <summary>Named as the lead.</summary>
    Lead = 32,

    /// <summary>Named as the byline.</summary>
    Byline = 64,

    /// <summary>Inside a table.</summary>
    Table = 128,

    /// <summary>Named as a payment barrier.</summary>
    Barrier = 256,

    /// <summary>Named as one entry of a running report.</summary>
    Entry = 512,

    /// <summary>Advertisement.</summary>
    Advertisement = 1024,

    /// <summary>Readers' comments.</summary>
    Comments = 2048,

    /// <summary>One of a list, by tag.</summary>
    List = 4096,

    /// <summary>Named as a box of facts or an aside of the report itself.</summary>
    Box = 8192,
}

/// <summary>One element of the page in document order; its subtree is the elements up to <see cref="End"/>.</summary>
internal struct PageElement
{
    public TagInfo Tag;

    /// <summary>Its class; null where it was not kept.</summary>
    public string? Names;
    public int Parent;
    public int End;
    public int FirstBlock;
    public int EndBlock;
    public Mark Own;
    public Mark All;

    /// <summary>A picture, film or frame stands in the subtree.</summary>
    public bool HasMedia;

    /// <summary>Characters of good running text in the subtree.</summary>
    public double Mass;

    public readonly TagKind Kind => Tag.Kind;
}

/// <summary>A run of text between two block borders.</summary>
internal sealed class PageBlock
{
    public required string Text { get; init; }

    /// <summary>The nearest block element.</summary>
    public required int Element { get; init; }
    public required TagKind Kind { get; init; }

    /// <summary>1 to 6 for headings; else 0.</summary>
    public required int Level { get; init; }

    /// <summary>Characters that stand in links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>How many links it holds.</summary>
    public required int Links { get; init; }

    /// <summary>Where the text that it begins with stands in the markup; -1 where that is not known.</summary>
    public required int Source { get; init; }

    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
