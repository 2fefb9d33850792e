namespace Stemma.Eval.Ntrex;

/// <summary>NTREX's codes (ISO 639-3, with script or region where needed) beside BCP 47 tags.</summary>
internal static class NtrexLanguages
{
    /// <summary>The languages that have packs of their own, English first.</summary>
    public static readonly IReadOnlyList<string> Own = ["en", "ar", "ka", "ru"];

    private static readonly (string Tag, string Code)[] Pairs =
    [
        ("en", "eng"), ("ar", "arb"), ("ka", "kat"), ("ru", "rus"), ("az", "aze-Latn"), ("be", "bel"), ("bg", "bul"), ("bn", "ben"),
        ("bs", "bos"), ("ca", "cat"), ("cs", "ces"), ("da", "dan"), ("de", "deu"), ("el", "ell"), ("es", "spa"), ("et", "est"),
        ("eu", "eus"), ("fa", "fas"), ("fi", "fin"), ("fr", "fra"), ("ga", "gle"), ("gl", "glg"), ("he", "heb"), ("hi", "hin"),
        ("hr", "hrv"), ("hu", "hun"), ("hy", "hye"), ("id", "ind"), ("is", "isl"), ("it", "ita"), ("ja", "jpn"), ("kk", "kaz"),
        ("ko", "kor"), ("ky", "kir"), ("lt", "lit"), ("lv", "lav"), ("mk", "mkd"), ("ms", "msa"), ("nb", "nob"), ("nl", "nld"),
        ("pl", "pol"), ("ps", "pus"), ("pt", "por"), ("ro", "ron"), ("sk", "slk"), ("sl", "slv"), ("sq", "sqi"), ("sr-Cyrl", "srp-Cyrl"),
        ("sr-Latn", "srp-Latn"), ("sv", "swe"), ("sw", "swa"), ("ta", "tam"), ("tg", "tgk-Cyrl"), ("th", "tha"), ("tr", "tur"), ("uk", "ukr"),
        ("ur", "urd"), ("uz", "uzb"), ("vi", "vie"), ("zh-Hans", "zho-CN"), ("zh-Hant", "zho-TW"),
    ];

    /// <summary>NTREX's code of a tag; a code that is not in the table stands for itself.</summary>
    public static string Code(string tag) => Array.Find(Pairs, p => p.Tag == tag).Code ?? tag;

    /// <summary>The tag of an NTREX code or of a tag; what is not in the table stands for itself.</summary>
    public static string Tag(string code) => Array.Find(Pairs, p => p.Code == code).Tag ?? code;
}
