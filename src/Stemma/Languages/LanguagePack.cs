using System.Collections.Immutable;
using Stemma.Languages.Patterns;

namespace Stemma.Languages;

/// <summary>A compiled language pack.</summary>
public sealed class LanguagePack
{
    /// <summary>Puts a pack together from its parts and builds its indices.</summary>
    public LanguagePack(LanguageSettings settings, string hash, ImmutableArray<Rule> rules, ImmutableArray<WordPattern> words, ImmutableArray<PatternSequence> sequences)
    {
        Settings = settings;
        Hash = hash;
        Rules = rules;
        Words = words;
        Sequences = sequences;
        Lexicon = new Lexicon(settings, words);
        Layers = PackFiles.Rules.ToImmutableSortedDictionary(f => f.Layer, f => new LayerIndex(f.Layer, rules, sequences), StringComparer.Ordinal);
    }

    /// <summary>What <c>language.yaml</c> says.</summary>
    public LanguageSettings Settings { get; }

    /// <summary>SHA-256 over the pack's files, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>All rules, by layer and place in the file.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>All words of all patterns.</summary>
    public ImmutableArray<WordPattern> Words { get; }

    /// <summary>All patterns with their choices written out.</summary>
    public ImmutableArray<PatternSequence> Sequences { get; }

    /// <summary>Which words of the patterns a word of a text may be.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>Patterns by layer.</summary>
    internal ImmutableSortedDictionary<string, LayerIndex> Layers { get; }

    /// <summary>"ka 1".</summary>
    public string Label => $"{Settings.Tag} {Settings.Version}";
}
