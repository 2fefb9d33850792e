using System.Collections.Immutable;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Claims;

/// <summary>What one report says of one event, with all it says of it in one frame.</summary>
public sealed record Claim
{
    /// <summary>Identity by content: "c-" and 16 hexadecimal digits of SHA-256 over report, span, event type and frame.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }

    /// <summary>0-based sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The clause that states it: from its first word to its last.</summary>
    public required Span Span { get; init; }

    /// <summary>The word or phrase that names the event.</summary>
    public required Span Trigger { get; init; }

    /// <summary>Event type of the ontology.</summary>
    public required string EventType { get; init; }

    /// <summary>Who did it; null where not said.</summary>
    public ActorRef? Actor { get; init; }

    /// <summary>To whom or to what; null where not said.</summary>
    public ActorRef? Target { get; init; }

    /// <summary>Where; null where not said.</summary>
    public PlaceRef? Place { get; init; }

    /// <summary>True where the place was taken from the report's context, not from the sentence.</summary>
    public bool PlaceInherited { get; init; }

    /// <summary>When; null where not said.</summary>
    public ClaimTime? Time { get; init; }

    /// <summary>How many; null where not said.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Asserted or denied.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How sure the report is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The attribution chain, nearest first; empty where the report says it in its own voice.</summary>
    public ImmutableArray<AttributionStep> Attribution { get; init; } = [];

    /// <summary>Stance of the attribution: states, denies, confirms, doubts, unnamed; null without one.</summary>
    public string? Stance { get; init; }

    /// <summary>Id of the claim whose quantity is the total of which this one is a part; null where it is none.</summary>
    public string? PartOf { get; init; }

    /// <summary>Language-neutral keys of proper names in the clause, sorted: they help to find the same claim in another report.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The rules that built it, the deciding one first.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }
}

/// <summary>When a claim says it happened.</summary>
/// <param name="Words">The words as printed.</param>
/// <param name="Value">As in <see cref="TimeFact.Value"/>.</param>
/// <param name="Interval">On the calendar, or null where it cannot be known.</param>
/// <param name="DayPart">"morning", "night" …, or null.</param>
/// <param name="Inherited">True where it was taken from the report's context, not from the sentence.</param>
public sealed record ClaimTime(string Words, string Value, Interval? Interval, string? DayPart, bool Inherited);

/// <summary>Whether a claim says yes or no.</summary>
public enum Polarity
{
    /// <summary>It says that it is so.</summary>
    Asserted,

    /// <summary>It says that it is not so.</summary>
    Denied,
}

/// <summary>How sure a claim is, surest first.</summary>
public enum Certainty
{
    /// <summary>Said plainly.</summary>
    Stated,

    /// <summary>"Reportedly", "may have".</summary>
    Hedged,

    /// <summary>An accusation.</summary>
    Alleged,

    /// <summary>To come.</summary>
    Expected,
}
