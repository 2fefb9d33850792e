using System.Xml.Linq;

namespace Stemma.Intake.Markup;

/// <summary>Finds elements by local name: feeds and wires come with the right, a wrong or no namespace.</summary>
internal static class XmlNames
{
    /// <summary>The first child of a name, or null.</summary>
    public static XElement? Child(this XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>All children of a name.</summary>
    public static IEnumerable<XElement> Children(this XElement? parent, string name) => parent is null ? [] : parent.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>All elements of a name below.</summary>
    public static IEnumerable<XElement> Below(this XElement? parent, string name) => parent is null ? [] : parent.Descendants().Where(e => e.Name.LocalName == name);

    /// <summary>Its words with white space made single; null where there are none.</summary>
    public static string? Words(this XElement? element) => element is null ? null : Single(element.Value);

    /// <summary>An attribute by local name, or null.</summary>
    public static string? Attr(this XElement? element, string name) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>White space made single; null where nothing is left.</summary>
    public static string? Single(string? text)
    {
        var single = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return single.Length == 0 ? null : single;
    }
}
