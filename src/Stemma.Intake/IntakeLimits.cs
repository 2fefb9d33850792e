namespace Stemma.Intake;

/// <summary>Every limit of intake by name, with its default. What goes over one is set aside with a reason, never cut silently.</summary>
public sealed record IntakeLimits
{
    /// <summary>The defaults.</summary>
    public static IntakeLimits Default { get; } = new();

    /// <summary>Most bytes of one document (page, text, message part, archive member), 1 or more.</summary>
    public int DocumentBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most characters of one report's text, 1 or more.</summary>
    public int TextLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Deepest nesting of elements, JSON values or containers inside containers' markup, 1 or more.</summary>
    public int Nesting { get; init; } = 512;

    /// <summary>Most elements of one page, 1 or more.</summary>
    public int Elements { get; init; } = 250_000;

    /// <summary>Most characters of one tag of XML with its attributes, 1 or more.</summary>
    public int TagLength { get; init; } = 64 * 1024;

    /// <summary>Most entries that one page is cut into (live blogs), 1 or more.</summary>
    public int Entries { get; init; } = 500;

    /// <summary>Most members of one archive, 1 or more.</summary>
    public int Members { get; init; } = 100_000;

    /// <summary>How deep archives, messages and feeds may hold each other, 1 or more.</summary>
    public int ContainerDepth { get; init; } = 4;

    /// <summary>Most bytes that unpacking may make of one packed byte, 1 or more.</summary>
    public int ExpansionRatio { get; init; } = 200;

    /// <summary>Most bytes that one packed input may grow to in all, 1 or more.</summary>
    public long ExpandedBytes { get; init; } = 64L * 1024 * 1024 * 1024;

    /// <summary>Most bytes of one fetched answer, as sent and after its content coding is undone, 1 or more. Over <see cref="DocumentBytes"/> it is held in a temporary file.</summary>
    public long FetchBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Most bytes of the header fields of one answer, 1024 or more; counted in whole kibibytes.</summary>
    public int HeaderBytes { get; init; } = 64 * 1024;

    /// <summary>Most redirects that one fetch follows, 0 or more.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Most seconds that one fetch takes in all, its redirects with it, above 0, at most a day; waiting for a host's turn is not counted.</summary>
    public double FetchSeconds { get; init; } = 30;
}
