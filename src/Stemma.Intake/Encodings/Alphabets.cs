namespace Stemma.Intake.Encodings;

/// <summary>What languages write beyond ASCII, so that bytes read in a wrong encoding stand out.</summary>
internal static class Alphabets
{
    /// <summary>An encoding to try, with the letters of the languages that were written in it, commonest first.</summary>
    /// <param name="Encoding">Standard name.</param>
    /// <param name="Letters">One string for each language or group of languages.</param>
    internal sealed record Candidate(string Encoding, string[] Letters);

    private const string Cyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўђјљњћџѓќѕ";
    private const string Greek = "αοιετσνηυρπκμλίςόάδγέχθωήφύώβξζψϊϋΐΰ";
    private const string Arabic = "اليمنرتبوةعدسفهكقحجشطصخأإذزئىضغثءآظؤپچژگکیےٹڈڑںھ،؟؛ًٌٍَُِّْ";
    private const string Hebrew = "יוהלארתבשמםנדקעחפכגטצןסזךףץאְִֵֶַָֹּ";
    private const string Thai = "านรอกเงมยลวดทตสปบหคแจพชขใไผถซะโัี่้ิ็ืุู์ึำ";

    /// <summary>In order of how common each is on the web: the earlier wins a tie.</summary>
    public static readonly Candidate[] All =
    [
        new("windows-1252", ["éèàêçôîûâùëïœüÉÀÈÇ«»’", "äöüßÄÖÜ„“", "áéíóúñü¿¡Ñ«»", "ãçáéíóõâêàú", "åäöÅÄÖéø", "æøåÆØÅé", "áéíóúýþðæöÞÐÁ", "àèéìòùÈ", "éëïóèü"]),
        new("windows-1251", [Cyrillic]),
        new("windows-1250", ["ąęłóśżźćńŁŚŻ„”", "ěščřžýáíéúůťďňŠČŘŽ", "áéíóöőúüűÁÉÖŐ", "ľščťžýáíéúäňďôŕĺ", "čšžćđŠČŽĆĐ", "ăâîşţŞŢĂÎ"]),
        new("iso-8859-2", ["ąęłóśżźćńŁŚŻ", "ěščřžýáíéúůťďňŠČŘŽ", "áéíóöőúüűÁÉÖŐ", "ľščťžýáíéúäňďôŕĺ", "čšžćđŠČŽĆĐ", "ăâîşţŞŢĂÎ"]),
        new("windows-1254", ["ığşçöüİĞŞÇÖÜâ’"]),
        new("windows-1256", [Arabic]),
        new("windows-1253", [Greek]),
        new("iso-8859-7", [Greek]),
        new("windows-1255", [Hebrew]),
        new("windows-1257", ["āēīūčšžģķļņĀĒŠŽ", "ąčęėįšųūžŠŽ„“", "äõöüÕÄÖÜšž"]),
        new("windows-874", [Thai]),
        new("koi8-r", [Cyrillic]),
        new("koi8-u", [Cyrillic]),
        new("windows-1258", ["ăâêôơưđàáéèìíòóùúý\u0300\u0301\u0303\u0309\u0323"]),
        new("ibm866", [Cyrillic]),
        new("iso-8859-5", [Cyrillic]),
        new("x-mac-cyrillic", [Cyrillic]),
        new("iso-8859-6", [Arabic]),
        new("iso-8859-16", ["ăâîșțȘȚĂÎ„”"]),
        new("iso-8859-3", ["ħżġċĦŻĠĊàèìòù", "ĉĝĥĵŝŭ"]),
        new("iso-8859-4", ["āēīūčšžģķļņ", "ąčęėįšųūž", "áčđŋšŧž"]),
        new("iso-8859-13", ["āēīūčšžģķļņ", "ąčęėįšųūž"]),
        new("iso-8859-14", ["ŵŷâêîôûŴŶ"]),
        new("iso-8859-10", ["áčđŋšŧžåäöæø"]),
        new("macintosh", ["éèàêçôîûâùëïœ«»’", "äöüß„“", "áéíóúñ¿¡"]),
    ];

    /// <summary>The commonest characters of running text in each encoding of more than one byte (own counts over SIB-200 and the scripts' charts).</summary>
    public static readonly Candidate[] Wide =
    [
        new("gb18030", ["的一是了在人有中国不这为他上和个们大来以到说时要就出会地也年生自能对过可用家发成民作后多方日行于报部新动"]),
        new("big5", ["的一是了在人有中國不這為他上和個們大來以到說時要就出會地也年生自能對過可用家發成民作後多方日行於報部新動"]),
        new("euc-kr", ["이다는에의을가고한를로하은사지도해기서대인시일자정있어리과보장"]),
        new("shift_jis", ["のにをはたがでとしるてなれいらりもこかさすあまくっ、。ンスルトリアイ"]),
        new("euc-jp", ["のにをはたがでとしるてなれいらりもこかさすあまくっ、。ンスルトリアイ"]),
    ];
}
