using System.Buffers;
using System.Text;

namespace Stemma.Desk;

/// <summary>Keeps a report's direction marks from reaching beyond the report's own words.</summary>
/// <remarks>Unicode Standard Annex 9: FSI U+2068 opens an isolate of the text's own direction, PDI U+2069 closes it.</remarks>
public static class Bidi
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char PopEmbedding = '\u202C';
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>A text as an isolate.</summary>
    /// <param name="text">Characters of one line.</param>
    /// <param name="direction">"ltr", "rtl", or anything else for the direction of its first strong character.</param>
    public static string Isolate(string text, string direction) => direction switch
    {
        "ltr" => LeftToRightIsolate,
        "rtl" => RightToLeftIsolate,
        _ => FirstStrongIsolate,
    } + text + PopIsolate;

    /// <summary>Whether a text has letters that run against a direction, so that it must be isolated in it.</summary>
    public static bool RunsAgainst(string text, string direction)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && IsRightToLeft(rune.Value) == (direction == "ltr"))
                return true;
        }

        return false;
    }

    /// <summary>The text on one line: white space becomes a space, control characters and directions left open go.</summary>
    public static string Printable(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in Balanced(text))
        {
            if (char.IsWhiteSpace(c))
                line.Append(' ');
            else if (!char.IsControl(c))
                line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>The text as it stands where each direction that it opens is closed in it; otherwise without direction marks.</summary>
    public static string Balanced(string text) =>
        IsBalanced(text) ? text : WithoutControls(text);

    /// <summary>The text without embeddings, overrides and isolates.</summary>
    internal static string WithoutControls(string text) => string.Concat(text.Where(c => !Controls.Contains(c)));

    /// <summary>Whether each embedding, override and isolate that the text opens is closed in it, in order.</summary>
    public static bool IsBalanced(string text) => text.AsSpan().IndexOfAny(Controls) < 0 || Walk(text) is { Length: 0 };

    /// <summary>The opening marks of a text that the text does not close, in order; none where it closes what it did not open.</summary>
    internal static string LeftOpen(string text) => text.AsSpan().IndexOfAny(Controls) < 0 ? "" : Walk(text) ?? "";

    /// <summary>What closes some opening marks, the last first.</summary>
    internal static string Closing(string opened) => string.Concat(opened.Reverse().Select(c => IsIsolate(c) ? PopIsolate : PopEmbedding));

    private static bool IsIsolate(char c) => c is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate;

    // The marks left open, or null where one is closed that is not the last that was opened.
    private static string? Walk(string text)
    {
        var open = new StringBuilder();
        foreach (var c in text)
        {
            if (!Controls.Contains(c))
                continue;
            if (c is not (PopIsolate or PopEmbedding))
                open.Append(c);
            else if (open.Length == 0 || IsIsolate(open[^1]) != (c == PopIsolate))
                return null;
            else
                open.Length--;
        }

        return open.ToString();
    }

    // The blocks that the Unicode roadmap gives to right-to-left scripts: Hebrew to Arabic Extended-A, presentation forms, planes 1's two ranges.
    private static bool IsRightToLeft(int code) =>
        code is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
