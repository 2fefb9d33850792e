using System.Globalization;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>Words of a text as hashes, folded so that a copy survives a change of case, accents or punctuation.</summary>
internal static class WordFold
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>64-bit FNV-1a (Fowler, Noll, Vo) over the lower-case letters and digits of each word, marks left out.</summary>
    public static List<ulong> Words(string text, Span span)
    {
        var words = new List<ulong>();
        var hash = Offset;
        var inside = false;
        var end = Math.Min(span.End, text.Length);
        for (var i = Math.Max(0, span.Start); i < end; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
                inside = true;
            }
            else if (inside && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter)
            {
                continue;
            }
            else if (inside)
            {
                words.Add(hash);
                hash = Offset;
                inside = false;
            }
        }

        if (inside)
        {
            words.Add(hash);
        }

        return words;
    }

    /// <summary>Hashes of every run of <paramref name="length"/> words; one of all words where there are fewer.</summary>
    public static List<ulong> Shingles(List<ulong> words, int length)
    {
        var shingles = new List<ulong>();
        for (var i = 0; i + Math.Min(length, words.Count) <= words.Count && words.Count > 0; i++)
        {
            var hash = Offset;
            for (var j = i; j < i + Math.Min(length, words.Count); j++)
            {
                hash = (hash ^ words[j]) * Prime;
                hash ^= hash >> 29;
            }

            shingles.Add(hash);
        }

        return shingles;
    }
}
