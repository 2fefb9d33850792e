using System.Collections.Immutable;
using System.Numerics.Tensors;
using Stemma.Languages;
using Stemma.Languages.Patterns;
using Stemma.Likeness;

namespace Stemma.Checking;

/// <summary>
/// Advice to the authors of packs by likeness of words: words of a language's texts that lie near the words of other
/// packs, and words of a pack that lie far from its type's words elsewhere. A draft to accept or refuse, never a rule.
/// </summary>
public static class PackAdvice
{
    /// <summary>Most words of one pack that are looked at; what stands first in its files comes first.</summary>
    public const int MostWords = 20_000;

    /// <summary>The words by which a pack tells of events: stems with their shortest ending, choices written out.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="type">Event type; null for all.</param>
    public static ImmutableArray<PackWord> EventWords(LanguagePack pack, string? type = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var words = new List<PackWord>();
        foreach (var sequence in pack.Sequences)
        {
            var rule = pack.Rules[sequence.Rule];
            if (rule.Layer != "events" || rule["type"] is not { } told || (type is not null && told != type) || !sequence.Elements.All(e => e is WordElement))
                continue;
            var choices = sequence.Elements.Cast<WordElement>().ToList();
            // One word: each choice by itself. A phrase: its first choices, for the others mean the same.
            var texts = choices is [var only] ? only.Words.Select(w => Text(pack, w)) : [string.Join(' ', choices.Select(c => Text(pack, c.Words[0])))];
            words.AddRange(texts.Select(t => new PackWord(pack.Settings.Tag, told, t, rule.File, sequence.Line)));
        }

        return [.. words.DistinctBy(w => (w.Type, w.Word)).Take(MostWords)];
    }

    /// <summary>For each word the nearest words of another language.</summary>
    /// <param name="encoder">How words are compared.</param>
    /// <param name="words">Words of packs.</param>
    /// <param name="language">BCP 47 tag of the other language.</param>
    /// <param name="vocabulary">Its words.</param>
    /// <param name="count">How many to give for each, 1 or more.</param>
    public static ImmutableArray<WordAdvice> Suggest(IEncoder encoder, IReadOnlyList<PackWord> words, string language, IReadOnlyList<string> vocabulary, int count)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var own = Vectors(encoder, words);
        var others = encoder.Encode([.. vocabulary.Select(v => new EncoderInput(v, language))]);
        return
        [
            .. words.Select((word, i) => new WordAdvice(
                word,
                [
                    .. others.Select((v, j) => new NearWord(vocabulary[j], Likeness(own[i], v)))
                        .OrderByDescending(n => n.Likeness).ThenBy(n => n.Word, StringComparer.Ordinal).Take(count),
                ])),
        ];
    }

    /// <summary>The words of a pack by how near the nearest word of their own type in the other packs lies, the farthest first.</summary>
    /// <param name="encoder">How words are compared.</param>
    /// <param name="words">Words of the pack.</param>
    /// <param name="others">Words of the other packs. A word whose type has none there is left out: nothing can be said of it.</param>
    public static ImmutableArray<WordAdvice> Doubt(IEncoder encoder, IReadOnlyList<PackWord> words, IReadOnlyList<PackWord> others)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(words);
        var own = Vectors(encoder, words);
        var vectors = Vectors(encoder, others);
        var byType = others.Select((w, i) => (Word: w, Vector: vectors[i])).ToLookup(o => o.Word.Type, StringComparer.Ordinal);
        return
        [
            .. words.Select((word, i) => new WordAdvice(
                    word,
                    [
                        .. byType[word.Type].Select(o => new NearWord($"{o.Word.Word} ({o.Word.Language})", Likeness(own[i], o.Vector)))
                            .OrderByDescending(n => n.Likeness).ThenBy(n => n.Word, StringComparer.Ordinal).Take(1),
                    ]))
                .Where(a => a.Near.Length > 0)
                .OrderBy(a => a.Near[0].Likeness).ThenBy(a => a.Word.Type, StringComparer.Ordinal).ThenBy(a => a.Word.Word, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<float[]> Vectors(IEncoder encoder, IReadOnlyList<PackWord> words) =>
        encoder.Encode([.. words.Select(w => new EncoderInput(w.Word, w.Language))]);

    // Two places: the last bits of a product differ between processors, and the order must not.
    private static double Likeness(float[] a, float[] b) => Math.Round(TensorPrimitives.Dot<float>(a, b), 2);

    private static string Text(LanguagePack pack, int id)
    {
        var word = pack.Words[id];
        if (word.Paradigm < 0)
            return word.Stem;
        var endings = pack.Settings.Paradigms[word.Paradigm].Endings.Keys;
        return word.Stem + endings.OrderBy(e => e.Length).ThenBy(e => e, StringComparer.Ordinal).First();
    }
}

/// <summary>A word by which a pack tells of an event.</summary>
/// <param name="Language">BCP 47 tag of the pack.</param>
/// <param name="Type">Event type.</param>
/// <param name="Word">The folded word or phrase.</param>
/// <param name="File">File of its rule.</param>
/// <param name="Line">1-based line of its pattern.</param>
public sealed record PackWord(string Language, string Type, string Word, string File, int Line);

/// <summary>A word with those that lie near it.</summary>
/// <param name="Word">The word of a pack.</param>
/// <param name="Near">The nearest, best first.</param>
public sealed record WordAdvice(PackWord Word, ImmutableArray<NearWord> Near);

/// <summary>A word near another.</summary>
/// <param name="Word">The word.</param>
/// <param name="Likeness">From −1 to 1, to two places.</param>
public readonly record struct NearWord(string Word, double Likeness);
