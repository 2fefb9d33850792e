using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Stemma.Intake.Containers;
using Stemma.Intake.Markup;
using Stemma.Reports;

namespace Stemma.Intake.Feeds;

/// <summary>Feeds (RSS 2.0, RSS 1.0, Atom, JSON Feed) and lists of feeds (OPML).</summary>
internal static class FeedReader
{
    private static ReadOnlySpan<byte> JsonFeedMark => "jsonfeed.org/version/"u8;

    /// <summary>Whether the first bytes are of a feed.</summary>
    public static bool Knows(ReadOnlySpan<byte> bytes)
    {
        if (SafeXml.Root(bytes) is { } root) return root is "rss" or "RDF" or "feed" or "opml";
        var start = bytes.TrimStart("\uFEFF \t\r\n"u8);
        // JSON writers may mask the slash.
        return start.StartsWith("{"u8) && (bytes.IndexOf(JsonFeedMark) >= 0 || bytes.IndexOf(@"jsonfeed.org\/version\/"u8) >= 0);
    }

    /// <summary>An item for each entry, in the feed's order.</summary>
    public static IEnumerable<IntakeItem> Read(Stream stream, string name, DocumentHints hints, MemberWalk walk)
    {
        if (walk.ReadAll(stream) is not { } bytes)
        {
            yield return walk.TooLong(name);
            yield break;
        }
        var root = SafeXml.Root(bytes) is null ? null : SafeXml.Parse(bytes, hints.Charset, walk.Limits).Document.Root;
        var head = root is null ? FeedHead.Plain : FeedHead.Of(root);
        var (outlet, entries) = root is null ? JsonFeed.Read(bytes) : Xml(root);
        var number = 0;
        foreach (var entry in entries)
        {
            if (++number > walk.Limits.Members) throw new LimitPassedException(FormattableString.Invariant($"more than {walk.Limits.Members} entries, the limit Members"));
            yield return FeedEntries.Item(entry with { Link = Whole(entry.Link, hints.Url) }, hints.Outlet ?? outlet ?? "", MemberWalk.Join(name, number.ToString(CultureInfo.InvariantCulture))) with { Feed = head };
        }
        if (number == 0) yield return IntakeItem.Aside(name, RejectedCodes.Empty, "a feed without entries", bytes) with { Feed = head };
    }

    /// <summary>A link that leaves out the host begins where the feed stands; a whole one stays as it is written.</summary>
    private static string? Whole(string? link, string? feed) =>
        WebAddress.Read(link) is null && WebAddress.Read(feed) is { } root && WebAddress.Read(link, root) is { } whole ? whole.AbsoluteUri : link;

    private static (string? Outlet, IEnumerable<FeedEntry> Entries) Xml(XElement root) => root.Name.LocalName switch
    {
        "feed" => AtomFeed.Read(root),
        "opml" => (null, root.Below("outline").Where(o => o.Attr("xmlUrl") is not null).Select(o => new FeedEntry { Title = o.Attr("title") ?? o.Attr("text"), Link = o.Attr("xmlUrl") })),
        _ => RssFeed.Read(root),
    };
}
