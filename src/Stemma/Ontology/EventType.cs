using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>A kind of happening that a claim can state.</summary>
public sealed record EventType
{
    /// <summary>Lower kebab-case English: "storm-building".</summary>
    public required string Id { get; init; }

    /// <summary>What it means, in plain English.</summary>
    public required string Gloss { get; init; }

    /// <summary>Short noun phrase for display in each language.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Coarse class of the code book ("PROTEST"), or null where none fits. It is not inherited.</summary>
    public string? Class { get; init; }

    /// <summary>PLOVER category ("ASSAULT"), or null.</summary>
    public string? Plover { get; init; }

    /// <summary>PLOVER mode ("beat"), or null.</summary>
    public string? PloverMode { get; init; }

    /// <summary>ACLED sub-event type, or null.</summary>
    public string? Acled { get; init; }

    /// <summary>The type that this is a kind of, or null.</summary>
    public string? Broader { get; init; }

    /// <summary>Who does it and to whom, in words.</summary>
    public required EventRoles Roles { get; init; }

    /// <summary>Quantity kinds that it takes, the usual one first.</summary>
    public ImmutableArray<string> Quantities { get; init; } = [];

    /// <summary>Types that cannot also be true of the same actors, place and time; both sides list each other.</summary>
    public ImmutableArray<Exclusion> Excludes { get; init; } = [];

    /// <summary>Types that naturally follow in time, so that the later one does not contradict this one.</summary>
    public ImmutableArray<string> Progression { get; init; } = [];

    /// <summary>True where it goes on for a while (a curfew), false where it happens at a moment (a goal).</summary>
    public bool Durative { get; init; }

    /// <summary>How newsworthy it is as such, from 0 to 1.</summary>
    public required double Weight { get; init; }

    /// <summary>File that it stands in, relative to the repository.</summary>
    public required string File { get; init; }

    /// <summary>1-based line in that file.</summary>
    public required int Line { get; init; }
}

/// <summary>The roles of an event type, in words.</summary>
/// <param name="Actor">Who or what does it; null where there is none.</param>
/// <param name="Target">To whom or what; null where there is none.</param>
/// <param name="Patient">Which of the two undergoes it.</param>
public sealed record EventRoles(string? Actor, string? Target, PatientRole Patient);

/// <summary>Which role of an event undergoes it.</summary>
public enum PatientRole
{
    /// <summary>Neither: nobody is changed by it (a statement).</summary>
    None,

    /// <summary>The actor (who resigns, who seeks help).</summary>
    Actor,

    /// <summary>The target (who is killed, what burns).</summary>
    Target,
}

/// <summary>That two event types cannot both be true of the same actors, place and time.</summary>
/// <param name="Type">The other type.</param>
/// <param name="Kind">In what respect they part.</param>
/// <param name="Reason">Why, in plain English.</param>
/// <param name="OnePerson">True where it holds only if both speak of one person or thing, not of several of a kind.</param>
/// <param name="File">File that says so.</param>
/// <param name="Line">1-based line in that file.</param>
public sealed record Exclusion(string Type, ExclusionKind Kind, string Reason, bool OnePerson, string File, int Line);

/// <summary>In what respect two event types exclude each other.</summary>
public enum ExclusionKind
{
    /// <summary>What came of it (the building was entered, the attackers were driven back).</summary>
    Outcome,

    /// <summary>What part someone played in it (police fought the crowd, police joined it).</summary>
    Role,

    /// <summary>What brought it about (a bomb, a gas leak).</summary>
    Cause,
}
