using AngleSharp.Html.Parser.Tokens.Struct;

namespace Stemma.Intake.Pages;

/// <summary>What an element's tag, role, names and attributes say of it.</summary>
internal static class ElementMarks
{
    /// <summary>Marks of one element, without those around it.</summary>
    public static Mark Of(TagInfo tag, in StructAttributes attributes)
    {
        var marks = tag.Kind switch
        {
            TagKind.Furniture => Mark.Furniture,
            TagKind.Figure => Mark.Figure,
            TagKind.Cell => Mark.Table,
            _ => Mark.None,
        };
        if (tag.Name is "ul" or "ol" or "dl") marks |= Mark.List;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            marks |= Of(attribute.Name.Memory.Span, attribute.Value.Memory.Span);
        }
        // A paragraph that a payment barrier hides is still the report's.
        if (tag.Kind == TagKind.Paragraph && (marks & (Mark.Barrier | Mark.Hidden)) == (Mark.Barrier | Mark.Hidden)) marks &= ~Mark.Hidden;
        return marks;
    }

    private static Mark Of(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        "class" or "id" or "data-testid" or "data-component" or "data-qa" or "data-type" => ClassWords.Of(value),
        "itemprop" when value is "articleBody" => Mark.Body,
        "itemprop" when value is "description" or "abstract" => Mark.Lead,
        "itemprop" when value is "author" => Mark.Byline,
        "itemprop" when value is "comment" => Mark.Comments | Mark.Beside,
        "hidden" when value is not "until-found" => Mark.Hidden,
        "aria-hidden" when value is "true" => Mark.Hidden,
        "style" when Hides(value) => Mark.Hidden,
        "role" when value is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar" or "tablist" => Mark.Furniture,
        _ => Mark.None,
    };

    private static bool Hides(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase)) return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + 10)..].TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }
}
