using System.Text;
using Stemma.Intake.Tests.Fetching;

namespace Stemma.Cli.Tests.Watching;

/// <summary>A server on loopback whose pages a test sets and changes; each has a tag, and a request that knows it gets 304.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly Dictionary<string, (string Status, string Fields, string Body)> _pages = [];
    private readonly RawServer _server;

    public FeedServer() => _server = new RawServer(async (head, stream, cancel) => await stream.WriteAsync(Answer(head), cancel));

    /// <summary>Paths of the requests so far, with "304" behind those that were answered so; forgotten when asked.</summary>
    public List<string> Asked
    {
        get
        {
            List<string> asked = [.. _asked];
            _asked.Clear();
            return asked;
        }
    }

    private readonly List<string> _asked = [];

    public int MostOpen => _server.MostOpen;

    public string At(string path) => _server.At(path).AbsoluteUri;

    public void Set(string path, string body, string fields = "", string status = "200 OK")
    {
        lock (_pages) _pages[path] = (status, fields, body);
    }

    /// <summary>An RSS feed of entries with their whole content.</summary>
    public void SetFeed(string path, params int[] entries) => Set(path, Rss("", [.. entries.Select(n => Whole(n))]));

    public static string Rss(string head, params string[] items) =>
        $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Orm Post (invented)</title>{head}{string.Concat(items)}</channel></rss>""";

    /// <summary>An entry with its whole content.</summary>
    public static string Whole(int number, string more = "") =>
        $"<item><title>Gate {number} holds</title><link>/gate/{number}</link><pubDate>Sun, 04 May 2031 06:30:00 GMT</pubDate><content:encoded><![CDATA[<p>Gate {number} of the dam at Orm held through the night, the valley council said on Sunday. {more}</p><p>Water stood two hands below the crown of the wall at dawn; crews carried sandbags to the lower bank, and the school stayed shut.</p>]]></content:encoded></item>";

    /// <summary>An entry with a link and a summary.</summary>
    public static string Linked(int number, string updated = "") =>
        $"<item><title>Ferry {number} aground</title><link>/ferry/{number}</link><description>A ferry.</description>{(updated.Length > 0 ? $"<updated>{updated}</updated>" : "")}</item>";

    /// <summary>A page with a report.</summary>
    public static string Page(int number, string more = "", string markup = "") =>
        $"<!doctype html><html lang=\"en\"><head><title>Ferry {number} aground</title></head><body {markup}><article><h1>Ferry {number} aground</h1><p>Ferry {number} ran onto rocks off Lunn Point early on Sunday, the harbour office said. {more}</p><p>All of the passengers were brought ashore before noon by two fishing boats, and nobody was hurt, the office added.</p></article></body></html>";

    public void Dispose() => _server.Dispose();

    private byte[] Answer(string head)
    {
        var path = head.Split(' ')[1];
        lock (_pages)
        {
            if (!_pages.TryGetValue(path, out var page))
                page = ("404 Not Found", "", "nothing here");
            var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(page.Body)))[..12]}\"";
            var isKnown = page.Status.StartsWith("200", StringComparison.Ordinal) && head.Contains($"If-None-Match: {tag}", StringComparison.Ordinal);
            _asked.Add(path + (isKnown ? " 304" : ""));
            var fields = $"ETag: {tag}" + (page.Fields.Length > 0 ? "\r\n" + page.Fields : "");
            return isKnown ? RawServer.Reply("304 Not Modified", fields) : RawServer.Reply(page.Status, fields, page.Body);
        }
    }
}
