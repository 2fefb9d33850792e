using System.Collections.Immutable;

namespace Stemma.Languages.Patterns;

/// <summary>One element of a pattern.</summary>
public abstract record PatternElement;

/// <summary>A word; any of the alternatives.</summary>
/// <param name="Words">Indices of word patterns of the pack.</param>
public sealed record WordElement(ImmutableArray<int> Words) : PatternElement;

/// <summary>Something that an earlier layer found.</summary>
/// <param name="Category">"number", "place", "actor" …</param>
/// <param name="Name">Name of the capture; the category where none is given.</param>
/// <param name="Features">Features of the language that it must bear, as a mask; 0 for any.</param>
public sealed record CategoryElement(string Category, string Name, uint Features) : PatternElement;

/// <summary>Up to so many words of any kind, no mark that ends a clause.</summary>
/// <param name="Most">Largest number of words.</param>
public sealed record GapElement(int Most) : PatternElement;

/// <summary>A mark: comma, hyphen, colon …</summary>
/// <param name="Mark">The mark as one character.</param>
public sealed record MarkElement(char Mark) : PatternElement;

/// <summary>A pattern with all choices written out.</summary>
/// <param name="Rule">Index of its rule in the pack.</param>
/// <param name="Line">1-based line of the pattern.</param>
/// <param name="Elements">The elements in order.</param>
public sealed record PatternSequence(int Rule, int Line, ImmutableArray<PatternElement> Elements);

/// <summary>A word of a pattern: a stem and what may follow it.</summary>
/// <param name="Stem">Folded stem, or the whole folded word.</param>
/// <param name="Paradigm">Index of a paradigm; <see cref="Exact"/> or <see cref="AnyEnding"/>.</param>
/// <param name="Features">Features that the reading must bear, as a mask; 0 for any.</param>
/// <param name="Bare">True where no clitic may stand before it.</param>
public readonly record struct WordPattern(string Stem, int Paradigm, uint Features, bool Bare)
{
    /// <summary>The word as it is written, with no ending.</summary>
    public const int Exact = -1;

    /// <summary>Any ending of up to <see cref="LongestEnding"/> letters.</summary>
    public const int AnyEnding = -2;

    /// <summary>Letters that <c>*</c> may stand for.</summary>
    public const int LongestEnding = 7;
}
