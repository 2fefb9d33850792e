using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>The names of the public code books that event types and quantity kinds point to.</summary>
/// <param name="Classes">Coarse classes of events, in the order of the file.</param>
/// <param name="Coarse">Coarse kinds of counts, in the order of the file.</param>
/// <param name="Plover">PLOVER's categories with their modes.</param>
/// <param name="Acled">ACLED's sub-event types.</param>
public sealed record CodeBook(
    ImmutableArray<string> Classes,
    ImmutableArray<string> Coarse,
    ImmutableArray<PloverCategory> Plover,
    ImmutableArray<string> Acled)
{
    /// <summary>A code book without any name.</summary>
    public static readonly CodeBook Empty = new([], [], [], []);
}

/// <summary>One of PLOVER's categories.</summary>
/// <param name="Name">Its name in capitals.</param>
/// <param name="Modes">The modes that it may have.</param>
public sealed record PloverCategory(string Name, ImmutableArray<string> Modes);
