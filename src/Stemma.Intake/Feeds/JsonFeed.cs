using System.Text.Json;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Feeds;

/// <summary>JSON Feed 1 and 1.1.</summary>
internal static class JsonFeed
{
    /// <summary>The feed's title and its items.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static (string? Outlet, IEnumerable<FeedEntry> Entries) Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        var feed = json.RootElement;
        var language = feed.Words("language");
        return (feed.Words("title"), [.. feed.Items("items").Select(item => Entry(item, feed, language))]);
    }

    private static FeedEntry Entry(JsonElement item, JsonElement feed, string? language) => new()
    {
        Title = item.Words("title"),
        Link = item.Words("url") ?? item.Words("external_url"),
        Author = Names(item) ?? Names(feed),
        Language = item.Words("language") ?? language,
        Published = WebTimes.Read(item.Words("date_published"), "feed date_published"),
        Updated = WebTimes.Read(item.Words("date_modified"), "feed date_modified"),
        Content = item.Raw("content_html") ?? item.Raw("content_text"),
    };

    private static string? Names(JsonElement of)
    {
        var names = string.Join(", ", of.Items("authors").Select(a => a.Words("name")).OfType<string>());
        return names.Length > 0 ? names : of.Object("author")?.Words("name");
    }
}
