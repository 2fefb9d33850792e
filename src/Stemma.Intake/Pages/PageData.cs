using System.Text;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Stemma.Intake.Pages;

/// <summary>What the head of a page and its scripts say: meta tags, links, title, JSON-LD.</summary>
internal sealed class PageData
{
    private readonly List<(string Name, string Content)> _meta = [];

    /// <summary>The title tag.</summary>
    public string? TitleTag { get; set; }

    /// <summary>rel=canonical.</summary>
    public string? Canonical { get; private set; }

    /// <summary>lang of the html or body tag.</summary>
    public string? Language { get; private set; }

    /// <summary>The report in JSON-LD.</summary>
    public LinkedData Linked { get; set; } = LinkedData.None;

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

    /// <summary>Adds a meta tag or a link.</summary>
    public void Add(TagInfo tag, in StructAttributes attributes)
    {
        if (tag.Name == "meta") AddMeta(attributes);
        else if (Canonical is null && string.Equals(attributes.Value("rel"), "canonical", StringComparison.OrdinalIgnoreCase)) Canonical = attributes.Value("href");
    }

    /// <summary>Takes the language of the html or body tag.</summary>
    public void AddLanguage(in StructAttributes attributes) => Language ??= attributes.Value("lang") ?? attributes.Value("xml:lang");

    /// <summary>White space made single; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var clean = new StringBuilder(text.Length);
        foreach (var word in text.AsSpan().SplitAny([]))
        {
            if (word.Start.Value == word.End.Value) continue;
            if (clean.Length > 0) clean.Append(' ');
            clean.Append(text.AsSpan(word));
        }
        return clean.Length == 0 ? null : clean.ToString();
    }

    private void AddMeta(in StructAttributes attributes)
    {
        var content = Clean(attributes.Value("content"));
        if (content is null) return;
        foreach (var attribute in (ReadOnlySpan<string>)["name", "property", "itemprop", "http-equiv"])
        {
            if (attributes.Value(attribute) is { Length: < 80 } name) _meta.Add((name.Trim().ToLowerInvariant(), content));
        }
    }
}
