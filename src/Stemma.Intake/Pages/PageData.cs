using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Stemma.Intake.Pages;

/// <summary>What the head of a page and its scripts say: meta tags, links, title, JSON-LD.</summary>
internal sealed class PageData
{
    private readonly List<(string Name, string Content)> _meta = [];

    /// <summary>The title tag.</summary>
    public string? TitleTag { get; private set; }

    /// <summary>rel=canonical.</summary>
    public string? Canonical { get; private set; }

    /// <summary>lang of the html or body tag.</summary>
    public string? Language { get; private set; }

    /// <summary>The report in JSON-LD.</summary>
    public required LinkedData Linked { get; init; }

    /// <summary>First content of a meta tag by its name, property or itemprop (lower case).</summary>
    public string? Meta(string name)
    {
        foreach (var (key, content) in _meta)
        {
            if (key == name && content.Length > 0) return content;
        }
        return null;
    }

    /// <summary>All contents of a meta tag.</summary>
    public IEnumerable<string> AllMeta(string name) => _meta.Where(m => m.Name == name && m.Content.Length > 0).Select(m => m.Content);

    /// <summary>Reads the head (and what stands misplaced at the top of the body).</summary>
    public static PageData Of(IHtmlDocument document, PageTree tree, string markup, IntakeLimits limits)
    {
        var data = new PageData { Linked = LinkedData.Of(markup, limits) };
        data.Language = Attribute(document.DocumentElement, "lang") ?? Attribute(document.DocumentElement, "xml:lang") ?? Attribute(document.Body, "lang");
        if (document.Head is { } head)
        {
            var children = head.ChildNodes;
            for (var i = 0; i < children.Length; i++)
            {
                if (children[i] is IElement element) data.Add(element);
            }
        }
        foreach (var element in tree.Strays) data.Add(element);
        return data;
    }

    private void Add(IElement element)
    {
        if (element.LocalName == "meta") AddMeta(element);
        else if (element.LocalName == "title") TitleTag ??= Clean(element.TextContent);
        else if (element.LocalName == "link" && Canonical is null && string.Equals(Attribute(element, "rel"), "canonical", StringComparison.OrdinalIgnoreCase)) Canonical = Attribute(element, "href");
    }

    /// <summary>White space made single; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }

    private void AddMeta(IElement element)
    {
        var content = Clean(Attribute(element, "content"));
        if (content is null) return;
        foreach (var attribute in (ReadOnlySpan<string>)["name", "property", "itemprop", "http-equiv"])
        {
            if (Attribute(element, attribute) is { Length: > 0 and < 80 } name) _meta.Add((name.Trim().ToLowerInvariant(), content));
        }
    }

    private static string? Attribute(IElement? element, string name) => element?.GetAttribute(name) is { Length: > 0 } value ? value : null;
}
