using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Stemma.Intake.Containers;
using Stemma.Reports;

namespace Stemma.Intake.Feeds;

/// <summary>One entry of a feed.</summary>
internal sealed record FeedEntry
{
    public string? Title { get; init; }
    public string? Link { get; init; }
    public string? Author { get; init; }
    public string? Language { get; init; }
    public Moment? Published { get; init; }
    public Moment? Updated { get; init; }

    /// <summary>Its whole content, HTML or plain; null where the feed gives a summary only.</summary>
    public string? Content { get; init; }
}

/// <summary>Makes items of entries: a document where the content is there, a link where it is not.</summary>
internal static partial class FeedEntries
{
    // A feed with "full content" of one line is a teaser.
    private const int FullContent = 200;

    /// <summary>The item of an entry.</summary>
    public static IntakeItem Item(FeedEntry entry, string outlet, string name)
    {
        var hints = new DocumentHints
        {
            Charset = "utf-8",
            Title = entry.Title is null ? null : WebUtility.HtmlDecode(entry.Title),
            Url = entry.Link,
            Author = entry.Author,
            Outlet = outlet.Length > 0 ? outlet : null,
            Language = entry.Language,
            Published = entry.Published,
            Updated = entry.Updated,
        };
        var content = entry.Content?.Trim() ?? "";
        if (content.Length >= FullContent || (content.Length > 0 && entry.Link is null))
        {
            var isMarkup = Tag().IsMatch(content);
            return new IntakeItem(name, Encoding.UTF8.GetBytes(isMarkup ? content : WebUtility.HtmlDecode(content)), isMarkup ? hints with { MediaType = "text/html" } : hints);
        }
        return entry.Link is { } link ? IntakeItem.To(name, link, hints) : IntakeItem.Aside(name, RejectedCodes.Empty, "an entry without content or link");
    }

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]*\b[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
