using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Intake.Pages;

/// <summary>Tells markup by its first bytes, and the charset that it declares.</summary>
internal static partial class MarkupSniffer
{
    private const int Prescan = 4096;

    /// <summary>Whether the bytes are a web page.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        var start = Start(bytes);
        if (Opening().IsMatch(AfterComments(start))) return true;
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase)) return true;
        var isSaid = mediaType is "text/html" or "application/xhtml+xml";
        return isSaid ? start.Contains('<', StringComparison.Ordinal) : Tags().Count(start) >= 3 && start.TrimStart().StartsWith('<');
    }

    /// <summary>Charset of a meta tag or an XML declaration in the first bytes; null where none is declared.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Start(bytes));
        return match.Success ? match.Groups["c"].Value : null;
    }

    private static string AfterComments(string start)
    {
        var rest = start.AsSpan().TrimStart();
        while (rest.StartsWith("<!--") && rest.IndexOf("-->") is var end and > 0) rest = rest[(end + 3)..].TrimStart();
        return rest.ToString();
    }

    /// <summary>The first bytes as characters, enough of them to tell markup.</summary>
    public static string Start(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, Prescan)];
        // Marks and zero bytes of the wider encodings drop out, so that their markup is seen too.
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (start.Length > 3 && (start[0] == 0 || start[1] == 0)))
        {
            var narrow = new StringBuilder();
            foreach (var value in start)
            {
                if (value is > 0 and < 0x80) narrow.Append((char)value);
            }
            return narrow.ToString();
        }
        return Encoding.Latin1.GetString(start is [0xEF, 0xBB, 0xBF, ..] ? start[3..] : start);
    }

    [GeneratedRegex(@"^<(?:!doctype\s+html|html|head|body|meta|title|script|link|article|div|h1|p)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"<(?:p|div|span|a|table|ul|h[1-6]|br|article|section|meta|link)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?:<meta\b[^>]{0,400}?\bcharset\s*=\s*[""']?\s*|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[""'])(?<c>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
