using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Text.Identification;

/// <summary>Tells the language of a text by the statistics of its letters and words (<c>data/languages.bin</c>).</summary>
/// <remarks>
/// The script with the most letters decides which languages are asked; words in another script (names, quotations),
/// numbers and signs are passed over. A script that one language alone is written in decides by itself.
/// The same text gives the same verdict on every machine. Safe for use by many threads at once.
/// </remarks>
public sealed class NgramIdentifier : ILanguageIdentifier
{
    /// <summary>Fewer letters than this say too little: words of nine letters and less are shared by neighbours everywhere.</summary>
    public const int MinLetters = 10;

    /// <summary>The same where the script itself nearly decides, or where a sign is a syllable or a word (Han, kana, Hangul).</summary>
    public const int MinLettersOfRareScript = 4;

    /// <summary>A verdict needs this much probability for the language and its closest relatives together: rather right than wrong.</summary>
    public const double MinScore = 0.5;

    /// <summary>Reading stops after this many letters: on held-out text verdicts no longer change after a tenth of it.</summary>
    public const int EnoughLetters = 20_000;

    /// <summary>Guesses that are named beside a verdict.</summary>
    public const int GuessCount = 3;

    // Japanese mixes kana into Han; quoted kana in Chinese stays below one letter in ten.
    private const double KanaShareOfJapanese = 0.1;

    // What is read to find the script: enough for any report, bounded for any input.
    private const int MaxCharsForScript = 200_000;

    private const string Evidence = "letters and words";
    private readonly IdentifierTable _table;

    /// <summary>Reads the table; the memory must stay readable as long as this object is used.</summary>
    /// <param name="table">Content of <c>data/languages.bin</c>.</param>
    /// <exception cref="InvalidDataException">The bytes are no language table, or it is cut short.</exception>
    public NgramIdentifier(ReadOnlyMemory<byte> table) => _table = new IdentifierTable(table);

    /// <summary>BCP 47 tags of the languages that can be told, in ordinal order.</summary>
    public ImmutableArray<string> Tags => [.. _table.Labels.Select(l => l.Tag).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public LanguageVerdict Identify(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxCharsForScript)
            text = text[..MaxCharsForScript];
        var profile = ScriptProfile.Of(text);
        if (profile.Composed)
            text = ScriptProfile.Compose(text);
        var script = profile.Dominant(KanaShareOfJapanese);
        var letters = profile.Letters(script);
        if (script == Script.None)
            return LanguageVerdict.Unknown("no letters");
        var count = _table.Count[(int)script];
        if (count == 0)
            return LanguageVerdict.Unknown($"a script that is not known: {script}");
        var tooShort = letters < (script is Script.Latin or Script.Cyrillic or Script.Arabic or Script.Devanagari ? MinLetters : MinLettersOfRareScript);
        if (count == 1)
            return Verdict([new LanguageGuess(_table.Labels[_table.First[(int)script]].Tag, tooShort ? 0.5 : 1)], tooShort, 1, "letters");
        return Score(text, script, tooShort);
    }

    private LanguageVerdict Score(ReadOnlySpan<char> text, Script script, bool tooShort)
    {
        Span<int> sums = stackalloc int[_table.Labels.Length + _table.Stride];
        sums.Clear();
        var scorer = new Scorer(_table, script, sums);
        FeatureReader.Read(text, script, script, EnoughLetters, ref scorer);
        var first = _table.First[(int)script];
        Span<double> scores = stackalloc double[_table.Count[(int)script]];
        var temperature = Math.Max(1, _table.TemperatureFactor * Math.Pow(Math.Max(1, scorer.Features), _table.TemperatureExponent));
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ((sums[first + i] * (double)_table.Unit) + (scorer.Features * (double)_table.Labels[first + i].Bias)) / temperature;
            if (scores[i] > scores[best])
                best = i;
        }

        var top = scores[best];
        var total = 0.0;
        for (var i = 0; i < scores.Length; i++)
            total += scores[i] = Math.Exp(scores[i] - top);
        var guesses = Guesses(scores, first, total);
        return Verdict(guesses, tooShort, Relatives(scores, first, best) / total, Evidence);
    }

    private ImmutableArray<LanguageGuess> Guesses(ReadOnlySpan<double> scores, int first, double total)
    {
        var guesses = ImmutableArray.CreateBuilder<LanguageGuess>(GuessCount);
        Span<bool> named = stackalloc bool[scores.Length];
        named.Clear();
        while (guesses.Count < Math.Min(GuessCount, scores.Length))
        {
            var best = -1;
            for (var i = 0; i < scores.Length; i++)
            {
                if (!named[i] && (best < 0 || scores[i] > scores[best]))
                    best = i;
            }

            named[best] = true;
            guesses.Add(new LanguageGuess(_table.Labels[first + best].Tag, scores[best] / total));
        }

        return guesses.DrainToImmutable();
    }

    private double Relatives(ReadOnlySpan<double> scores, int first, int best)
    {
        var group = _table.Labels[first + best].Group;
        var sum = scores[best];
        for (var i = 0; i < scores.Length && group != 0; i++)
        {
            if (i != best && _table.Labels[first + i].Group == group)
                sum += scores[i];
        }

        return sum;
    }

    private static LanguageVerdict Verdict(ImmutableArray<LanguageGuess> guesses, bool tooShort, double together, string evidence)
    {
        if (tooShort)
            return LanguageVerdict.Unknown("too short", guesses);
        return together < MinScore
            ? LanguageVerdict.Unknown("no language is likely enough", guesses)
            : new LanguageVerdict(guesses[0].Tag, guesses[0].Score, evidence, guesses);
    }
}
