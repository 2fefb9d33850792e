using System.Globalization;

namespace Stemma.Languages.Patterns;

/// <summary>Cuts a written word as the word reader cuts a text: runs of letters, runs of digits, single marks.</summary>
internal static class PatternPieces
{
    public static IEnumerable<string> Split(string word)
    {
        var start = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && Class(word[i]) is var here && here != 0 && here == Class(word[i - 1]))
                continue;
            yield return word[start..i];
            start = i;
        }
    }

    /// <summary>1 letter (marks belong to it, so do apostrophes between letters), 2 digit, 0 any other: each stands alone.</summary>
    private static int Class(char c) =>
        char.IsDigit(c) ? 2
        : char.IsLetter(c) || c is '\'' or '’' or 'ʼ' or 'ʻ' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format or UnicodeCategory.Surrogate ? 1
        : 0;
}
