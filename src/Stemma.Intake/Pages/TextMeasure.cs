using System.Globalization;

namespace Stemma.Intake.Pages;

/// <summary>Plain measures of a run of text that hold in every script.</summary>
internal static class TextMeasure
{
    /// <summary>How much a character says beside a Latin one: scripts without spaces and syllabaries say more.</summary>
    public static double Density(string text)
    {
        var wide = 0;
        var step = Math.Max(1, text.Length / 16);
        var seen = 0;
        for (var i = 0; i < text.Length; i += step, seen++)
        {
            if (text[i] is >= '\u2E80' and <= '\uD7FF' or (>= '\uF900' and <= '\uFAFF')) wide++;
        }
        return wide * 2 > seen ? 2.5 : 1;
    }

    /// <summary>Whether there is a letter or a digit.</summary>
    public static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character)) return true;
        }
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune)) return true;
        }
        return false;
    }

    /// <summary>Whether it ends as a sentence does, in any script.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd(" \u00A0\"'”’»«“)]）」』】\u200B").TrimEnd();
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '။' or '៕' or '។' or '‼' or '⁉' or '．';
    }

    /// <summary>Letters and digits only, lower case: for comparing what two places say.</summary>
    public static string Key(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var key = new char[Math.Min(text.Length, most)];
        var length = 0;
        foreach (var character in text)
        {
            if (length == key.Length) break;
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                key[length++] = char.ToLowerInvariant(character);
        }
        return new string(key, 0, length);
    }
}
