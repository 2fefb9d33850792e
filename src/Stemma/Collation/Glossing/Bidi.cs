namespace Stemma.Collation.Glossing;

/// <summary>Keeps the order of words right where a text of one direction holds one of the other.</summary>
internal static class Bidi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The text, isolated where it does not run in the given direction.</summary>
    /// <remarks>FSI and PDI after Unicode Standard Annex 9.</remarks>
    public static string Isolate(string text, bool rightToLeft)
    {
        foreach (var c in text)
        {
            if (IsRightToLeft(c))
            {
                return rightToLeft && !text.Any(char.IsAsciiLetter) ? text : Wrap(text);
            }

            if (char.IsLetter(c))
            {
                return rightToLeft || text.Any(IsRightToLeft) ? Wrap(text) : text;
            }
        }

        // Digits and signs alone: "5–7" would be turned round in a right-to-left line.
        return rightToLeft && text.Length > 1 && text.Any(c => !char.IsDigit(c)) ? Wrap(text) : text;
    }

    private static string Wrap(string text) => FirstStrongIsolate + text + PopDirectionalIsolate;

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and the Arabic presentation forms.</summary>
    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');
}
