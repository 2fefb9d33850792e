using System.Collections.Immutable;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Claims;

/// <summary>A report with all that was read in it.</summary>
public sealed record ReadReport
{
    /// <summary>The report as received.</summary>
    public required Report Report { get; init; }

    /// <summary>The language pack that read it ("ka 1"; "ka 1, ru 1" where it mixes languages), or null where there is none: then there are sentences but no facts.</summary>
    public string? Pack { get; init; }

    /// <summary>Sentences that no pack read, by <see cref="Sentence.Index"/>, in order.</summary>
    public ImmutableArray<int> Unread { get; init; } = [];

    /// <summary>Its sentences in order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Its facts, by sentence, span and kind.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>Its claims, by sentence and span.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What could not be read and why, in plain words.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>BCP 47 tag of the language that a span is in, or null.</summary>
    public string? LanguageAt(Span span) => Report.LanguageAt(span);

    /// <summary>The words of a span.</summary>
    public string Quote(Span span) => span.Of(Report.Text);
}
