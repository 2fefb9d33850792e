using System.Globalization;
using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Text;

/// <summary>Cuts a stretch of text into words, numbers and marks.</summary>
internal static class WordCutter
{
    /// <summary>Letters that one word may have; longer runs are cut, so that a hostile text costs no more than its length.</summary>
    private const int LongestWord = 64;

    public static List<Word> Cut(string text, Span range, Folding folding)
    {
        var words = new List<Word>(range.Length / 5 + 4);
        var space = true;
        for (var i = range.Start; i < range.End;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || (Ignorable(c) && !IsInner(c)))
            {
                space = true;
                i++;
                continue;
            }

            var end = char.IsDigit(c) ? Digits(text, i, range.End) : IsLetter(c) ? Letters(text, i, range.End) : i + 1;
            var kind = char.IsDigit(c) ? WordKind.Digits : IsLetter(c) ? WordKind.Letters : WordKind.Mark;
            var folded = kind switch
            {
                WordKind.Mark => Mark(c).ToString(),
                WordKind.Digits => Ascii(text.AsSpan(i, end - i)),
                _ => folding.Fold(text.AsSpan(i, end - i)),
            };
            if (folded.Length > 0)
            {
                words.Add(new Word
                {
                    Span = Span.Between(i, end),
                    Folded = folded,
                    Kind = kind,
                    Capital = char.IsUpper(c),
                    AllCapital = kind == WordKind.Letters && end - i > 1 && AllUpper(text.AsSpan(i, end - i)),
                    SpaceBefore = space,
                });
            }

            space = false;
            i = end;
        }

        return words;
    }

    /// <summary>Quotation marks and dashes of all kinds become one of a kind, so that patterns need name only that one.</summary>
    public static char Mark(char c) => c switch
    {
        '«' or '»' or '“' or '”' or '„' or '‟' or '〝' or '〞' or '＂' => '"',
        '–' or '—' or '‒' or '‑' or '‐' or '−' => '-',
        '،' or '，' => ',',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        _ => c,
    };

    private static int Letters(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && i - start < LongestWord && (IsLetter(text[i]) || IsInner(text[i]) || (IsApostrophe(text[i]) && i + 1 < end && IsLetter(text[i + 1]))))
            i++;
        return i;
    }

    /// <summary>Digits and the marks , . : between them; a mark at the end is none of the number's.</summary>
    private static int Digits(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && i - start < LongestWord && (char.IsDigit(text[i]) || (text[i] is ',' or '.' or ':' or '٫' or '٬' && i + 1 < end && char.IsDigit(text[i + 1]))))
            i++;
        return i;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark;

    private static bool IsInner(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool Ignorable(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or 'ʻ' or '‘';

    private static bool AllUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsLower(c))
                return false;
        }

        return char.IsUpper(letters[0]);
    }

    private static string Ascii(ReadOnlySpan<char> digits)
    {
        Span<char> result = stackalloc char[LongestWord + 1];
        var n = 0;
        foreach (var c in digits[..Math.Min(digits.Length, LongestWord)])
            result[n++] = char.IsDigit(c) ? (char)('0' + (int)CharUnicodeInfo.GetDigitValue(c)) : c switch { '٫' => '.', '٬' => ',', _ => c };
        return result[..n].ToString();
    }
}
