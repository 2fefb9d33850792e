using System.Collections.Immutable;

namespace Stemma.Reports;

/// <summary>One report as it was received: its frozen text and what is known of where it comes from.</summary>
/// <remarks>
/// Every span in Stemma is an offset into <see cref="Text"/>. The text is never changed after intake;
/// folding for reading keeps a map back to it.
/// </remarks>
public sealed record Report
{
    /// <summary>Identity by content: "r-" and the first 16 hexadecimal digits of <see cref="Sha256"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The name under which it came: a file's name, an address, an archive member. For display only.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The frozen text: title (where the source marks one), blank line, paragraphs parted by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>Where the title stands in <see cref="Text"/>; null where the source marks none.</summary>
    public Span? Title { get; init; }

    /// <summary>Who published it.</summary>
    public required Outlet Outlet { get; init; }

    /// <summary>Canonical address, or null where none was given.</summary>
    public string? Url { get; init; }

    /// <summary>Byline as printed, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, or null: an unknown date is not today.</summary>
    public Moment? Published { get; init; }

    /// <summary>When it was last changed by its outlet, or null.</summary>
    public Moment? Updated { get; init; }

    /// <summary>What language it is in, and how that is known.</summary>
    public required LanguageVerdict Language { get; init; }

    /// <summary>Parts in their languages where the report mixes them, in order, covering <see cref="Text"/>; empty where it does not.</summary>
    public ImmutableArray<LanguageSegment> Segments { get; init; } = [];

    /// <summary>Where each field was found, in order of the fields; also what was found and not taken.</summary>
    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];

    /// <summary>What intake noticed and did (encoding repaired, entries cut, declaration contradicted), in order.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>BCP 47 tag of the language that a span of <see cref="Text"/> is in: of the segment that holds most of it; null where it is unknown.</summary>
    public string? LanguageAt(Span span) =>
        Segments.IsEmpty ? Language.Tag : Segments.MaxBy(s => (Overlap(s.Span, span), -s.Span.Start))!.Verdict.Tag;

    private static int Overlap(Span a, Span b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}

/// <summary>The publisher of a report.</summary>
/// <param name="Name">Its name as given; the file's name where none was given.</param>
/// <param name="SourceId">Its id in <c>sources/</c>, or null where it is not listed there.</param>
/// <param name="FromFileName">True where the file's name stands for an outlet that was not named.</param>
public sealed record Outlet(string Name, string? SourceId = null, bool FromFileName = false);

/// <summary>A point in time as precisely as it was said.</summary>
/// <param name="Value">ISO 8601: "2022-01-05", "2022-01-05T17:30", "2022-01-05T17:30:00+06:00".</param>
/// <param name="Precision">How exact it is.</param>
/// <param name="Evidence">Where it was found: "front matter", "json-ld datePublished", "text".</param>
public sealed record Moment(string Value, Precision Precision, string Evidence)
{
    /// <summary>The date part, "yyyy-MM-dd"; null where less than a day is known.</summary>
    public string? Date => Precision >= Precision.Day && Value.Length >= 10 ? Value[..10] : null;
}

/// <summary>How exactly a time is known, coarsest first.</summary>
public enum Precision
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the week.</summary>
    Week,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To a part of the day (morning, night).</summary>
    DayPart,

    /// <summary>To the hour.</summary>
    Hour,

    /// <summary>To the minute.</summary>
    Minute,
}

/// <summary>What language a text is in.</summary>
/// <param name="Tag">BCP 47 tag ("ar", "sr-Latn"), or null where it is unknown.</param>
/// <param name="Score">Confidence from 0 to 1; 1 where it was declared.</param>
/// <param name="Evidence">"front matter", "html lang", "letters and words", …</param>
/// <param name="Guesses">The best guesses with their scores, best first; also where <paramref name="Tag"/> is null.</param>
public sealed record LanguageVerdict(string? Tag, double Score, string Evidence, ImmutableArray<LanguageGuess> Guesses)
{
    /// <summary>No language could be told.</summary>
    public static LanguageVerdict Unknown(string evidence, ImmutableArray<LanguageGuess> guesses = default) =>
        new(null, 0, evidence, guesses.IsDefault ? [] : guesses);
}

/// <summary>One possible language of a text.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Score">From 0 to 1.</param>
public readonly record struct LanguageGuess(string Tag, double Score);
