using System.Collections.Immutable;

namespace Stemma.Stories;

/// <summary>What was copied among reports.</summary>
/// <param name="Groups">Reports that are copies as a whole, by their first report's id.</param>
/// <param name="Sentences">Sentences that stand in more than one report, by report and 0-based sentence.</param>
public sealed record CopyFindings(ImmutableArray<CopyGroup> Groups, ImmutableSortedDictionary<(string Report, int Sentence), CopiedSentence> Sentences)
{
    /// <summary>Nothing was copied.</summary>
    public static CopyFindings None { get; } = new([], ImmutableSortedDictionary<(string Report, int Sentence), CopiedSentence>.Empty);
}

/// <summary>A sentence that stands in more than one report.</summary>
/// <param name="Reports">Ids of the reports that have it, sorted, its own among them.</param>
/// <param name="Original">Id of the report that had it first; null where not all of them say when they were published.</param>
public sealed record CopiedSentence(ImmutableArray<string> Reports, string? Original);
