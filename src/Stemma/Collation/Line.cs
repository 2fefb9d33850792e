using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Collation;

/// <summary>One thing that at least one report states, with each report's reading of it.</summary>
public sealed record Line
{
    /// <summary>"l-" and 16 hexadecimal digits over its sorted claims.</summary>
    public required string Id { get; init; }

    /// <summary>Event type of the ontology: the most specific that all readings share, or the first reading's where they contradict.</summary>
    public required string EventType { get; init; }

    /// <summary>In plain words of the reader's language, made from the frame.</summary>
    public required string Gloss { get; init; }

    /// <summary>Where, or null.</summary>
    public PlaceRef? Place { get; init; }

    /// <summary>When, or null.</summary>
    public ClaimTime? Time { get; init; }

    /// <summary>Its figures, a row for each kind, whom and scope.</summary>
    public ImmutableArray<FigureRow> Quantities { get; init; } = [];

    /// <summary>What the readings say together.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>In which way they contradict; null for every other verdict.</summary>
    public ContradictionType? ContradictionType { get; init; }

    /// <summary>What differs, in plain words; null where nothing does.</summary>
    public string? Difference { get; init; }

    /// <summary>Ids of lines that this one must be read with (another scope, total and parts).</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>The readings, by report and place in it.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>How many independent sources stand behind it.</summary>
    public required IndependentSources IndependentSources { get; init; }

    /// <summary>Why its claims were put together and how the verdict came about.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }
}

/// <summary>One report's statement of a line.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Span">The clause.</param>
/// <param name="Quote">The clause's own words.</param>
/// <param name="Gloss">The claim in the reader's language, made from the frame.</param>
/// <param name="Attribution">The chain, nearest first; empty for the report's own voice.</param>
public sealed record Reading(string Report, string Claim, Sentence Sentence, Span Span, string Quote, string Gloss, ImmutableArray<AttributionStep> Attribution);

/// <summary>A figure of a line over all its readings.</summary>
/// <param name="Kind">Quantity kind of the ontology.</param>
/// <param name="OfWhom">Actor class counted, or null.</param>
/// <param name="Low">Smallest that any reading allows, or null.</param>
/// <param name="Best">Chosen by <paramref name="Policy"/>, never an average; null where no reading gives a number.</param>
/// <param name="High">Largest that any reading gives, or null where it is open.</param>
/// <param name="Approximate">True where no reading is exact.</param>
/// <param name="Policy">Name of the rule by which best was chosen ("latest-most-precise").</param>
public sealed record FigureRow(string Kind, string? OfWhom, long? Low, long? Best, long? High, bool Approximate, string Policy);

/// <summary>What the readings of a line say together.</summary>
public enum Verdict
{
    /// <summary>They say the same.</summary>
    Agree,

    /// <summary>They are compatible, one is more exact.</summary>
    MorePrecise,

    /// <summary>One report alone says it.</summary>
    Only,

    /// <summary>They cannot both be true.</summary>
    Contradict,

    /// <summary>A later figure of the same series.</summary>
    Updated,

    /// <summary>Figures of another scope or kind.</summary>
    DifferentScope,
}

/// <summary>In which way readings contradict.</summary>
public enum ContradictionType
{
    /// <summary>Event types that exclude each other.</summary>
    Outcome,

    /// <summary>Who did it to whom.</summary>
    Role,

    /// <summary>Figures of the same kind, scope and time that cannot meet.</summary>
    Figure,

    /// <summary>Asserted by one, denied by another.</summary>
    Polarity,

    /// <summary>Times that cannot meet.</summary>
    Time,

    /// <summary>Places that cannot meet.</summary>
    Place,
}

/// <summary>How many independent sources stand behind a line.</summary>
/// <param name="Count">Number of different origins.</param>
/// <param name="AtLeast">True where some origin is not known to be different from another.</param>
/// <param name="Origins">The origins, sorted by name.</param>
/// <param name="Working">"2 reports, 1 independent source: RIA Novosti (A directly; B directly)".</param>
public sealed record IndependentSources(int Count, bool AtLeast, ImmutableArray<Origin> Origins, string Working);

/// <summary>Where a line comes from in the end.</summary>
/// <param name="Key">Language-neutral identity: a source id, an office with its country, an outlet.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Reports">Ids of the reports that rest on it, sorted.</param>
/// <param name="Clear">False where it is not known who that is ("officials", "media reports").</param>
public sealed record Origin(string Key, string Name, ImmutableArray<string> Reports, bool Clear);
