using Stemma.Collation.Alignment;
using Stemma.Collation.Glossing;
using Stemma.Languages;
using Stemma.Likeness;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>How a story is collated and for whom.</summary>
public sealed record CollationOptions
{
    /// <summary>Words of the reader's language; they also say which language that is.</summary>
    public required GlossWords Words { get; init; }

    /// <summary>Compares words across languages; null leaves likeness out.</summary>
    public IEncoder? Encoder { get; init; }

    /// <summary>Names of places and countries in the reader's language.</summary>
    public GlossNames Names { get; init; } = new();

    /// <summary>Weights of alignment.</summary>
    public AlignmentWeights Weights { get; init; } = new();

    /// <summary>What counts as copied text.</summary>
    public CopyOptions Copies { get; init; } = new();
}
