namespace Stemma.Eval.Identification;

/// <summary>NTREX's codes beside the tags that identification gives, and which of them are compared with peers.</summary>
internal static class IdentificationLanguages
{
    /// <summary>The close groups that are listed apart.</summary>
    public static readonly IReadOnlyList<string> Groups =
        ["hrv bos srp-Latn", "ind msa", "ces slk", "nob nno dan", "prs fas", "spa glg por", "zul xho ssw", "yue zho-TW zho-CN"];

    /// <summary>Texts that are not in the language that their name says; they are listed, and left out of the means.</summary>
    public static readonly IReadOnlyDictionary<string, string> Mislabelled = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nso"] = "the text is Southern Sotho: it has \"ho\" over 1,000 times and Northern Sotho's \"go\" never",
    };

    // Varieties of one language count as that language.
    private static readonly (string Code, string Tag)[] Pairs =
    [
        ("afr", "af"), ("amh", "am"), ("arb", "ar"), ("aze-Latn", "az"), ("bak", "ba"), ("bel", "be"), ("bem", "bem"), ("ben", "bn"),
        ("bod", "bo"), ("bos", "bs"), ("bul", "bg"), ("cat", "ca"), ("ces", "cs"), ("ckb-Arab", "ckb"), ("cym", "cy"), ("dan", "da"),
        ("deu", "de"), ("div", "dv"), ("dzo", "dz"), ("ell", "el"), ("eng", "en"), ("eng-GB", "en"), ("eng-IN", "en"), ("eng-US", "en"),
        ("est", "et"), ("eus", "eu"), ("ewe", "ee"), ("fao", "fo"), ("fas", "fa"), ("fij", "fj"), ("fil", "tl"), ("fin", "fi"),
        ("fra", "fr"), ("fra-CA", "fr"), ("fuc", "ff"), ("gle", "ga"), ("glg", "gl"), ("guj", "gu"), ("hau", "ha"), ("heb", "he"),
        ("hin", "hi"), ("hrv", "hr"), ("hun", "hu"), ("hye", "hy"), ("ibo", "ig"), ("ind", "id"), ("isl", "is"), ("ita", "it"),
        ("jpn", "ja"), ("kan", "kn"), ("kat", "ka"), ("kaz", "kk"), ("khm", "km"), ("kin", "rw"), ("kir", "ky"), ("kmr", "ku"),
        ("kor", "ko"), ("lao", "lo"), ("lav", "lv"), ("lit", "lt"), ("ltz", "lb"), ("mal", "ml"), ("mar", "mr"), ("mkd", "mk"),
        ("mlg", "mg"), ("mlt", "mt"), ("mon", "mn"), ("mri", "mi"), ("msa", "ms"), ("mya", "my"), ("nep", "ne"), ("nld", "nl"),
        ("nno", "nn"), ("nob", "nb"), ("nso", "nso"), ("nya", "ny"), ("orm", "om"), ("pan", "pa"), ("pol", "pl"), ("por", "pt"),
        ("por-BR", "pt"), ("prs", "prs"), ("pus", "ps"), ("ron", "ro"), ("rus", "ru"), ("sin", "si"), ("slk", "sk"), ("slv", "sl"),
        ("smo", "sm"), ("sna-Latn", "sn"), ("snd-Arab", "sd"), ("som", "so"), ("spa", "es"), ("spa-2", "es"), ("spa-MX", "es"),
        ("sqi", "sq"), ("srp-Cyrl", "sr-Cyrl"), ("srp-Latn", "sr-Latn"), ("ssw", "ss"), ("swa", "sw"), ("swe", "sv"), ("tam", "ta"),
        ("tat", "tt"), ("tel", "te"), ("tgk-Cyrl", "tg"), ("tha", "th"), ("tir", "ti"), ("tsn", "tn"), ("tuk", "tk"), ("tur", "tr"),
        ("uig", "ug"), ("ukr", "uk"), ("urd", "ur"), ("uzb", "uz-Latn"), ("vie", "vi"), ("wol", "wo"), ("xho", "xh"), ("yor", "yo"),
        ("yue", "yue"), ("zho-CN", "zh-Hans"), ("zho-TW", "zh-Hant"), ("zul", "zu"),
    ];

    // The texts in languages that langid.py's model (97 languages), lingua (75) and NTREX all have, Chinese in both scripts and Serbian in
    // Cyrillic, the only script that lingua knows it in: 66. lingua and CLD2 come nearest to the peers' figures on this list
    // (docs/identification.md); of varieties only the main one.
    private static readonly string[] Peers =
        ("af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gu he hi hr hu hy id is it ja ka kk ko lt lv mk mn mr ms " +
        "nb nl nn pa pl pt ro ru sk sl sq sr-Cyrl sv sw ta te th tl tr uk ur vi xh zh-Hans zh-Hant zu").Split(' ');

    private static readonly string[] OtherVarieties = ["eng-GB", "eng-IN", "eng-US", "fra-CA", "por-BR", "spa-2", "spa-MX"];

    /// <summary>The tag that is right for an NTREX code, or null where identification does not know the language.</summary>
    public static string? Tag(string code) => Array.Find(Pairs, p => p.Code == code).Tag;

    /// <summary>Whether a text is on the peers' list.</summary>
    public static bool IsPeers(string code) => Tag(code) is { } tag && Peers.Contains(tag) && !OtherVarieties.Contains(code);
}
