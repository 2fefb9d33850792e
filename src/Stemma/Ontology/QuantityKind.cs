using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>What a figure counts.</summary>
public sealed record QuantityKind
{
    /// <summary>Lower kebab-case English: "sought-medical-help".</summary>
    public required string Id { get; init; }

    /// <summary>The coarse kind of the code book ("injured").</summary>
    public required string Coarse { get; init; }

    /// <summary>Display texts.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Whose number it is: the event's actor's, its target's, or neither's.</summary>
    public PatientRole Role { get; init; }

    /// <summary>The kind that this is a part of, or null.</summary>
    public string? Broader { get; init; }

    /// <summary>The actor class that is counted ("security-forces"), or null where anyone is.</summary>
    public string? Of { get; init; }

    /// <summary>True where it counts people.</summary>
    public bool Persons { get; init; }

    /// <summary>True where it grows as time goes on, so that a later and higher figure is an update.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Kinds that count other people or things; both sides list each other.</summary>
    public ImmutableArray<ScopeDifference> Differs { get; init; } = [];

    /// <summary>File that it stands in, relative to the repository.</summary>
    public required string File { get; init; }

    /// <summary>1-based line in that file.</summary>
    public required int Line { get; init; }
}

/// <summary>That figures of two kinds do not contradict each other, since they count different things.</summary>
/// <param name="Kind">The other kind.</param>
/// <param name="Reason">How they differ, in plain English.</param>
/// <param name="File">File that says so.</param>
/// <param name="Line">1-based line in that file.</param>
public sealed record ScopeDifference(string Kind, string Reason, string File, int Line);
