namespace Stemma.Facts;

/// <summary>The sentence says that something did not happen, is denied or is unconfirmed.</summary>
public sealed record DenialFact : Fact
{
    /// <summary>"not", "denied", "unconfirmed".</summary>
    public required string Sort { get; init; }

    /// <inheritdoc/>
    public override string Kind => "denial";

    /// <inheritdoc/>
    public override string Summary => Sort;
}

/// <summary>A word that takes certainty away ("reportedly", "may have").</summary>
public sealed record HedgeFact : Fact
{
    /// <summary>"hedged", "alleged", "expected".</summary>
    public required string Sort { get; init; }

    /// <inheritdoc/>
    public override string Kind => "hedge";

    /// <inheritdoc/>
    public override string Summary => Sort;
}
