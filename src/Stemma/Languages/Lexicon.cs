using System.Collections.Immutable;
using Stemma.Languages.Patterns;

namespace Stemma.Languages;

/// <summary>Finds which words of the patterns a folded word may be: strips clitics and prefixes, walks the stems once, checks the endings.</summary>
internal sealed class Lexicon
{
    private readonly LanguageSettings _settings;
    private readonly ImmutableArray<WordPattern> _words;
    private readonly StemTrie _trie;
    private readonly (string Form, uint Features, ulong Paradigms)[] _prefixes;

    public Lexicon(LanguageSettings settings, ImmutableArray<WordPattern> words)
    {
        _settings = settings;
        _words = words;
        _trie = StemTrie.Build(words);
        // A prefix is tried once for all paradigms that have it.
        _prefixes = [.. settings.Paradigms
            .SelectMany((p, i) => p.Prefixes.Select(x => (Form: x.Key, Features: x.Value, Paradigm: i)))
            .Where(x => x.Form.Length > 0)
            .GroupBy(x => (x.Form, x.Features))
            .Select(g => (g.Key.Form, g.Key.Features, g.Aggregate(0UL, (m, x) => m | (1UL << Math.Min(x.Paradigm, 63)))))];
    }

    public void Read(string word, List<WordReading> into)
    {
        Stripped(word, word, 0, 0, bare: true, into);
        if (_settings.Clitics.Length > 0)
            StripClitics(word, word, 0, 0, into);
    }

    /// <summary>Each form of the word with clitics taken off, itself first.</summary>
    public IEnumerable<(string Form, uint Features)> WithoutClitics(string word)
    {
        yield return (word, 0);
        foreach (var found in CliticForms(word, 0, 0))
            yield return found;
    }

    private IEnumerable<(string Form, uint Features)> CliticForms(string rest, int from, uint features)
    {
        for (var i = from; i < _settings.Clitics.Length; i++)
        {
            var clitic = _settings.Clitics[i];
            if (rest.Length < clitic.Form.Length + 2 || !rest.StartsWith(clitic.Form, StringComparison.Ordinal))
                continue;
            var shorter = rest[clitic.Form.Length..];
            yield return (shorter, features | clitic.Features);
            foreach (var deeper in CliticForms(shorter, i + 1, features | clitic.Features))
                yield return deeper;
        }
    }

    private void StripClitics(string word, string rest, int from, uint features, List<WordReading> into)
    {
        for (var i = from; i < _settings.Clitics.Length; i++)
        {
            var clitic = _settings.Clitics[i];
            if (rest.Length < clitic.Form.Length + 2 || !rest.StartsWith(clitic.Form, StringComparison.Ordinal))
                continue;
            var shorter = rest[clitic.Form.Length..];
            Stripped(word, shorter, features | clitic.Features, 0, bare: false, into);
            StripClitics(word, shorter, i + 1, features | clitic.Features, into);
        }
    }

    private void Stripped(string word, string rest, uint features, int depth, bool bare, List<WordReading> into)
    {
        Walk(rest, features, ulong.MaxValue, prefixed: false, bare, into);
        foreach (var (form, more, paradigms) in _prefixes)
        {
            if (rest.Length > form.Length + 1 && rest.StartsWith(form, StringComparison.Ordinal))
                Walk(rest.AsSpan(form.Length), features | more, paradigms, prefixed: true, bare, into);
        }
    }

    private void Walk(ReadOnlySpan<char> rest, uint features, ulong paradigms, bool prefixed, bool bare, List<WordReading> into)
    {
        var node = 0;
        for (var i = 0; i <= rest.Length; i++)
        {
            foreach (var id in _trie.Ends(node))
            {
                var pattern = _words[id];
                if (pattern.Bare && !bare)
                    continue;
                if (Fits(pattern, rest[i..], paradigms, prefixed, out var ending) && ((features | ending) & pattern.Features) == pattern.Features)
                    Add(into, new WordReading(id, features | ending));
            }

            if (i == rest.Length || (node = _trie.Child(node, rest[i])) < 0)
                return;
        }
    }

    private bool Fits(WordPattern pattern, ReadOnlySpan<char> ending, ulong paradigms, bool prefixed, out uint features)
    {
        features = 0;
        switch (pattern.Paradigm)
        {
            case WordPattern.Exact:
                return !prefixed && ending.IsEmpty;
            case WordPattern.AnyEnding:
                return !prefixed && ending.Length <= WordPattern.LongestEnding;
            default:
                var paradigm = _settings.Paradigms[pattern.Paradigm];
                if (prefixed ? (paradigms & (1UL << Math.Min(pattern.Paradigm, 63))) == 0 : !paradigm.Prefixes.ContainsKey(""))
                    return false;
                return paradigm.TryEnding(ending, out features);
        }
    }

    private static void Add(List<WordReading> into, WordReading reading)
    {
        for (var i = 0; i < into.Count; i++)
        {
            if (into[i].Word == reading.Word)
            {
                into[i] = new WordReading(reading.Word, into[i].Features | reading.Features);
                return;
            }
        }

        into.Add(reading);
    }
}

/// <summary>A word of the patterns that a word of a text may be.</summary>
/// <param name="Word">Index of the word pattern.</param>
/// <param name="Features">Features that its ending, prefix and clitics give.</param>
internal readonly record struct WordReading(int Word, uint Features);
