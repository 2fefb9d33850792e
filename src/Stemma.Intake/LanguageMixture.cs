using System.Collections.Immutable;
using Stemma.Reports;
using Stemma.Text;
using Stemma.Text.Identification;

namespace Stemma.Intake;

/// <summary>Finds the parts of a report that are not in its own language.</summary>
internal sealed class LanguageMixture(ILanguageIdentifier identifier)
{
    // A part is long (about eight words) and sure before it leaves the report's language; between close relatives
    // (Croatian, Bosnian) the own language stays among the guesses, and then nothing is cut.
    private const double OwnIsRuledOut = 0.01;
    private readonly LanguageSegmenter _segmenter = new(identifier);

    /// <summary>The report's language and the segments of its text; no segments where all of it is in one language or cannot be told apart from it.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="own">The verdict on the whole; where it is unknown, parts that are sure still have their language.</param>
    /// <param name="isDeclared">Whether the report's language was declared; if not, a mixed report is in the language that most of its letters are in.</param>
    public (LanguageVerdict Own, ImmutableArray<LanguageSegment> Segments) Of(string text, LanguageVerdict own, bool isDeclared)
    {
        // Most reports are in one language: one look over the pieces is cheaper than the segments.
        if (!_segmenter.Any(text, v => IsOther(v, own.Tag)))
            return (own, []);
        var found = _segmenter.Segment(text);
        if (!found.Any(s => Stands(s, text, own.Tag)))
            return (own, []);
        if (!isDeclared && own.Tag is not null)
            own = Most(found, text) ?? own;
        var segments = ImmutableArray.CreateBuilder<LanguageSegment>();
        foreach (var segment in found)
        {
            var verdict = Stands(segment, text, own.Tag) ? segment.Verdict : own;
            if (segments.Count > 0 && segments[^1].Verdict.Tag == verdict.Tag)
                segments[^1] = segments[^1] with { Span = segments[^1].Span.Union(segment.Span) };
            else
                segments.Add(new LanguageSegment(segment.Span, verdict));
        }

        return segments.Count > 1 ? (own, segments.ToImmutable()) : (own, []);
    }

    private static LanguageVerdict? Most(ImmutableArray<LanguageSegment> found, string text) => found
        .Where(s => s.Verdict.Tag is not null)
        .GroupBy(s => s.Verdict.Tag, StringComparer.Ordinal)
        .OrderByDescending(g => g.Sum(s => s.Span.Of(text).Count(char.IsLetter)))
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.MaxBy(s => s.Verdict.Score)?.Verdict;

    private static bool Stands(LanguageSegment segment, string text, string? own) =>
        IsOther(segment.Verdict, own) && segment.Span.Of(text).AsSpan().Trim().Length >= LanguageSegmenter.MinSentenceLength;

    private static bool IsOther(LanguageVerdict verdict, string? own) =>
        verdict is { Tag: { } tag, Score: >= LanguageSegmenter.SureScore }
        && (own is null || (!IsSame(tag, own) && !verdict.Guesses.Any(g => IsSame(g.Tag, own) && g.Score > OwnIsRuledOut)));

    // A tag without a script stands for every script of the language.
    private static bool IsSame(string tag, string own) =>
        tag == own || (LanguageTags.SameLanguage(tag, own) && (!own.Contains('-', StringComparison.Ordinal) || !tag.Contains('-', StringComparison.Ordinal)));
}
