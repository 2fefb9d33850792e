using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>All that Stemma concludes of one story: everything shown, stored or exported is a view of it.</summary>
public sealed record StoryCollation
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>Its reports as read, sorted by id.</summary>
    public required ImmutableArray<ReadReport> Reports { get; init; }

    /// <summary>Letters by which the reports are called in workings and tables ("A", "B"), by report id.</summary>
    public required ImmutableSortedDictionary<string, string> Sigla { get; init; }

    /// <summary>The lines, most newsworthy first.</summary>
    public required ImmutableArray<Line> Lines { get; init; }

    /// <summary>Copies among the reports.</summary>
    public required ImmutableArray<CopyGroup> Copies { get; init; }

    /// <summary>The places told of.</summary>
    public required ImmutableArray<CollatedPlace> Places { get; init; }

    /// <summary>What happened when, in order of time.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Who cites whom.</summary>
    public required StemmaTree Stemma { get; init; }

    /// <summary>Sentences without an event pack, beside the line they are most like.</summary>
    public ImmutableArray<UnreadSentence> Unread { get; init; } = [];

    /// <summary>Language in which glosses are made (BCP 47).</summary>
    public required string Language { get; init; }
}

/// <summary>A place with the lines that happen there.</summary>
/// <param name="Place">The place.</param>
/// <param name="Lines">Ids of the lines.</param>
/// <param name="Spellings">How the reports spell it, with the report's id, sorted.</param>
public sealed record CollatedPlace(PlaceRef Place, ImmutableArray<string> Lines, ImmutableArray<(string Report, string Words)> Spellings);

/// <summary>A dated line.</summary>
/// <param name="Interval">When.</param>
/// <param name="DayPart">"morning" …, or null.</param>
/// <param name="Line">Id of the line.</param>
public sealed record TimelineEntry(Interval Interval, string? DayPart, string Line);

/// <summary>The tree of who cites whom.</summary>
/// <param name="Nodes">Reports and sources.</param>
/// <param name="Edges">From the one that cites to the one cited.</param>
public sealed record StemmaTree(ImmutableArray<StemmaNode> Nodes, ImmutableArray<StemmaEdge> Edges);

/// <summary>A report or a source in the stemma.</summary>
/// <param name="Key">The report's id, or the origin's key.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Kind">"report", "agency", "outlet", "official" …</param>
public sealed record StemmaNode(string Key, string Name, string Kind);

/// <summary>One cites another.</summary>
/// <param name="From">Key of the one that cites.</param>
/// <param name="To">Key of the one cited.</param>
/// <param name="Lines">Ids of the lines for which it does, sorted.</param>
public sealed record StemmaEdge(string From, string To, ImmutableArray<string> Lines);

/// <summary>A sentence that no pack could read, beside the line it is most like.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Line">Id of the line, or null where none is alike enough.</param>
/// <param name="Likeness">Cosine, −1 to 1.</param>
public sealed record UnreadSentence(string Report, Sentence Sentence, string? Line, double Likeness);
