using System.Collections.Frozen;

namespace Stemma.Intake.Pages;

/// <summary>What each tag of HTML is to the reader.</summary>
internal static class TagKinds
{
    private static readonly FrozenDictionary<string, TagKind> Kinds = Build();

    /// <summary>The kind of a tag by its local name; unknown names (custom elements) are boxes.</summary>
    public static TagKind Of(string name) => Kinds.TryGetValue(name, out var kind) ? kind : TagKind.Block;

    private static FrozenDictionary<string, TagKind> Build()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.Ordinal);
        Add(TagKind.Inline, "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp ruby s samp small span strike strong sub sup time tt u var wbr amp-fit-text slot");
        Add(TagKind.Link, "a");
        Add(TagKind.Break, "br");
        Add(TagKind.Paragraph, "p");
        Add(TagKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(TagKind.Item, "li dt dd");
        Add(TagKind.Quote, "blockquote");
        Add(TagKind.Cell, "td th caption");
        Add(TagKind.Figure, "figure figcaption");
        Add(TagKind.Furniture, "nav aside footer menu dialog search");
        Add(TagKind.Skip, "script style noscript template svg math iframe object embed applet video audio source track canvas map area img picture button input select option optgroup datalist textarea form-button rt head title meta link base noframes frameset frame amp-ad amp-embed amp-analytics amp-img amp-iframe progress meter param");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(TagKind kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds[name] = kind;
        }
    }
}
