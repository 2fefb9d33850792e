namespace Stemma.Facts;

/// <summary>How many people, vehicles, buildings or countable happenings.</summary>
public sealed record CountFact : Fact
{
    /// <summary>The count with its kind and range.</summary>
    public required Quantity Quantity { get; init; }

    /// <inheritdoc/>
    public override string Kind => "count";

    /// <inheritdoc/>
    public override string Summary => $"{Quantity.What} {Quantity.Range}" + (Quantity.OfWhom is { } who ? $" {who}" : "");
}
