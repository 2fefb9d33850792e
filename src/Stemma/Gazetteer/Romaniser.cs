using System.Text;

namespace Stemma.Gazetteers;

/// <summary>Writes a folded name in Latin letters by sound, roughly: enough to compare spellings, not to show.</summary>
internal static class Romaniser
{
    private const string Cyrillic = "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=w қ=k ғ=gh ң=ng ү=u ұ=u ө=o һ=h ә=a љ=l њ=n ћ=ch ђ=j џ=j ј=y ҳ=h ҷ=j ӣ=i ӯ=u";
    private const string Georgian = "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=k შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h";
    private const string Greek = "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s τ=t υ=i φ=f χ=kh ψ=ps ω=o";
    private const string Hebrew = "א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=kh ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=ts ץ=ts ק=k ר=r ש=sh ת=t";
    private const string Arabic = "ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=k ك=k ل=l م=m ن=n ه=h و=w ي=y پ=p چ=ch ژ=zh گ=g ڤ=v ڨ=g ڭ=ng ۋ=v ۆ=o ێ=e ڕ=r ڵ=l";
    private const string Armenian = "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev";

    private static readonly IReadOnlyDictionary<char, string> Letters = new[] { Cyrillic, Georgian, Greek, Hebrew, Arabic, Armenian }
        .SelectMany(table => table.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The name in a–z and spaces, or null if a letter belongs to a script that is not written here.</summary>
    public static string? Write(string folded)
    {
        var result = new StringBuilder(folded.Length + 8);
        foreach (var c in folded)
        {
            if (c is (>= 'a' and <= 'z') or ' ')
                result.Append(c);
            else if (Letters.TryGetValue(c, out var latin))
                result.Append(latin);
            else
                return null;
        }

        return result.ToString();
    }

    /// <summary>The script leaves short vowels unwritten.</summary>
    public static bool IsAbjad(string folded) => folded.Any(c => c is (>= '\u0590' and <= '\u06FF'));
}
