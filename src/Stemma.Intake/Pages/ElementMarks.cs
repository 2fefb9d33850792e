using AngleSharp.Dom;

namespace Stemma.Intake.Pages;

/// <summary>What an element's tag, role, names and attributes say of it.</summary>
internal static class ElementMarks
{
    /// <summary>Marks of one element, without those around it.</summary>
    public static Mark Of(IElement element, TagKind kind)
    {
        var marks = kind switch
        {
            TagKind.Furniture => Mark.Furniture,
            TagKind.Figure => Mark.Figure,
            TagKind.Cell => Mark.Table,
            _ => Mark.None,
        };
        if (element.LocalName is "ul" or "ol" or "dl") marks |= Mark.List;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute) marks |= Of(attribute.LocalName, attribute.Value);
        }
        // A paragraph that a payment barrier hides is still the report's.
        if (kind == TagKind.Paragraph && (marks & (Mark.Barrier | Mark.Hidden)) == (Mark.Barrier | Mark.Hidden)) marks &= ~Mark.Hidden;
        return marks;
    }

    private static Mark Of(string name, string value) => name switch
    {
        "class" or "id" or "data-testid" or "data-component" or "data-qa" or "data-type" => ClassWords.Of(value),
        "itemprop" when value == "articleBody" => Mark.Body,
        "itemprop" when value is "description" or "abstract" => Mark.Lead,
        "itemprop" when value == "author" => Mark.Byline,
        "itemprop" when value == "comment" => Mark.Comments | Mark.Beside,
        "hidden" when value != "until-found" => Mark.Hidden,
        "aria-hidden" when value == "true" => Mark.Hidden,
        "style" when Hides(value) => Mark.Hidden,
        "role" when value is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar" or "tablist" => Mark.Furniture,
        _ => Mark.None,
    };

    private static bool Hides(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase)) return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 10).TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }
}
