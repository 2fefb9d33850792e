using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Text.Identification;

/// <summary>Finds the languages of a report that mixes them, paragraph by paragraph and, where a sentence stands out, sentence by sentence.</summary>
/// <remarks>
/// A paragraph's sentences share its verdict. One of them gets its own only where it is long enough, its verdict is sure and
/// names a language that is no guess of the paragraph's: a name or a quoted phrase does not cut a paragraph.
/// </remarks>
/// <param name="identifier">Tells the language of each part.</param>
public sealed class LanguageSegmenter(ILanguageIdentifier identifier)
{
    /// <summary>A sentence shorter than this goes with its paragraph: about eight words, fewer are easily a title or a name.</summary>
    public const int MinSentenceLength = 40;

    /// <summary>The score from which a sentence's own verdict is trusted against its paragraph's; 19 in 20 such are right.</summary>
    public const double SureScore = 0.95;

    /// <summary>Cuts a text into segments, each with its verdict; neighbours of one language are one segment.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Segments in order that cover the text; none for an empty text.</returns>
    public ImmutableArray<LanguageSegment> Segment(ReadOnlySpan<char> text)
    {
        var segments = ImmutableArray.CreateBuilder<LanguageSegment>();
        for (var at = 0; at < text.Length;)
        {
            var end = ParagraphEnd(text, at);
            AddParagraph(text, at, end, segments);
            at = end;
        }

        return segments.DrainToImmutable();
    }

    /// <summary>Verdicts on the text piece by piece, in one pass: sentences of a paragraph are put together until they are long enough.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="condition">What a piece's verdict is asked.</param>
    /// <returns>True at the first piece that satisfies it; what is too short in a paragraph of its own is left out.</returns>
    public bool Any(ReadOnlySpan<char> text, Func<LanguageVerdict, bool> condition)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = ParagraphEnd(text, at);
            while (at < end)
            {
                var next = at;
                while (next < end && next - at < MinSentenceLength)
                    next = SentenceEnd(text, next, end);
                if (next - at >= MinSentenceLength && condition(identifier.Identify(text[at..next])))
                    return true;
                at = next;
            }
        }

        return false;
    }

    private void AddParagraph(ReadOnlySpan<char> text, int start, int end, ImmutableArray<LanguageSegment>.Builder segments)
    {
        var whole = identifier.Identify(text[start..end]);
        var ofWhole = ScriptOf(text[start..end]);
        for (var at = start; at < end;)
        {
            var next = SentenceEnd(text, at, end);
            var verdict = whole;
            if (next - at >= MinSentenceLength && (at > start || next < end))
            {
                var own = identifier.Identify(text[at..next]);
                if (own.Tag is not null && own.Score >= SureScore && !whole.Guesses.Any(g => g.Tag == own.Tag && g.Score > 1 - SureScore))
                    verdict = own;
            }
            else if (ScriptOf(text[at..next]) is not Script.None and var script && script != ofWhole)
            {
                // A short sentence in another script than its paragraph is not in its paragraph's language, whatever it is.
                verdict = identifier.Identify(text[at..next]);
            }

            Add(segments, Span.Between(at, next), verdict);
            at = next;
        }
    }

    private static Script ScriptOf(ReadOnlySpan<char> text) => ScriptProfile.Of(text).Dominant(NgramIdentifier.KanaShareOfJapanese);

    // What has no language of its own (a number, a rule of dashes) stays apart as unknown: it is not to be guessed.
    private static void Add(ImmutableArray<LanguageSegment>.Builder segments, Span span, LanguageVerdict verdict)
    {
        if (segments.Count > 0 && segments[^1].Verdict.Tag == verdict.Tag)
        {
            var last = segments[^1];
            segments[^1] = last with { Span = last.Span.Union(span), Verdict = last.Verdict.Score >= verdict.Score ? last.Verdict : verdict };
            return;
        }

        segments.Add(new LanguageSegment(span, verdict));
    }

    private static int ParagraphEnd(ReadOnlySpan<char> text, int start)
    {
        var end = text[start..].IndexOfAny('\n', '\r', '\u2029');
        if (end < 0)
            return text.Length;
        end += start;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    // Only roughly a sentence: an abbreviation may cut it, and then it is mostly too short to matter.
    private static int SentenceEnd(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is '。' or '！' or '？')
                return at + 1;
            if (text[at] is '.' or '!' or '?' or '…' or '؟' or '۔' or '።' or '।' or '։' && at + 1 < end && char.IsWhiteSpace(text[at + 1]))
                return at + 2;
        }

        return end;
    }
}
