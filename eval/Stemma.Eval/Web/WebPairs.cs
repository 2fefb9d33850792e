using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Stemma.Eval.Web;

/// <summary>One saved page with what it should give.</summary>
internal sealed record WebPair(string Outlet, byte[] Page, string Gold, string[] GoldParts, string? Title, string? Date, string? Url);

/// <summary>Reads the two sets of pages out of their archives.</summary>
internal static class WebPairs
{
    /// <summary>The pages of outlets that have one page and one version of parsed content.</summary>
    public static List<WebPair> Fundus(string archive) => Fundus(archive, (versions, pages) => versions == 1 && pages == 1);

    /// <summary>The pages of outlets that have as many pages as versions of parsed content, two or more: the first version belongs to the first date.</summary>
    public static List<WebPair> FundusVersions(string archive) => Fundus(archive, (versions, pages) => versions > 1 && versions == pages);

    private static List<WebPair> Fundus(string archive, Func<int, int, bool> fits)
    {
        var files = Files(archive);
        var pairs = new List<WebPair>();
        foreach (var (path, bytes) in files)
        {
            if (!path.EndsWith(".json", StringComparison.Ordinal)) continue;
            var pages = files.Keys.Where(k => k.StartsWith(path[..^5] + "_", StringComparison.Ordinal) && k.EndsWith(".html.gz", StringComparison.Ordinal)).ToList();
            using var json = JsonDocument.Parse(bytes);
            var versions = json.RootElement.EnumerateObject().ToList();
            if (!fits(versions.Count, pages.Count)) continue;
            var outlet = Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileNameWithoutExtension(path);
            foreach (var (version, page) in versions.OrderBy(v => v.Name, StringComparer.Ordinal).Zip(pages))
            {
                var parts = Parts(version.Value.GetProperty("body"));
                pairs.Add(new WebPair(versions.Count == 1 ? outlet : outlet + " " + version.Name, Unzip(files[page]), string.Join('\n', parts), [.. parts], Text(version.Value, "title"), Text(version.Value, "publishing_date"), null));
            }
        }
        return pairs;
    }

    /// <summary>Readability's pages with their expected markup and metadata.</summary>
    public static List<WebPair> Readability(string archive)
    {
        var files = Files(archive);
        var pairs = new List<WebPair>();
        foreach (var (path, bytes) in files)
        {
            if (!path.EndsWith("/expected.html", StringComparison.Ordinal)) continue;
            var folder = path[..^"expected.html".Length];
            if (!files.TryGetValue(folder + "source.html", out var page)) continue;
            using var metadata = JsonDocument.Parse(files[folder + "expected-metadata.json"]);
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(bytes));
            foreach (var block in document.QuerySelectorAll("p,h1,h2,h3,h4,h5,h6,li,div,td,br,blockquote,pre,figcaption,dt,dd")) block.AppendChild(document.CreateTextNode("\n"));
            var text = document.Body?.TextContent ?? "";
            pairs.Add(new WebPair(Path.GetFileName(folder.TrimEnd('/')), page, text, text.Split('\n'), Text(metadata.RootElement, "title"), Text(metadata.RootElement, "publishedTime"), null));
        }
        return pairs;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Parts(JsonElement body)
    {
        var parts = new List<string>();
        foreach (var line in body.GetProperty("summary").EnumerateArray()) parts.Add(line.GetString()!);
        foreach (var section in body.GetProperty("sections").EnumerateArray())
        {
            foreach (var line in section.GetProperty("headline").EnumerateArray()) parts.Add(line.GetString()!);
            foreach (var line in section.GetProperty("paragraphs").EnumerateArray()) parts.Add(line.GetString()!);
        }
        return parts;
    }

    private static SortedDictionary<string, byte[]> Files(string archive)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(zipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null) continue;
            using var copy = new MemoryStream();
            entry.DataStream.CopyTo(copy);
            files[entry.Name] = copy.ToArray();
        }
        return files;
    }

    private static byte[] Unzip(byte[] zipped)
    {
        using var stream = new GZipStream(new MemoryStream(zipped), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
