using System.Collections.Immutable;
using Stemma.Languages.Patterns;

namespace Stemma.Languages;

/// <summary>The patterns of one layer, found by the word or category at which matching begins, so that cost does not grow with their number.</summary>
internal sealed class LayerIndex
{
    private readonly Dictionary<int, Anchored[]> _byWord;
    private readonly Dictionary<string, Anchored[]> _byCategory;

    public LayerIndex(string layer, ImmutableArray<Rule> rules, ImmutableArray<PatternSequence> sequences)
    {
        var byWord = new Dictionary<int, List<Anchored>>();
        var byCategory = new Dictionary<string, List<Anchored>>(StringComparer.Ordinal);
        foreach (var sequence in sequences)
        {
            var rule = rules[sequence.Rule];
            if (rule.Layer != layer)
                continue;
            var anchor = Anchor(sequence);
            var anchored = new Anchored(rule, sequence, anchor);
            if (sequence.Elements[anchor] is WordElement word)
            {
                foreach (var id in word.Words.Distinct())
                    Add(byWord, id, anchored);
            }
            else
            {
                Add(byCategory, ((CategoryElement)sequence.Elements[anchor]).Category, anchored);
            }
        }

        _byWord = byWord.ToDictionary(p => p.Key, p => p.Value.ToArray());
        _byCategory = byCategory.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        Categories = [.. _byCategory.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Categories at which some pattern begins to be matched.</summary>
    public ImmutableArray<string> Categories { get; }

    public ReadOnlySpan<Anchored> At(int word) => _byWord.TryGetValue(word, out var found) ? found : [];

    public ReadOnlySpan<Anchored> At(string category) => _byCategory.TryGetValue(category, out var found) ? found : [];

    /// <summary>The first word with the fewest alternatives; where there is no word, the first category that is no number.</summary>
    private static int Anchor(PatternSequence sequence)
    {
        var best = -1;
        for (var i = 0; i < sequence.Elements.Length; i++)
        {
            if (sequence.Elements[i] is WordElement w && (best < 0 || w.Words.Length < ((WordElement)sequence.Elements[best]).Words.Length))
                best = i;
        }

        if (best >= 0)
            return best;
        for (var i = 0; i < sequence.Elements.Length; i++)
        {
            if (sequence.Elements[i] is CategoryElement { Category: not "number" })
                return i;
        }

        return Enumerable.Range(0, sequence.Elements.Length).First(i => sequence.Elements[i] is CategoryElement);
    }

    private static void Add<TKey>(Dictionary<TKey, List<Anchored>> map, TKey key, Anchored value)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
            map[key] = list = [];
        list.Add(value);
    }
}

/// <summary>A pattern with the element at which matching begins.</summary>
internal sealed record Anchored(Rule Rule, PatternSequence Sequence, int Anchor)
{
    /// <summary>Number of words and marks that the pattern names.</summary>
    public int Named { get; } = Sequence.Elements.Count(e => e is WordElement or MarkElement);
}
