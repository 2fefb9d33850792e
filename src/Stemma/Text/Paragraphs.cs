using Stemma.Reports;

namespace Stemma.Text;

/// <summary>Cuts a text into paragraphs: at blank lines, and at line ends where the lines are not merely wrapped.</summary>
internal static class Paragraphs
{
    /// <summary>A text wrapped by an editor has lines of about this many characters at most …</summary>
    private const int WrapWidth = 100;

    /// <summary>… and this many lines before it can be told.</summary>
    private const int FewestWrappedLines = 4;

    public static IEnumerable<Span> Cut(string text)
    {
        var lines = Lines(text);
        var wrapped = IsWrapped(text, lines);
        var start = -1;
        var end = 0;
        foreach (var line in lines)
        {
            if (IsBlank(text, line))
            {
                if (start >= 0)
                    yield return Span.Between(start, end);
                start = -1;
                continue;
            }

            if (start >= 0 && !wrapped)
            {
                yield return Span.Between(start, end);
                start = -1;
            }

            if (start < 0)
                start = line.Start;
            end = line.End;
        }

        if (start >= 0)
            yield return Span.Between(start, end);
    }

    private static List<Span> Lines(string text)
    {
        var lines = new List<Span>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029'))
                continue;
            lines.Add(Span.Between(start, i));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        return lines;
    }

    /// <summary>Wrapped: most lines that another follows are of middling length and end amid a sentence.</summary>
    private static bool IsWrapped(string text, List<Span> lines)
    {
        var inner = 0;
        var amid = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsBlank(text, lines[i]) || IsBlank(text, lines[i + 1]))
                continue;
            if (lines[i].Length > WrapWidth)
                return false;
            inner++;
            if (lines[i].Length > 40 && text[lines[i].End - 1] is not ('.' or '!' or '?' or ':' or '…' or '"' or '»' or '”'))
                amid++;
        }

        return inner >= FewestWrappedLines && amid * 3 > inner * 2;
    }

    private static bool IsBlank(string text, Span line) => text.AsSpan(line.Start, line.Length).IsWhiteSpace();
}
