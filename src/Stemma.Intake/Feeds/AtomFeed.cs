using System.Xml.Linq;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;
using Stemma.Reports;

namespace Stemma.Intake.Feeds;

/// <summary>Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    /// <summary>The feed's title and its entries.</summary>
    public static (string? Outlet, IEnumerable<FeedEntry> Entries) Read(XElement feed) =>
        (feed.Child("title").Words(), feed.Children("entry").Select(entry => Entry(entry, feed)));

    private static FeedEntry Entry(XElement entry, XElement feed)
    {
        var content = entry.Child("content");
        return new FeedEntry
        {
            Title = entry.Child("title").Words(),
            Link = Link(entry) ?? (entry.Child("id").Words() is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null),
            Author = Names(entry) ?? Names(feed),
            Language = entry.Attr("lang") ?? feed.Attr("lang"),
            Published = WebTimes.Read(entry.Child("published").Words() ?? entry.Child("issued").Words(), "feed published"),
            Updated = WebTimes.Read(entry.Child("updated").Words() ?? entry.Child("modified").Words(), "feed updated"),
            Content = content.Attr("type") is "xhtml" ? string.Concat(content!.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : content?.Value,
        };
    }

    private static string? Link(XElement entry)
    {
        var links = entry.Children("link").Where(l => l.Attr("rel") is null or "alternate").Select(l => l.Attr("href")).OfType<string>().ToList();
        if (links.Count == 0) return null;
        var from = entry.AncestorsAndSelf().Select(e => e.Attributes().FirstOrDefault(a => a.Name == XNamespace.Xml + "base")?.Value).FirstOrDefault(b => b is not null);
        return WebAddress.Read(from) is { } root && WebAddress.Read(links[0], root) is { } whole ? whole.AbsoluteUri : links[0];
    }

    private static string? Names(XElement element)
    {
        var names = string.Join(", ", element.Children("author").Select(a => a.Child("name").Words()).OfType<string>());
        return names.Length == 0 ? null : names;
    }
}
