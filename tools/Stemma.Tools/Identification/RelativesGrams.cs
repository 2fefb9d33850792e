using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>Letter models of the members of a group from lingua's counts, as weights of n-grams.</summary>
/// <remarks>
/// How likely a letter is after the up to four before it, smoothed towards fewer letters before it (Witten and Bell 1991). The logarithm
/// of the whole is the sum of what each longer n-gram changes: so a table of changes, added up over all n-grams of a text, is the
/// model, and changes that say little are left out.
/// </remarks>
internal static class RelativesGrams
{
    /// <summary>Nats for one step of a weight; a change of more than 4 nats is cut.</summary>
    public const double Unit = 4.0 / 127;

    /// <summary>Weights by n-gram, one for each member, the mean of those with a model 0; a member without has 0 throughout.</summary>
    /// <param name="members">Labels.</param>
    /// <param name="models">lingua's counts.</param>
    /// <param name="most">N-grams to keep: those that change most in text of all members together.</param>
    public static SortedDictionary<uint, sbyte[]> Of(int[] members, LinguaModels models, int most)
    {
        var result = new SortedDictionary<uint, sbyte[]>();
        var known = members.Select(m => models.Counts(m) is { } counts ? new LetterModel(counts) : null).ToArray();
        if (most == 0 || known.Count(k => k is not null) < 2)
            return result;
        var rows = new List<(string Gram, double[] Changes, double Value)>();
        foreach (var gram in known.SelectMany(k => k?.Grams ?? []).Distinct(StringComparer.Ordinal))
        {
            var changes = Centred(known, gram);
            if (gram.Length > 1)
                changes = [.. changes.Zip(Centred(known, gram[1..]), (a, b) => a - b)];
            var value = known.Max(k => k?.Share(gram) ?? 0) * changes.Max(Math.Abs);
            if (changes.Max(Math.Abs) >= Unit)
                rows.Add((gram, changes, value));
        }

        foreach (var (gram, changes, _) in rows.OrderByDescending(r => r.Value).ThenBy(r => r.Gram, StringComparer.Ordinal).Take(most))
            result[Hash(gram)] = [.. changes.Select(c => (sbyte)Math.Clamp(Math.Round(c / Unit), -127, 127))];
        return result;
    }

    private static uint Hash(string gram)
    {
        var hash = 0u;
        foreach (var c in gram)
            hash = Features.Mix(hash, c);
        return hash;
    }

    private static double[] Centred(LetterModel?[] known, string gram)
    {
        var logs = known.Select(k => k is null ? 0 : Math.Log(k.Likelihood(gram))).ToArray();
        var mean = logs.Where((_, i) => known[i] is not null).Average();
        return [.. logs.Select((l, i) => known[i] is null ? 0 : l - mean)];
    }
}

/// <summary>How likely a letter is after those before it.</summary>
internal sealed class LetterModel
{
    // Of a letter that the text has never: about one in as many letters as a language's text has.
    private const double Unseen = 1e-6;

    private readonly Dictionary<string, double> _counts;
    private readonly Dictionary<string, (double Sum, int Kinds)> _after = new(StringComparer.Ordinal);

    /// <summary>Makes the model from counts of n-grams with their edges.</summary>
    public LetterModel(Dictionary<string, double> counts)
    {
        _counts = counts;
        foreach (var (gram, count) in counts)
        {
            var (sum, kinds) = _after.GetValueOrDefault(gram[..^1]);
            _after[gram[..^1]] = (sum + count, kinds + 1);
        }
    }

    /// <summary>The n-grams that were counted.</summary>
    public IEnumerable<string> Grams => _counts.Keys;

    /// <summary>Share of an n-gram in all letters.</summary>
    public double Share(string gram) => _counts.GetValueOrDefault(gram) / _after[""].Sum;

    /// <summary>Probability of the last letter of an n-gram after the others.</summary>
    public double Likelihood(string gram)
    {
        var shorter = gram.Length == 1 ? Unseen : Likelihood(gram[1..]);
        if (!_after.TryGetValue(gram[..^1], out var after))
            return shorter;
        return (_counts.GetValueOrDefault(gram) + (after.Kinds * shorter)) / (after.Sum + after.Kinds);
    }
}
