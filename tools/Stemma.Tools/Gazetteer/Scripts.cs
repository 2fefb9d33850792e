using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Which script a name is in, by its letters.</summary>
internal static class Scripts
{
    public static bool Fits(string text, string language) => language switch
    {
        "ar" => IsArabic(text),
        "ka" => text.Any(c => c is >= '\u10D0' and <= '\u10FF') && !text.Any(char.IsAsciiLetter),
        "ru" => text.Any(c => c is >= '\u0400' and <= '\u04FF') && !text.Any(c => char.IsAsciiLetter(c) || "іїєґўқғңүұөһәјљњћђџ".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)),
        _ => true,
    };

    public static bool IsLatin(string text) => text.All(c => !char.IsLetter(c) || c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u02B0' and <= '\u02FF'));

    /// <summary>Scripts of the four languages and their neighbours.</summary>
    public static bool IsNear(string text) => text.All(c => !char.IsLetter(c) || c is < '\u0530' or (>= '\u0600' and <= '\u06FF') or (>= '\u10A0' and <= '\u10FF') or (>= '\u1C90' and <= '\u1CBF') or (>= '\u1E00' and <= '\u1FFF'));

    /// <summary>GeoNames holds airport codes and letter-by-letter romanisations among the names; neither is written in reports.</summary>
    public static bool IsCodeOrRomanisation(string text) =>
        text.Length == 0 || char.IsAsciiLetterLower(text[0]) || (text.Length <= 4 && text.All(char.IsAsciiLetterUpper)) || text.Any(char.IsAsciiDigit) || text.Length > 60;

    public static NameLanguages Tag(string iso) => iso switch
    {
        "en" or "eng" => NameLanguages.English,
        "ar" or "ara" => NameLanguages.Arabic,
        "ka" or "kat" => NameLanguages.Georgian,
        "ru" or "rus" => NameLanguages.Russian,
        "und" or "" => NameLanguages.Untagged,
        _ => NameLanguages.Other,
    };

    /// <summary>Arabic sources differ in how many vowel signs they write; reports write none.</summary>
    public static string WithoutVowelSigns(string text) =>
        text.Any(c => c is >= '\u064B' and <= '\u0652') ? string.Concat(text.Where(c => c is not (>= '\u064B' and <= '\u0652'))) : text;

    private static bool IsArabic(string text) => text.Any(c => c is >= '\u0620' and <= '\u064A') && !text.Any(c => char.IsAsciiLetter(c) || c is 'ک' or 'ی' or 'گ' or 'پ' or 'ژ' or 'چ' or 'ہ' or 'ۇ' or 'ە');
}
