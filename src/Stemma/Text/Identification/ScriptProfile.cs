using System.Text;

namespace Stemma.Text.Identification;

/// <summary>How many letters of each script a text has.</summary>
internal readonly ref struct ScriptProfile
{
    private readonly int[] _letters;

    private ScriptProfile(int[] letters, bool composed)
    {
        _letters = letters;
        Composed = composed;
    }

    /// <summary>True where letters are followed by combining marks that may be composed with them (Unicode NFC).</summary>
    public bool Composed { get; }

    /// <summary>Counts the letters of a text.</summary>
    public static ScriptProfile Of(ReadOnlySpan<char> text)
    {
        var letters = new int[Text.Identification.Letters.ScriptCount];
        var scripts = Text.Identification.Letters.Scripts;
        var marks = false;
        foreach (var c in text)
        {
            letters[scripts[c]]++;
            marks |= c is >= '\u0300' and <= '\u036F';
        }

        letters[0] = 0;
        return new ScriptProfile(letters, marks);
    }

    /// <summary>The text in Unicode NFC, lone surrogates replaced; as it is where that is not possible.</summary>
    public static ReadOnlySpan<char> Compose(ReadOnlySpan<char> text)
    {
        var clean = text.ToString().ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
                i++;
            else if (char.IsSurrogate(clean[i]) || clean[i] is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF')
                clean[i] = ' ';
        }

        return new string(clean).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Letters of a script; kana and Han are counted together.</summary>
    public int Letters(Script script) => script is Script.Han or Script.Kana
        ? _letters[(int)Script.Han] + _letters[(int)Script.Kana]
        : _letters[(int)script];

    /// <summary>The script with the most letters. A sign of Han, kana or Hangul, a syllable or a word, counts as three.</summary>
    /// <param name="kanaShare">Han and kana are Japanese where kana has this share of both.</param>
    public Script Dominant(double kanaShare)
    {
        const int signWeight = 3;
        var best = Script.None;
        var most = 0;
        for (var i = 1; i < _letters.Length; i++)
        {
            var script = (Script)i;
            var weight = script is Script.Han or Script.Kana or Script.Hangul ? signWeight * Letters(script) : _letters[i];
            if (weight <= most)
                continue;
            most = weight;
            best = script;
        }

        if (best is not (Script.Han or Script.Kana))
            return best;
        return _letters[(int)Script.Kana] >= kanaShare * Letters(best) ? Script.Kana : Script.Han;
    }
}
