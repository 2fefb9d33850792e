using System.Text;

namespace Stemma.Vectors.Centring;

/// <summary>Serbian Cyrillic in Latin letters: both alphabets are official and map one to one (Pravopis srpskoga jezika).</summary>
internal static class SerbianLatin
{
    private const string Cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r", "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š",
        "A", "B", "V", "G", "D", "Đ", "E", "Ž", "Z", "I", "J", "K", "L", "Lj", "M", "N", "Nj", "O", "P", "R", "S", "T", "Ć", "U", "F", "H", "C", "Č", "Dž", "Š",
    ];

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Cyrillic) < 0)
            return text;
        var latin = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Cyrillic.IndexOf(c) is var at and >= 0)
                latin.Append(Latin[at]);
            else
                latin.Append(c);
        }

        return latin.ToString();
    }
}
