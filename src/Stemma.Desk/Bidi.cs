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
    public static bool IsBalanced(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0)
            return true;
        var open = new Stack<bool>();
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u202A' or '\u202B' or '\u202D' or '\u202E':
                    open.Push(false);
                    break;
                case '\u2066' or '\u2067' or '\u2068':
                    open.Push(true);
                    break;
                case '\u202C' when !open.TryPop(out var isolate) || isolate:
                case PopIsolate when !open.TryPop(out var embedding) || !embedding:
                    return false;
            }
        }

        return open.Count == 0;
    }

    // The blocks that the Unicode roadmap gives to right-to-left scripts: Hebrew to Arabic Extended-A, presentation forms, planes 1's two ranges.
    private static bool IsRightToLeft(int code) =>
        code is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
