using System.Text;

namespace Stemma.Intake.Encodings;

/// <summary>The encodings of the web by their labels (WHATWG Encoding Standard).</summary>
internal static class WebEncodings
{
    private const string Latin6 = "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";
    private const string Latin8 = "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";
    private const string Latin10 = "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";

    /// <summary>The encoding that a label of the standard names, with its standard name; null for a label that it does not know.</summary>
    public static (string Name, Encoding Encoding)? Of(string? label)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        var key = label.Trim().Trim('"', '\'').ToLowerInvariant();
        var name = Canonical(key);
        return name is null ? null : (name, Named(name));
    }

    /// <summary>The encoding of a standard name.</summary>
    /// <exception cref="ArgumentException">No such name.</exception>
    public static Encoding Named(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "iso-8859-10" => new SingleByteEncoding(name, Latin6),
        "iso-8859-14" => new SingleByteEncoding(name, Latin8),
        "iso-8859-16" => new SingleByteEncoding(name, Latin10),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(CodePage(name)) ?? throw new ArgumentException(name, nameof(name)),
    };

    private static int CodePage(string name) => name switch
    {
        "ibm866" => 866,
        "koi8-r" => 20866,
        "koi8-u" => 21866,
        "macintosh" => 10000,
        "x-mac-cyrillic" => 10007,
        "gb18030" => 54936,
        "big5" => 950,
        "euc-jp" => 51932,
        "iso-2022-jp" => 50220,
        "shift_jis" => 932,
        "euc-kr" => 949,
        "windows-874" => 874,
        "iso-8859-8-i" => 38598,
        _ when name.StartsWith("windows-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), out var page) => page,
        _ when name.StartsWith("iso-8859-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(9), out var part) => 28590 + part,
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private static string? Canonical(string label) => label switch
    {
        "utf-8" or "utf8" or "unicode-1-1-utf-8" or "unicode11utf8" or "unicode20utf8" or "x-unicode20utf8" => "utf-8",
        "utf-16" or "utf-16le" or "ucs-2" or "unicode" or "iso-10646-ucs-2" or "csunicode" or "unicodefeff" => "utf-16le",
        "utf-16be" or "unicodefffe" => "utf-16be",
        "ascii" or "us-ascii" or "ansi_x3.4-1968" or "latin1" or "l1" or "iso-8859-1" or "iso8859-1" or "iso88591" or "iso_8859-1" or "iso_8859-1:1987" or "iso-ir-100" or "csisolatin1" or "cp819" or "ibm819" or "cp1252" or "x-cp1252" or "windows-1252" => "windows-1252",
        "latin2" or "l2" or "iso-8859-2" or "iso8859-2" or "iso88592" or "iso_8859-2" or "iso_8859-2:1987" or "iso-ir-101" or "csisolatin2" => "iso-8859-2",
        "latin3" or "l3" or "iso-8859-3" or "iso8859-3" or "iso88593" or "iso_8859-3" or "iso_8859-3:1988" or "iso-ir-109" or "csisolatin3" => "iso-8859-3",
        "latin4" or "l4" or "iso-8859-4" or "iso8859-4" or "iso88594" or "iso_8859-4" or "iso_8859-4:1988" or "iso-ir-110" or "csisolatin4" => "iso-8859-4",
        "cyrillic" or "iso-8859-5" or "iso8859-5" or "iso88595" or "iso_8859-5" or "iso_8859-5:1988" or "iso-ir-144" or "csisolatincyrillic" => "iso-8859-5",
        "arabic" or "asmo-708" or "ecma-114" or "iso-8859-6" or "iso8859-6" or "iso88596" or "iso_8859-6" or "iso_8859-6:1987" or "iso-ir-127" or "csisolatinarabic" or "iso-8859-6-e" or "iso-8859-6-i" => "iso-8859-6",
        "greek" or "greek8" or "ecma-118" or "elot_928" or "iso-8859-7" or "iso8859-7" or "iso88597" or "iso_8859-7" or "iso_8859-7:1987" or "iso-ir-126" or "sun_eu_greek" or "csisolatingreek" => "iso-8859-7",
        "hebrew" or "visual" or "iso-8859-8" or "iso8859-8" or "iso88598" or "iso_8859-8" or "iso_8859-8:1988" or "iso-8859-8-e" or "iso-ir-138" or "csisolatinhebrew" => "iso-8859-8",
        "logical" or "iso-8859-8-i" or "csiso88598i" => "iso-8859-8-i",
        "latin6" or "l6" or "iso-8859-10" or "iso8859-10" or "iso885910" or "iso-ir-157" or "csisolatin6" => "iso-8859-10",
        "iso-8859-13" or "iso8859-13" or "iso885913" => "iso-8859-13",
        "iso-8859-14" or "iso8859-14" or "iso885914" => "iso-8859-14",
        "latin9" or "l9" or "iso-8859-15" or "iso8859-15" or "iso885915" or "iso_8859-15" or "csisolatin9" => "iso-8859-15",
        "iso-8859-16" => "iso-8859-16",
        "866" or "cp866" or "ibm866" or "csibm866" => "ibm866",
        "koi" or "koi8" or "koi8-r" or "koi8_r" or "cskoi8r" => "koi8-r",
        "koi8-u" or "koi8-ru" => "koi8-u",
        "mac" or "macintosh" or "x-mac-roman" or "csmacintosh" => "macintosh",
        "x-mac-cyrillic" or "x-mac-ukrainian" => "x-mac-cyrillic",
        "dos-874" or "tis-620" or "windows-874" or "iso-8859-11" or "iso8859-11" or "iso885911" => "windows-874",
        "latin5" or "l5" or "iso-8859-9" or "iso8859-9" or "iso88599" or "iso_8859-9" or "iso_8859-9:1989" or "iso-ir-148" or "csisolatin5" or "cp1254" or "x-cp1254" or "windows-1254" => "windows-1254",
        "cp1250" or "x-cp1250" or "windows-1250" => "windows-1250",
        "cp1251" or "x-cp1251" or "windows-1251" => "windows-1251",
        "cp1253" or "x-cp1253" or "windows-1253" => "windows-1253",
        "cp1255" or "x-cp1255" or "windows-1255" => "windows-1255",
        "cp1256" or "x-cp1256" or "windows-1256" => "windows-1256",
        "cp1257" or "x-cp1257" or "windows-1257" => "windows-1257",
        "cp1258" or "x-cp1258" or "windows-1258" => "windows-1258",
        "gb2312" or "gb_2312" or "gb_2312-80" or "csgb2312" or "csiso58gb231280" or "chinese" or "gbk" or "x-gbk" or "gb18030" or "iso-ir-58" => "gb18030",
        "big5" or "big5-hkscs" or "cn-big5" or "csbig5" or "x-x-big5" => "big5",
        "euc-jp" or "x-euc-jp" or "cseucpkdfmtjapanese" => "euc-jp",
        "iso-2022-jp" or "csiso2022jp" => "iso-2022-jp",
        "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "ms932" or "csshiftjis" or "windows-31j" => "shift_jis",
        "euc-kr" or "cseuckr" or "csksc56011987" or "korean" or "ks_c_5601-1987" or "ks_c_5601-1989" or "ksc5601" or "ksc_5601" or "iso-ir-149" or "windows-949" => "euc-kr",
        _ => null,
    };
}
