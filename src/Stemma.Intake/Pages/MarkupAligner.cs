using System.Collections.Immutable;
using Stemma.Intake.Encodings;

namespace Stemma.Intake.Pages;

/// <summary>Finds running text again in the markup that it came from: past tags, through character references, whatever the white space.</summary>
internal sealed class MarkupAligner(DecodedText decoded)
{
    // Further than this from where it should begin a text is not looked for.
    private const int Reach = 100_000;
    private const int SureLength = 8;

    // In all, so many times the markup is read again at most.
    private const int MostReadings = 4;
    private long _budget = (long)MostReadings * decoded.Text.Length;

    /// <summary>Adds the segments of a text.</summary>
    /// <param name="segments">Where they go.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin in the markup.</param>
    /// <param name="at">Where the text stands in the report's.</param>
    /// <returns>Where it ends in the markup; null where not all of it was found.</returns>
    public int? Align(ImmutableArray<SourceSegment>.Builder segments, string text, int from, int at)
    {
        var markup = decoded.Text;
        var end = (int)Math.Min(markup.Length, from + Math.Min(Reach, Math.Max(0, _budget)));
        var first = segments.Count;
        var (source, i) = (from, 0);
        while (i < text.Length && source < end)
        {
            if (char.IsWhiteSpace(text[i]) && text[i] is ' ' or '\n')
            {
                i++;
                continue;
            }
            var character = markup[source];
            if (character == '<')
            {
                source = MarkupSkipper.AfterTag(markup, source);
            }
            else if (character is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                source++;
            }
            else if (character == '&' && MarkupSkipper.Reference(markup, source) is var (value, length) && length > 0)
            {
                if (string.CompareOrdinal(text, i, value, 0, value.Length) != 0)
                {
                    Miss();
                    continue;
                }
                TextMapper.AddWhole(segments, decoded, source, length, at + i, value.Length);
                (source, i) = (source + length, i + value.Length);
            }
            else
            {
                var run = 0;
                while (i + run < text.Length && source + run < end && text[i + run] == markup[source + run] && markup[source + run] is not ('<' or '&') && !(text[i + run] == '\n')) run++;
                if (run == 0)
                {
                    Miss();
                    continue;
                }
                TextMapper.Add(segments, decoded, source, run, at + i);
                (source, i) = (source + run, i + run);
            }
        }
        _budget -= source - from;
        if (i < text.Length && i < SureLength) Forget();
        return i < text.Length ? null : source;

        // Text in between that is not the paragraph's (left out as beside it), or a false start.
        void Miss()
        {
            if (i < SureLength)
            {
                Forget();
                i = 0;
            }
            var next = markup.IndexOf('<', source);
            source = next < 0 ? end : next;
        }

        void Forget()
        {
            while (segments.Count > first) segments.RemoveAt(segments.Count - 1);
        }
    }
}
