using System.Net;
using System.Text.Json;
using Stemma.Intake.Markup;

namespace Stemma.Intake.Pages;

/// <summary>The report as a page's JSON-LD tells it (schema.org NewsArticle and its kin).</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 20_000;
    private const int MostScripts = 100;

    /// <summary>Most authors that are looked at: each may have to be found among all nodes.</summary>
    public const int MostNames = 100;
    private int _names;
    private static readonly string[] Kin =
        ["NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "Article", "BlogPosting", "SocialMediaPosting", "Report", "ScholarlyArticle", "TechArticle", "VideoObject", "WebPage"];

    public static LinkedData None { get; } = new();

    public string? Type { get; private set; }
    public string? Headline { get; private set; }
    public string? Description { get; private set; }
    public string? Body { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Language { get; private set; }
    public string? Publisher { get; private set; }
    public string? Url { get; private set; }
    public List<string> Authors { get; } = [];

    /// <summary>isAccessibleForFree is false.</summary>
    public bool IsPaid { get; private set; }

    /// <summary>Entries of a live blog: headline, text, time, address.</summary>
    public List<LinkedEntry> Entries { get; } = [];

    /// <summary>Reads every JSON-LD script of some markup; broken ones are passed over.</summary>
    public static LinkedData Of(string markup, IntakeLimits limits)
    {
        var data = new LinkedData();
        var best = int.MaxValue;
        var documents = new List<JsonDocument>();
        try
        {
            foreach (var script in Scripts(markup))
            {
                if (Parse(script, limits) is { } document) documents.Add(document);
            }
            var nodes = new List<JsonElement>();
            foreach (var document in documents) Collect(document.RootElement, nodes);
            JsonElement? chosen = null;
            foreach (var node in nodes)
            {
                var rank = Rank(node);
                if (rank < best) (best, chosen) = (rank, node);
            }
            if (chosen is { } article) data.Take(article, nodes);
            if (data.Body?.Length > limits.TextLength) throw new LimitPassedException(FormattableString.Invariant($"articleBody of {data.Body.Length} characters, over the limit TextLength of {limits.TextLength}"));
        }
        finally
        {
            foreach (var document in documents) document.Dispose();
        }
        return data;
    }

    private static IEnumerable<ReadOnlyMemory<char>> Scripts(string markup)
    {
        for (var (at, count) = (0, 0); count < MostScripts; count++)
        {
            var label = markup.AsSpan(at).IndexOf("ld+json", StringComparison.OrdinalIgnoreCase);
            if (label < 0) yield break;
            var start = markup.IndexOf('>', at + label);
            if (start < 0) yield break;
            var end = markup.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0) end = markup.Length;
            yield return markup.AsMemory(start + 1, end - start - 1);
            at = end;
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<char> script, IntakeLimits limits)
    {
        var text = script.Span.Trim().Trim(';').Trim();
        if (text.StartsWith("<![CDATA[")) text = text[9..];
        if (text.StartsWith("<!--")) text = text[4..];
        if (text.EndsWith("-->")) text = text[..^3];
        if (text.EndsWith("]]>")) text = text[..^3];
        if (text.IsEmpty) return null;
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Math.Min(limits.Nesting, 64) };
        try
        {
            return JsonDocument.Parse(text.ToString(), options);
        }
        catch (JsonException)
        {
            try
            {
                // Raw line ends inside strings are the common mistake.
                return JsonDocument.Parse(string.Create(text.Length, text.ToString(), static (to, from) =>
                {
                    for (var i = 0; i < to.Length; i++) to[i] = from[i] < ' ' ? ' ' : from[i];
                }), options);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static void Collect(JsonElement root, List<JsonElement> nodes)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        var seen = 0;
        while (open.TryPop(out var node) && seen++ < MostNodes)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                for (var i = node.GetArrayLength() - 1; i >= 0; i--) open.Push(node[i]);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(node);
                foreach (var name in (ReadOnlySpan<string>)["mainEntity", "mainEntityOfPage", "@graph"])
                {
                    if (node.Try(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array) open.Push(inner);
                }
            }
        }
    }

    private static int Rank(JsonElement node) => node.Try("@type", out var type) ? Values(type).Select(Rank).DefaultIfEmpty(int.MaxValue).Min() : int.MaxValue;

    /// <summary>How much a type of schema.org speaks of a report, 0 the most; the highest number where it does not.</summary>
    public static int Rank(string type)
    {
        var at = Array.FindIndex(Kin, k => type.EndsWith(k, StringComparison.OrdinalIgnoreCase) && (type.Length == k.Length || type[^(k.Length + 1)] == '/'));
        return at < 0 ? int.MaxValue : at;
    }

    /// <summary>Whether the name of such an item is its headline; a film's or a page's need not be.</summary>
    public static bool IsNamedByName(string type) => Rank(type) < Array.IndexOf(Kin, "VideoObject");

    private void Take(JsonElement article, List<JsonElement> nodes)
    {
        Type = Text(article, "@type");
        Headline = Text(article, "headline") ?? (Rank(article) < Array.IndexOf(Kin, "VideoObject") ? Text(article, "name") : null);
        Description = Text(article, "description");
        Body = Text(article, "articleBody", keepLines: true) ?? Text(article, "text", keepLines: true);
        Published = Text(article, "datePublished");
        Modified = Text(article, "dateModified");
        Language = Text(article, "inLanguage");
        Publisher = Name(article, "publisher", nodes);
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage");
        IsPaid = article.Try("isAccessibleForFree", out var free) && (free.ValueKind == JsonValueKind.False || string.Equals(article.Words("isAccessibleForFree"), "false", StringComparison.OrdinalIgnoreCase));
        if (article.Try("author", out var author)) AddAuthors(author, nodes);
        else if (article.Try("creator", out author)) AddAuthors(author, nodes);
        if (article.Try("liveBlogUpdate", out var updates) && updates.ValueKind == JsonValueKind.Array)
        {
            foreach (var update in updates.EnumerateArray())
            {
                if (update.ValueKind != JsonValueKind.Object) continue;
                if (Text(update, "articleBody", keepLines: true) is { } body)
                    Entries.Add(new LinkedEntry(Text(update, "headline"), body, Text(update, "datePublished"), Text(update, "dateModified"), Text(update, "url")));
            }
        }
    }

    private void AddAuthors(JsonElement author, List<JsonElement> nodes)
    {
        if (author.ValueKind != JsonValueKind.Array) _names++;
        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in author.EnumerateArray())
            {
                if (_names < MostNames) AddAuthors(one, nodes);
            }
        }
        else if (author.ValueKind == JsonValueKind.String)
        {
            if (PageData.Clean(WebUtility.HtmlDecode(String(author))) is { } name) Authors.Add(name);
        }
        else if (author.ValueKind == JsonValueKind.Object && (NameOf(Resolve(author, nodes)) is { } name))
        {
            Authors.Add(name);
        }
    }

    private static string? Name(JsonElement node, string property, List<JsonElement> nodes)
    {
        if (!node.Try(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind switch
        {
            JsonValueKind.String => PageData.Clean(String(value)),
            JsonValueKind.Object => NameOf(Resolve(value, nodes)),
            _ => null,
        };
    }

    private static string? NameOf(JsonElement node) => node.Try("name", out var name) ? Values(name).Select(v => PageData.Clean(WebUtility.HtmlDecode(v))).FirstOrDefault(v => v is not null) : null;

    // {"@id": "#org"} stands for the node of that id elsewhere in the graph.
    private static JsonElement Resolve(JsonElement node, List<JsonElement> nodes)
    {
        if (node.Try("name", out _) || !node.Try("@id", out var id) || id.ValueKind != JsonValueKind.String) return node;
        var wanted = String(id);
        foreach (var other in nodes)
        {
            if (other.Try("@id", out var its) && its.ValueKind == JsonValueKind.String && String(its) == wanted && other.Try("name", out _)) return other;
        }
        return node;
    }

    private static string? Text(JsonElement node, string property, bool keepLines = false)
    {
        if (!node.Try(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object && value.Try("@id", out var id)) value = id;
        else if (value.ValueKind == JsonValueKind.Object && value.Try("@value", out var inner)) value = inner;
        var text = Values(value).FirstOrDefault();
        if (text is null) return null;
        text = WebUtility.HtmlDecode(text);
        return keepLines ? (text.AsSpan().Trim().IsEmpty ? null : text) : PageData.Clean(text);
    }

    // A lone surrogate in an escape makes a string that cannot be had.
    private static string String(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static IEnumerable<string> Values(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) yield return String(value);
        else if (value.ValueKind == JsonValueKind.Number) yield return value.GetRawText();
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray())
            {
                if (one.ValueKind == JsonValueKind.String) yield return String(one);
            }
        }
    }
}

/// <summary>One entry of a live blog in JSON-LD.</summary>
internal sealed record LinkedEntry(string? Headline, string Body, string? Published, string? Modified, string? Url);
