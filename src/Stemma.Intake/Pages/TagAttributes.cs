using AngleSharp.Html.Parser.Tokens.Struct;

namespace Stemma.Intake.Pages;

/// <summary>Reads a tag's attributes by name.</summary>
internal static class TagAttributes
{
    /// <summary>Its value; null where it is missing or empty.</summary>
    public static string? Value(in this StructAttributes attributes, string name)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name)) return attributes[i].Value.Length > 0 ? attributes[i].Value.ToString() : null;
        }
        return null;
    }

    /// <summary>Whether it is there.</summary>
    public static bool Has(in this StructAttributes attributes, string name)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name)) return true;
        }
        return false;
    }
}
