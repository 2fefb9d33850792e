using System.Text;

namespace Stemma.Tools.Identification;

/// <summary>Spells Serbian in Latin letters and Uzbek in Cyrillic: SIB-200 has each in one script only.</summary>
internal static class Transliteration
{
    private const string SerbianCyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";

    private static readonly string[] SerbianLatin =
        "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".Split(' ');

    // The standard of 1995, longest first.
    private static readonly (string Latin, string Cyrillic)[] Uzbek =
    [
        ("o'", "ў"), ("g'", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е"), ("a", "а"),
        ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "ҳ"), ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"),
        ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "қ"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
        ("x", "х"), ("y", "й"), ("z", "з"), ("c", "к"), ("w", "в"), ("'", "ъ"),
    ];

    /// <summary>Serbian Cyrillic to Latin, lower case.</summary>
    public static string SerbianToLatin(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text.ToLowerInvariant())
            result.Append(SerbianToLatin(c));

        return result.ToString();
    }

    /// <summary>A Serbian Cyrillic letter, lower case, in Latin letters.</summary>
    public static string SerbianToLatin(char letter) => SerbianCyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? SerbianLatin[at] : letter.ToString();

    /// <summary>Uzbek Latin to Cyrillic, lower case; e at the head of a word is э.</summary>
    public static string UzbekToCyrillic(string text)
    {
        var lower = text.ToLowerInvariant().Replace('ʻ', '\'').Replace('ʼ', '\'').Replace('‘', '\'').Replace('’', '\'').Replace('`', '\'');
        var result = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length;)
        {
            if (lower[i] == 'e' && (i == 0 || !char.IsLetter(lower[i - 1])))
            {
                result.Append('э');
                i++;
                continue;
            }

            var (latin, cyrillic) = Array.Find(Uzbek, p => string.CompareOrdinal(lower, i, p.Latin, 0, p.Latin.Length) == 0);
            result.Append(latin is null ? lower[i].ToString() : cyrillic);
            i += latin?.Length ?? 1;
        }

        return result.ToString();
    }
}
