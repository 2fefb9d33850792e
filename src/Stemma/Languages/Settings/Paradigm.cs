using System.Collections.Immutable;

namespace Stemma.Languages;

/// <summary>The endings that a stem may take, and the prefixes before it.</summary>
public sealed class Paradigm
{
    private readonly Dictionary<string, uint> _endings;
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes a paradigm.</summary>
    /// <param name="name">Its name in the pack.</param>
    /// <param name="endings">Folded endings with their features.</param>
    /// <param name="prefixes">Folded prefixes with their features; one of them is "" where it may be absent.</param>
    public Paradigm(string name, ImmutableSortedDictionary<string, uint> endings, ImmutableSortedDictionary<string, uint> prefixes)
    {
        Name = name;
        Endings = endings;
        Prefixes = prefixes;
        _endings = new Dictionary<string, uint>(endings, StringComparer.Ordinal);
        _lookup = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Its name in the pack.</summary>
    public string Name { get; }

    /// <summary>Folded endings with their features.</summary>
    public ImmutableSortedDictionary<string, uint> Endings { get; }

    /// <summary>Folded prefixes with their features.</summary>
    public ImmutableSortedDictionary<string, uint> Prefixes { get; }

    /// <summary>Whether the ending is one of the paradigm's, and its features.</summary>
    public bool TryEnding(ReadOnlySpan<char> ending, out uint features) => _lookup.TryGetValue(ending, out features);
}

/// <summary>A word that is written together with the next: Arabic و, ال, ب.</summary>
/// <param name="Form">Its folded letters.</param>
/// <param name="Features">Features that it gives, as a mask.</param>
public readonly record struct Clitic(string Form, uint Features);

/// <summary>How a name's form in a text leads to the form in the gazetteer.</summary>
/// <param name="Citation">Folded ending of the citation form ("а" of Москва).</param>
/// <param name="Endings">Folded endings in its place ("ы", "е"…) with their features.</param>
public sealed record NameParadigm(string Citation, ImmutableSortedDictionary<string, uint> Endings);
