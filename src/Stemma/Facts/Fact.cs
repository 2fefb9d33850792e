using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Facts;

/// <summary>Something that a sentence says, read from its words alone.</summary>
public abstract record Fact
{
    /// <summary>The words it rests on.</summary>
    public required Span Span { get; init; }

    /// <summary>0-based index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The rules that found it, the deciding one first.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>Name of the kind in JSON: "count", "number", "place", "time", "actor", "event", "source", "denial", "hedge".</summary>
    public abstract string Kind { get; }

    /// <summary>One line that says the value, for examples and <c>--explain</c>.</summary>
    public abstract string Summary { get; }
}
