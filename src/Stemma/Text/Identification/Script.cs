namespace Stemma.Text.Identification;

/// <summary>Writing systems that identification tells apart. The numbers are stored in the table: add at the end only.</summary>
internal enum Script : byte
{
    None, Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Syriac, Thaana, Nko, Devanagari, Bengali, Gurmukhi, Gujarati,
    Odia, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Georgian, Hangul, Ethiopic, Cherokee,
    Syllabics, Khmer, Mongolian, Tifinagh, OlChiki, Kana, Han, Meetei, Yi,
}

/// <summary>Which script a letter belongs to and how it is folded for reading; both are constant tables over the BMP.</summary>
internal static class Letters
{
    /// <summary>Number of values of <see cref="Script"/>.</summary>
    public const int ScriptCount = (int)Script.Yi + 1;

    /// <summary>Folded form of a character that parts words.</summary>
    public const char Break = '\0';

    /// <summary>Folded form of a character that is passed over: soft hyphen, joiner, vowel points, tatweel.</summary>
    public const char Ignored = '\u0001';

    /// <summary>Folded form of every apostrophe; it belongs to a word only between letters.</summary>
    public const char Apostrophe = '\'';

    /// <summary>Parts the halves of a word in careful Persian spelling; where it stands is itself a mark of the variety.</summary>
    public const char NonJoiner = '\u200C';

    private static readonly char[] FoldTable = new char[char.MaxValue + 1];
    private static readonly byte[] ScriptTable = new byte[char.MaxValue + 1];

    // Blocks of the Unicode Standard, chapter "Code charts"; a block that is not listed has no script here.
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', 'z', Script.Latin), ('\u00AA', '\u024F', Script.Latin), ('\u0250', '\u02AF', Script.Latin),
        ('\u0370', '\u03FF', Script.Greek), ('\u0400', '\u052F', Script.Cyrillic), ('\u0531', '\u058F', Script.Armenian),
        ('\u0591', '\u05F4', Script.Hebrew), ('\u0600', '\u06FF', Script.Arabic), ('\u0700', '\u074F', Script.Syriac),
        ('\u0750', '\u077F', Script.Arabic), ('\u0780', '\u07BF', Script.Thaana), ('\u07C0', '\u07FF', Script.Nko),
        ('\u08A0', '\u08FF', Script.Arabic), ('\u0900', '\u097F', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali),
        ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B00', '\u0B7F', Script.Odia),
        ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada),
        ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala), ('\u0E00', '\u0E7F', Script.Thai),
        ('\u0E80', '\u0EFF', Script.Lao), ('\u0F00', '\u0FFF', Script.Tibetan), ('\u1000', '\u109F', Script.Myanmar),
        ('\u10A0', '\u10FF', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic),
        ('\u13A0', '\u13FF', Script.Cherokee), ('\u1400', '\u167F', Script.Syllabics), ('\u1780', '\u17FF', Script.Khmer),
        ('\u1800', '\u18AF', Script.Mongolian), ('\u1C50', '\u1C7F', Script.OlChiki), ('\u1C80', '\u1C8F', Script.Cyrillic),
        ('\u1C90', '\u1CBF', Script.Georgian), ('\u1D00', '\u1DBF', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u1F00', '\u1FFF', Script.Greek), ('\u2C60', '\u2C7F', Script.Latin), ('\u2D00', '\u2D2F', Script.Georgian),
        ('\u2D30', '\u2D7F', Script.Tifinagh), ('\u2D80', '\u2DDF', Script.Ethiopic), ('\u2DE0', '\u2DFF', Script.Cyrillic),
        ('\u3041', '\u30FF', Script.Kana), ('\u3130', '\u318F', Script.Hangul), ('\u31F0', '\u31FF', Script.Kana),
        ('\u3005', '\u3007', Script.Han), ('\u3400', '\u4DBF', Script.Han), ('\u4E00', '\u9FFF', Script.Han),
        ('\uA000', '\uA4CF', Script.Yi), ('\uA640', '\uA69F', Script.Cyrillic), ('\uA720', '\uA7FF', Script.Latin),
        ('\uA9E0', '\uA9FF', Script.Myanmar), ('\uAA60', '\uAA7F', Script.Myanmar), ('\uAB30', '\uAB6F', Script.Latin),
        ('\uAB00', '\uAB2F', Script.Ethiopic), ('\uAB70', '\uABBF', Script.Cherokee), ('\uABC0', '\uABFF', Script.Meetei),
        ('\uAC00', '\uD7AF', Script.Hangul), ('\uF900', '\uFAFF', Script.Han), ('\uFB13', '\uFB17', Script.Armenian),
        ('\uFB1D', '\uFB4F', Script.Hebrew), ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFC', Script.Arabic),
    ];

    static Letters()
    {
        foreach (var (first, last, script) in Blocks)
        {
            for (int c = first; c <= last; c++)
            {
                var folded = FoldLetter((char)c);
                FoldTable[c] = folded;
                if (folded > Ignored)
                    ScriptTable[c] = (byte)script;
            }
        }

        // Combining marks and modifier letters belong to the letter before them, whatever its script.
        for (var c = '\u0300'; c <= '\u036F'; c++)
            FoldTable[c] = c;
        foreach (var c in "'\u2019\u2018\u02BC\u02BB\u02BE\u02BF\u0060\u00B4\u02B9\uFF07")
            FoldTable[c] = Apostrophe;
        foreach (var c in "\u00AD\u200D\u200B\u2060\uFEFF\u0640")
            FoldTable[c] = Ignored;
        for (var c = '\u064B'; c <= '\u0652'; c++)
            FoldTable[c] = Ignored;
        for (var c = '\u0591'; c <= '\u05C7'; c++)
            FoldTable[c] = Ignored;
    }

    // Latin letters that look like Cyrillic ones: careless typists and converters mix them into Cyrillic words.
    private const string LatinLookalikes = "aceopxyijs";
    private const string CyrillicLookalikes = "асеорхуіјѕ";

    /// <summary>The Cyrillic letter that a folded Latin letter looks like, or the letter itself.</summary>
    public static char AsCyrillic(char folded) => LatinLookalikes.IndexOf(folded, StringComparison.Ordinal) is >= 0 and var at ? CyrillicLookalikes[at] : folded;

    /// <summary>Folded form by UTF-16 code unit: a lower-case letter, <see cref="Break"/>, <see cref="Ignored"/> or <see cref="Apostrophe"/>.</summary>
    public static ReadOnlySpan<char> Folds => FoldTable;

    /// <summary>Script by UTF-16 code unit, 0 where it is no letter.</summary>
    public static ReadOnlySpan<byte> Scripts => ScriptTable;

    private static char FoldLetter(char c) => char.GetUnicodeCategory(c) switch
    {
        System.Globalization.UnicodeCategory.UppercaseLetter or System.Globalization.UnicodeCategory.LowercaseLetter or
        System.Globalization.UnicodeCategory.TitlecaseLetter or System.Globalization.UnicodeCategory.ModifierLetter or
        System.Globalization.UnicodeCategory.OtherLetter or System.Globalization.UnicodeCategory.NonSpacingMark or
        System.Globalization.UnicodeCategory.SpacingCombiningMark => char.ToLowerInvariant(c),
        _ => Break,
    };
}
