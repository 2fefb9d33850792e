using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Stemma.Intake.Encodings;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Markup;

/// <summary>Reads XML of strangers: no DTD, no entities but the five of XML, nothing fetched, bounded depth and size.</summary>
internal static partial class SafeXml
{
    /// <summary>Local name of the root element by the first bytes; null where they are no XML.</summary>
    public static string? Root(ReadOnlySpan<byte> bytes)
    {
        var match = FirstElement().Match(MarkupSniffer.Start(bytes));
        return match.Success ? match.Groups["n"].Value : null;
    }

    /// <summary>Decodes and parses.</summary>
    /// <exception cref="XmlException">It is not well formed, or has a DTD with declarations.</exception>
    /// <exception cref="FormatException">The bytes are no text.</exception>
    /// <exception cref="LimitPassedException">Deeper than <see cref="IntakeLimits.Nesting"/> with more elements than <see cref="IntakeLimits.Elements"/> or longer tags than <see cref="IntakeLimits.TagLength"/>.</exception>
    public static (XDocument Document, DecodedText Decoded) Parse(ReadOnlyMemory<byte> bytes, string? charset, IntakeLimits limits)
    {
        var decoded = TextDecoder.Decode(bytes, charset, MarkupSniffer.DeclaredCharset(bytes.Span)) ?? throw new FormatException("bytes that are no text");
        var text = WithoutPlainDoctype(decoded.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'));
        Measure(text, limits);
        using var reader = Reader(text);
        return (XDocument.Load(reader, LoadOptions.PreserveWhitespace), decoded);
    }

    private static void Measure(string text, IntakeLimits limits)
    {
        MeasureTags(text, limits);
        using var reader = Reader(text);
        for (var elements = 0; reader.Read();)
        {
            if (reader.Depth > limits.Nesting) throw new LimitPassedException(FormattableString.Invariant($"elements more than {limits.Nesting} deep, the limit Nesting"));
            if (reader.NodeType == XmlNodeType.Element && ++elements > limits.Elements) throw new LimitPassedException(FormattableString.Invariant($"more than {limits.Elements} elements, the limit Elements"));
        }
    }

    // The reader looks at each attribute of a tag against the others.
    private static void MeasureTags(ReadOnlySpan<char> text, IntakeLimits limits)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            text = text[(at + 1)..];
            var over = text.StartsWith("![CDATA[") ? text.IndexOf("]]>") : text.StartsWith("!--") ? text.IndexOf("-->") : text.StartsWith("?") ? text.IndexOf("?>") : 0;
            // What is not ended is refused by the reader.
            if (over < 0) return;
            text = text[over..];
            if (over > 0 || text.IsEmpty || text[0] is '!' or '/') continue;
            var tag = text[..Math.Min(text.Length, limits.TagLength)];
            if (TagEnd(tag) < 0 && tag.Length < text.Length) throw new LimitPassedException(FormattableString.Invariant($"a tag of more than {limits.TagLength} characters, the limit TagLength"));
        }
    }

    /// <summary>Where the tag is closed, outside quotation marks; -1 where it is not.</summary>
    private static int TagEnd(ReadOnlySpan<char> tag)
    {
        for (var at = 0; ;)
        {
            var stop = tag[at..].IndexOfAny('"', '\'', '>');
            if (stop < 0) return -1;
            at += stop + 1;
            if (tag[at - 1] == '>') return at;
            var close = tag[at..].IndexOf(tag[at - 1]);
            if (close < 0) return -1;
            at += close + 1;
        }
    }

    // A document type that only names its DTD declares nothing; one with declarations is refused by the reader.
    private static string WithoutPlainDoctype(string text) => PlainDoctype().Replace(text, "${before}", 1);

    private static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    [GeneratedRegex(@"\A\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[A-Za-z_][\w.-]*:)?(?<n>[A-Za-z_][\w.-]*)", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex FirstElement();

    [GeneratedRegex(@"\A(?<before>(?:<\?[^>]*\?>\s*|<!--[^>]*-->\s*)*)<!DOCTYPE\s[^>\[]*>", RegexOptions.CultureInvariant)]
    private static partial Regex PlainDoctype();
}
