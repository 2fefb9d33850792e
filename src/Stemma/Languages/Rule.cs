using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Languages;

/// <summary>One rule of a language pack.</summary>
public sealed record Rule
{
    /// <summary>"ka.events.storm-building": tag, layer and the id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The layer (file) that it stands in.</summary>
    public required string Layer { get; init; }

    /// <summary>"languages/ka/events.yaml".</summary>
    public required string File { get; init; }

    /// <summary>1-based line of the rule.</summary>
    public required int Line { get; init; }

    /// <summary>What it says of its match ("type" → "storm-building").</summary>
    public required ImmutableSortedDictionary<string, string> Attributes { get; init; }

    /// <summary>Its patterns as written, each with its line.</summary>
    public required ImmutableArray<LinedText> Words { get; init; }

    /// <summary>Sentences in which it must match, the match in square brackets, the value after "=>".</summary>
    public required ImmutableArray<LinedText> Examples { get; init; }

    /// <summary>Sentences in which it must not match.</summary>
    public required ImmutableArray<LinedText> Counterexamples { get; init; }

    /// <summary>The attribute, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>This rule as a reason.</summary>
    public Reason ToReason(double score = 1, string? note = null) => new(Id, File, Line, score, note);
}

/// <summary>A text of a data file with its line.</summary>
/// <param name="Text">The text.</param>
/// <param name="Line">1-based line.</param>
public readonly record struct LinedText(string Text, int Line);
