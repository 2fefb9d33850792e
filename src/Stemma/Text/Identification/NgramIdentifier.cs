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
    /// <summary>Fewer letters than this say too little: a word of five letters is a word of several languages.</summary>
    public const int MinLetters = 6;

    /// <summary>The same where the script itself nearly decides, or where a sign is a syllable or a word (Han, kana, Hangul).</summary>
    public const int MinLettersOfRareScript = 4;

    /// <summary>A verdict needs this much probability for the language and its closest relatives together. Below it a language that the table
    /// does not know is likelier than the best guess: of such languages' sentences a third and more fall below, of known ones' one in a hundred.</summary>
    public const double MinScore = 0.3;

    /// <summary>Up to this many letters, two or three words, a verdict needs <see cref="MinScoreOfShort"/>.</summary>
    public const int FewLetters = 15;

    /// <summary>What a short text needs in place of <see cref="MinScore"/>: names are short, and look like many languages.</summary>
    public const double MinScoreOfShort = 0.5;

    /// <summary>Reading stops after this many letters: on held-out text verdicts no longer change after a tenth of it.</summary>
    public const int EnoughLetters = 20_000;

    /// <summary>Guesses that are named beside a verdict.</summary>
    public const int GuessCount = 3;

    // Japanese mixes kana into Han; quoted kana in Chinese stays below one letter in ten.
    internal const double KanaShareOfJapanese = 0.1;

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
            return Verdict([new LanguageGuess(_table.Labels[_table.First[(int)script]].Tag, tooShort ? 0.5 : 1)], tooShort, 1, 0, "letters");
        return Score(text, script, tooShort, letters <= FewLetters && script != Script.Han ? MinScoreOfShort : MinScore);
    }

    private LanguageVerdict Score(ReadOnlySpan<char> text, Script script, bool tooShort, double needed)
    {
        Span<int> sums = stackalloc int[_table.Labels.Length + _table.Stride];
        sums.Clear();
        var scorer = new Scorer(_table, script, sums, stackalloc uint[Scorer.RoomFor]);
        WordReader.Read(text, script, EnoughLetters, ref scorer);
        scorer.Finish();
        var first = _table.First[(int)script];
        Span<double> nats = stackalloc double[_table.Labels.Length];
        Span<double> shares = stackalloc double[_table.Count[(int)script]];
        var temperature = Math.Max(1, _table.TemperatureFactor * Math.Pow(Math.Max(1, scorer.Known), _table.TemperatureExponent));
        for (var i = 0; i < shares.Length; i++)
        {
            var label = _table.Labels[first + i];
            nats[first + i] = (sums[first + i] * (double)_table.Unit) + (scorer.Known * (double)label.Bias);
            shares[i] = (nats[first + i] / temperature) + label.Prior;
        }

        var best = ToShares(shares);
        var together = shares[best];
        if (_table.Labels[first + best].Group is > 0 and var group)
            together = Divide(text, script, _table.Groups[group - 1], nats, shares, first, _table.Labels);
        return Verdict(Guesses(shares, first), tooShort, together, needed, Evidence);
    }

    // Divides what the members of a group have together anew among them.
    private static double Divide(ReadOnlySpan<char> text, Script script, RelativesModel group, ReadOnlySpan<double> nats, Span<double> shares, int first, ImmutableArray<IdentifierLabel> labels)
    {
        Span<double> members = stackalloc double[group.Members.Length];
        group.Score(text, script, EnoughLetters, nats, members);
        for (var i = 0; i < members.Length; i++)
            members[i] += labels[group.Members[i]].Prior;
        ToShares(members);
        var together = 0.0;
        foreach (var label in group.Members)
            together += shares[label - first];
        for (var i = 0; i < members.Length; i++)
            shares[group.Members[i] - first] = together * members[i];
        return together;
    }

    // Nats to probabilities; gives the likeliest.
    private static int ToShares(Span<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        var top = scores[best];
        var total = 0.0;
        for (var i = 0; i < scores.Length; i++)
            total += scores[i] = Math.Exp(scores[i] - top);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= total;
        return best;
    }

    private ImmutableArray<LanguageGuess> Guesses(ReadOnlySpan<double> scores, int first)
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
            guesses.Add(new LanguageGuess(_table.Labels[first + best].Tag, Math.Min(1, scores[best])));
        }

        return guesses.DrainToImmutable();
    }

    private static LanguageVerdict Verdict(ImmutableArray<LanguageGuess> guesses, bool tooShort, double together, double needed, string evidence)
    {
        if (tooShort)
            return LanguageVerdict.Unknown("too short", guesses);
        return together < needed
            ? LanguageVerdict.Unknown("no language is likely enough", guesses)
            : new LanguageVerdict(guesses[0].Tag, guesses[0].Score, evidence, guesses);
    }
}
