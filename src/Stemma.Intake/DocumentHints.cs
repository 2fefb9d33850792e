using Stemma.Reports;

namespace Stemma.Intake;

/// <summary>What is known of a document from outside it: the header it came with, the feed or record that named it.</summary>
/// <remarks>
/// A hint fills what the document does not say itself. Only <see cref="Charset"/> is different: it is
/// the transport's declaration, it stands above the document's own and below a byte order mark.
/// </remarks>
public sealed record DocumentHints
{
    /// <summary>Nothing is known.</summary>
    public static DocumentHints None { get; } = new();

    /// <summary>Charset label of the transport ("windows-1256" of <c>Content-Type</c>), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Media type of the transport without parameters ("text/html"), or null. Content decides; this only breaks ties.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address that it was fetched from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet's name, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its byline, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Its language as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, or null; <see cref="Moment.Evidence"/> says who told.</summary>
    public Moment? Published { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public Moment? Updated { get; init; }

    /// <summary>HTTP status that it came with, or null. 400 and above is set aside as an error page.</summary>
    public int? Status { get; init; }

    /// <summary>Where <paramref name="from"/> says what this does not, take it from there.</summary>
    public DocumentHints Or(DocumentHints from) => new()
    {
        Charset = Charset ?? from.Charset,
        MediaType = MediaType ?? from.MediaType,
        Url = Url ?? from.Url,
        Outlet = Outlet ?? from.Outlet,
        Title = Title ?? from.Title,
        Author = Author ?? from.Author,
        Language = Language ?? from.Language,
        Published = Published ?? from.Published,
        Updated = Updated ?? from.Updated,
        Status = Status ?? from.Status,
    };
}
