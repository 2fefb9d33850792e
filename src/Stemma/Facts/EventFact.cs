namespace Stemma.Facts;

/// <summary>A word or phrase that tells of an event.</summary>
public sealed record EventFact : Fact
{
    /// <summary>Event type of the ontology.</summary>
    public required string Type { get; init; }

    /// <summary>Its coarse class ("PROTEST"), or null where the type has none.</summary>
    public string? Class { get; init; }

    /// <summary>Whether it is told as having happened.</summary>
    public EventModality Modality { get; init; }

    /// <inheritdoc/>
    public override string Kind => "event";

    /// <inheritdoc/>
    public override string Summary => Type;
}

/// <summary>How an event is told.</summary>
public enum EventModality
{
    /// <summary>It happened or happens.</summary>
    Asserted,

    /// <summary>It may have happened.</summary>
    Possible,

    /// <summary>It did not happen, or is denied.</summary>
    Denied,

    /// <summary>It is to come.</summary>
    Future,

    /// <summary>An earlier happening, told as background.</summary>
    PastBackground,
}
