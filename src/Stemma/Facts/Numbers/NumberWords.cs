using System.Globalization;
using Stemma.Languages;
using Stemma.Text;

namespace Stemma.Facts.Numbers;

/// <summary>Puts number words together: "two hundred and thirty", «двести тридцать», "خمسة وعشرون", „ორმოცდაჩვიდმეტი".</summary>
internal sealed class NumberWords
{
    private readonly LanguagePack _pack;
    private readonly Dictionary<int, Rule> _atoms = [];
    private readonly List<(string Prefix, double Value, Rule Rule)> _joins = [];

    public NumberWords(LanguagePack pack)
    {
        _pack = pack;
        foreach (var sequence in pack.Sequences)
        {
            var rule = pack.Rules[sequence.Rule];
            if (rule.Layer != "numbers" || sequence.Elements is not [Languages.Patterns.WordElement word])
                continue;
            if (rule["join"] is { } join)
                _joins.AddRange(word.Words.Select(w => (pack.Words[w].Stem, Number(join), rule)));
            else if (rule["value"] is not null || rule["role"] is "and")
                foreach (var id in word.Words)
                    _atoms.TryAdd(id, rule);
        }

        _joins.Sort((a, b) => a.Prefix.Length != b.Prefix.Length ? b.Prefix.Length.CompareTo(a.Prefix.Length) : string.CompareOrdinal(a.Prefix, b.Prefix));
    }

    /// <summary>The number atom that a word is, with the rule and the features of its reading.</summary>
    public NumberAtom? Atom(Word word)
    {
        if (word.Kind != WordKind.Letters)
            return null;
        foreach (var reading in word.Readings)
        {
            if (_atoms.TryGetValue(reading.Word, out var rule))
                return new NumberAtom(rule["value"] is { } value ? Number(value) : double.NaN, rule["role"] ?? "unit", reading.Features, rule);
        }

        return Joined(word.Folded, 0);
    }

    private NumberAtom? Joined(string folded, int depth)
    {
        if (depth > 3)
            return null;
        foreach (var (prefix, value, rule) in _joins)
        {
            if (folded.Length <= prefix.Length || !folded.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var tail = folded[prefix.Length..];
            var readings = new List<WordReading>();
            _pack.Lexicon.Read(tail, readings);
            foreach (var reading in readings)
            {
                if (_atoms.TryGetValue(reading.Word, out var inner) && inner["value"] is { } number && Number(number) < value)
                    return new NumberAtom(value + Number(number), inner["role"] ?? "unit", reading.Features, rule);
            }

            if (Joined(tail, depth + 1) is { } deeper && deeper.Value < value)
                return deeper with { Value = value + deeper.Value };
        }

        return null;
    }

    public static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}

/// <summary>One number word.</summary>
/// <param name="Value">Its number; NaN for "and".</param>
/// <param name="Role">unit, multiplier, ordinal, fraction, and.</param>
/// <param name="Features">Features of its form.</param>
/// <param name="Rule">The rule that knows it.</param>
internal sealed record NumberAtom(double Value, string Role, uint Features, Rule Rule);
