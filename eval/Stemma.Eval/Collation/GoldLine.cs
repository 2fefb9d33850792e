using System.Text.Json;

namespace Stemma.Eval.Collation;

/// <summary>A sentence of a story: where a reading stands.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Line">Line of the corpus.</param>
internal readonly record struct Place(string Document, int Line) : IComparable<Place>
{
    /// <summary>By document, then line.</summary>
    public int CompareTo(Place other)
    {
        var byDocument = string.CompareOrdinal(Document, other.Document);
        return byDocument != 0 ? byDocument : Line.CompareTo(other.Line);
    }
}

/// <summary>A line collated by hand.</summary>
internal sealed record GoldLine
{
    /// <summary>Slug of the story.</summary>
    public required string Story { get; init; }

    /// <summary>Slug of the line.</summary>
    public required string Id { get; init; }

    /// <summary>Plain English.</summary>
    public required string Gloss { get; init; }

    /// <summary>An event class or a state, in capitals.</summary>
    public required string Type { get; init; }

    /// <summary>The sentences that state it.</summary>
    public required IReadOnlyList<GoldReading> Readings { get; init; }

    /// <summary>agree, only, contradict, updated, different-scope, more-precise.</summary>
    public required string Verdict { get; init; }

    /// <summary>Independent sources.</summary>
    public required GoldIndependent Independent { get; init; }

    /// <summary>The sentences, each once.</summary>
    public IReadOnlySet<Place> Places => new SortedSet<Place>(Readings.Select(r => new Place(r.Doc, r.Line)));

    /// <summary>Whether more than one report states it.</summary>
    public bool IsShared => Readings.Select(r => r.Doc).Distinct(StringComparer.Ordinal).Count() > 1;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads JSON Lines.</summary>
    public static IReadOnlyList<GoldLine> Read(IEnumerable<string> rows) =>
        [.. rows.Where(r => r.Length > 0).Select(r => JsonSerializer.Deserialize<GoldLine>(r, Web)!)];
}

/// <summary>One sentence's statement of a gold line.</summary>
/// <param name="Doc">Document id.</param>
/// <param name="Line">Line of the corpus.</param>
/// <param name="Value">Its figure, or null.</param>
internal sealed record GoldReading(string Doc, int Line, GoldValue? Value);

/// <summary>A figure of a reading.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Low">Least; may have a fraction (inches of rain).</param>
/// <param name="High">Greatest, or null.</param>
internal sealed record GoldValue(string? What, double? Low, double? High);

/// <summary>The independent sources of a gold line.</summary>
/// <param name="Count">How many.</param>
/// <param name="AtLeast">Whether there may be more.</param>
internal sealed record GoldIndependent(int Count, bool AtLeast);
