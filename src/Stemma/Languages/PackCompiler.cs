using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Stemma.Languages.Patterns;

namespace Stemma.Languages;

/// <summary>Turns the files of a pack into a <see cref="LanguagePack"/>; says every error with file and line.</summary>
public static class PackCompiler
{
    /// <summary>Compiles a pack.</summary>
    /// <returns>The pack, or null where an error makes it unusable; and all errors, by file and line.</returns>
    public static (LanguagePack? Pack, ImmutableArray<PackError> Errors) Compile(PackSource source)
    {
        var errors = new List<PackError>();
        foreach (var name in PackFiles.Required.Where(f => !source.Files.ContainsKey(f)))
            errors.Add(new PackError(source.PathOf(name), 0, "the file is missing; every pack has the same files"));
        foreach (var name in source.Files.Keys.Except(PackFiles.Required, StringComparer.Ordinal))
            errors.Add(new PackError(source.PathOf(name), 0, "a pack has no such file"));
        if (errors.Count > 0 || LanguageSettingsReader.Read(source, errors) is not { } settings)
            return (null, Sorted(errors));
        ImmutableArray<Rule> rules = [.. PackFiles.Rules.SelectMany(f => RuleReader.Read(source, f, errors))];
        var words = new WordTable();
        var sequences = Sequences(settings, rules, words, errors);
        return errors.Count > 0
            ? (null, Sorted(errors))
            : (new LanguagePack(settings, Hash(source), rules, words.ToImmutable(), sequences), []);
    }

    private static ImmutableArray<PatternSequence> Sequences(LanguageSettings settings, ImmutableArray<Rule> rules, WordTable words, List<PackError> errors)
    {
        var parser = new PatternParser(settings, words.IdOf);
        var sequences = ImmutableArray.CreateBuilder<PatternSequence>();
        for (var r = 0; r < rules.Length; r++)
        {
            var captures = PackFiles.Rules.First(f => f.Layer == rules[r].Layer).Captures;
            foreach (var pattern in rules[r].Words)
            {
                try
                {
                    foreach (var elements in parser.Parse(pattern.Text))
                    {
                        if (elements.OfType<CategoryElement>().FirstOrDefault(c => !captures.Contains(c.Category)) is { } wrong)
                            throw new FormatException($"{{{wrong.Category}}} is unknown in {rules[r].Layer}.yaml; known are {string.Join(", ", captures)}");
                        sequences.Add(new PatternSequence(r, pattern.Line, elements));
                    }
                }
                catch (FormatException e)
                {
                    errors.Add(new PackError(rules[r].File, pattern.Line, e.Message));
                }
            }
        }

        return sequences.ToImmutable();
    }

    private static string Hash(PackSource source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in source.Files)
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n" + text.ReplaceLineEndings("\n") + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ImmutableArray<PackError> Sorted(List<PackError> errors) =>
        [.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Message, StringComparer.Ordinal)];

    private sealed class WordTable
    {
        private readonly Dictionary<WordPattern, int> _ids = [];
        private readonly List<WordPattern> _words = [];

        public int IdOf(string stem, int paradigm, uint features, bool bare)
        {
            var word = new WordPattern(stem, paradigm, features, bare);
            if (!_ids.TryGetValue(word, out var id))
            {
                _ids[word] = id = _words.Count;
                _words.Add(word);
            }

            return id;
        }

        public ImmutableArray<WordPattern> ToImmutable() => [.. _words];
    }
}
