using System.Xml.Linq;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Feeds;

/// <summary>RSS 2.0 and RSS 1.0 (in RDF: items stand beside the channel).</summary>
internal static class RssFeed
{
    /// <summary>The channel's title and its items.</summary>
    public static (string? Outlet, IEnumerable<FeedEntry> Entries) Read(XElement root)
    {
        var channel = root.Child("channel");
        var language = channel.Child("language").Words();
        return (channel.Child("title").Words(), channel.Children("item").Concat(root.Children("item")).Select(item => Entry(item, language)));
    }

    private static FeedEntry Entry(XElement item, string? language)
    {
        var guid = item.Child("guid");
        var permanent = guid.Attr("isPermaLink") is not "false" && guid.Words() is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null;
        var encoded = item.Elements().FirstOrDefault(e => e.Name.LocalName == "encoded")?.Value;
        var link = item.Children("link").Select(l => l.Words()).FirstOrDefault(l => l is not null) ?? permanent ?? item.Attr("about");
        return new FeedEntry
        {
            Title = item.Child("title").Words(),
            Link = link,
            Author = item.Child("creator").Words() ?? item.Child("author").Words(),
            Language = item.Child("language").Words() ?? language,
            Published = WebTimes.Read(item.Child("pubDate").Words(), "feed pubDate") ?? WebTimes.Read(item.Child("date").Words(), "feed date"),
            Updated = WebTimes.Read(item.Child("modified").Words(), "feed modified") ?? WebTimes.Read(item.Child("updated").Words(), "feed updated"),
            // A description is a summary wherever there is a page behind it.
            Content = string.IsNullOrWhiteSpace(encoded) ? link is null ? item.Child("description")?.Value : null : encoded,
        };
    }
}
