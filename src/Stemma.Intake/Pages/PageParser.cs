using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Intake.Pages;

/// <summary>Parses markup into AngleSharp's tree, leaving out what no report needs.</summary>
internal static class PageParser
{
    private static readonly FrozenSet<string> Attributes = new[]
    {
        "class", "id", "href", "itemprop", "itemtype", "itemscope", "content", "name", "property", "datetime", "lang", "xml:lang",
        "role", "hidden", "aria-hidden", "style", "rel", "charset", "http-equiv", "data-testid", "data-component", "data-qa", "data-type", "data-nosnippet",
        // These change how a tree is built (integration points, hidden inputs in tables).
        "type", "encoding",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The document of some markup.</summary>
    /// <param name="markup">Decoded characters.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="positions">Where each element's start tag stands in the markup, by block element; filled where it is given.</param>
    /// <exception cref="LimitPassedException">Too many elements.</exception>
    public static IHtmlDocument Parse(string markup, IntakeLimits limits, Dictionary<AngleSharp.Dom.IElement, int>? positions = null)
    {
        MarkupScan.Check(markup, limits);
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipProcessingInstructions = true,
            MaximumDepth = limits.Nesting,
            ShouldEmitAttribute = (ref _, name) => Kept.Contains(name.Span),
            OnCreated = (element, position) =>
            {
                if (++elements > limits.Elements) throw new LimitPassedException($"more than {limits.Elements} elements");
                if (positions is not null && TagKinds.Of(element.LocalName) is not (TagKind.Inline or TagKind.Link or TagKind.Break or TagKind.Skip)) positions.TryAdd(element, position.Index);
            },
        });
        return parser.ParseDocument(markup);
    }
}
