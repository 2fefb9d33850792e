using System.Globalization;
using System.Text;

namespace Stemma.Gazetteers;

/// <summary>Brings the spellings of a name to one key: case, marks, hamza, hyphens and apostrophes stop to matter.</summary>
public static class NameFolding
{
    private const int MaximumPasses = 4;

    /// <summary>Folds a name: words in lower case with one space between them; empty if nothing is left. Idempotent.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsPlain(name))
            return name;
        var folded = Once(name);
        for (var pass = 1; pass < MaximumPasses; pass++)
        {
            var again = Once(folded);
            if (again == folded)
                break;
            folded = again;
        }

        return folded;
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (c is not (>= 'a' and <= 'z'))
                return false;
        }

        return true;
    }

    private static string Once(string name)
    {
        var composed = Whole(name).Normalize(NormalizationForm.FormKC);
        var result = new StringBuilder(composed.Length);
        foreach (var rune in composed.EnumerateRunes())
            Add(result, Rune.ToLowerInvariant(rune));
        while (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        return result.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Half surrogate pairs cannot be normalised; they become spaces.</summary>
    private static string Whole(string name)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsSurrogate(name[i]))
                continue;
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                i++;
                continue;
            }

            repaired ??= new StringBuilder(name);
            repaired[i] = ' ';
        }

        return repaired?.ToString() ?? name;
    }

    private static void Add(StringBuilder result, Rune rune)
    {
        var value = rune.Value;
        if (IsApostrophe(value) || IsDroppedMark(value))
            return;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.Control when value is not ('\t' or '\n' or '\r'):
                return;
            case UnicodeCategory.ModifierLetter when value is 0x640 or (>= 0x2B0 and <= 0x2FF):
                return;
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                Letter(result, rune);
                return;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                result.Append(rune.ToString());
                return;
            default:
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
                return;
        }
    }

    private static void Letter(StringBuilder result, Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0x1C90 and <= 0x1CBF)
        {
            result.Append((char)(value - 0xBC0));
            return;
        }

        if (Special(value) is { } special)
        {
            result.Append(special);
            return;
        }

        if (value is (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) or (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF))
        {
            foreach (var c in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    result.Append(Special(c) ?? c.ToString());
            }

            return;
        }

        result.Append(rune.ToString());
    }

    private static string? Special(int letter) => letter switch
    {
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ə' or 'ǝ' => "a",
        'ŋ' => "n",
        'ς' => "σ",
        'ё' => "е",
        'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
        'ة' or 'ہ' or 'ھ' or 'ە' or 'ۀ' or 'ۃ' => "ه",
        'ى' or 'ی' or 'ئ' or 'ې' or 'ے' => "ي",
        'ؤ' => "و",
        'ء' => "",
        'ک' or 'ڪ' => "ك",
        _ => null,
    };

    private static bool IsApostrophe(int value) => value is '\'' or '`' or 0xB4 or (>= 0x2B9 and <= 0x2BF) or 0x2C8 or (>= 0x2018 and <= 0x201B) or 0x2032 or 0x5F3 or 0xFF07 or 0x559 or 0x55A;

    private static bool IsDroppedMark(int value) => value is (>= 0x300 and <= 0x36F) or (>= 0x591 and <= 0x5C7) or (>= 0x610 and <= 0x61A) or (>= 0x64B and <= 0x65F) or 0x670 or (>= 0x6D6 and <= 0x6ED);
}
