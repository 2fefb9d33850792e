using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Stemma.Intake.Pages;

/// <summary>Small steps over markup, for finding again what the parser read.</summary>
internal static class MarkupSkipper
{
    private static readonly string[] RawText = ["script", "style", "noscript", "template", "textarea"];

    /// <summary>Offset after the tag, comment or raw text element that starts here.</summary>
    public static int AfterTag(string markup, int at)
    {
        if (string.CompareOrdinal(markup, at, "<!--", 0, 4) == 0) return After(markup, at + 4, "-->");
        foreach (var name in RawText)
        {
            if (string.Compare(markup, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0) return After(markup, at, "</" + name);
        }
        char quote = '\0';
        for (var i = at + 1; i < markup.Length; i++)
        {
            var character = markup[i];
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character == '>') return i + 1;
            else if (character is '"' or '\'' && markup[i - 1] == '=') quote = character;
        }
        return markup.Length;
    }

    /// <summary>What the character reference that starts here stands for and how long it is; length 0 where it is none.</summary>
    public static (string Value, int Length) Reference(string markup, int at)
    {
        var end = markup.AsSpan(at, Math.Min(40, markup.Length - at)).IndexOf(';');
        if (end < 2) return ("", 0);
        var name = markup.AsSpan(at + 1, end - 1);
        if (name[0] != '#') return HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")) is { Length: > 0 } symbol ? (symbol, end + 1) : ("", 0);
        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        return int.TryParse(name[(isHex ? 2 : 1)..], isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out var rune)
            ? (rune.ToString(), end + 1)
            : ("", 0);
    }

    private static int After(string markup, int at, string mark)
    {
        var end = markup.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? markup.Length : end + mark.Length;
    }
}
