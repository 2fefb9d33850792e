using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Intake.Encodings;

/// <summary>Makes source maps out of decoded characters: one segment for each run whose characters are equally many bytes.</summary>
internal static class TextMapper
{
    /// <summary>The map of a text that is the decoded characters from an offset on.</summary>
    public static SourceMap Whole(DecodedText decoded, int start)
    {
        var segments = ImmutableArray.CreateBuilder<SourceSegment>();
        Add(segments, decoded, start, decoded.Text.Length - start, 0);
        return new SourceMap(segments.ToImmutable());
    }

    /// <summary>Adds a segment for characters that were written otherwise in the source (a character reference).</summary>
    public static void AddWhole(ImmutableArray<SourceSegment>.Builder segments, DecodedText decoded, int from, int length, int at, int textLength)
    {
        var start = decoded.ByteOffset(from);
        segments.Add(new SourceSegment(new Span(at, textLength), start, (int)(decoded.ByteOffset(from + length) - start), false));
    }

    /// <summary>Adds the segments of a run of decoded characters that stands at an offset of the text.</summary>
    public static void Add(ImmutableArray<SourceSegment>.Builder segments, DecodedText decoded, int from, int length, int at)
    {
        var start = decoded.ByteOffset(from);
        for (var i = 0; i < length;)
        {
            var next = decoded.ByteOffset(from + i + 1);
            var width = next - start;
            if (width <= 0)
            {
                i += AddPair(segments, decoded, from + i, at + i, start, length - i);
                start = decoded.ByteOffset(from + i);
                continue;
            }
            var (run, end) = (1, next);
            while (i + run < length && (next = decoded.ByteOffset(from + i + run + 1)) == end + width)
            {
                end = next;
                run++;
            }
            segments.Add(new SourceSegment(new Span(at + i, run), start, (int)(end - start), true));
            start = end;
            i += run;
        }
    }

    // Characters that share their bytes (surrogate pairs, conversions): one segment for all of them.
    private static int AddPair(ImmutableArray<SourceSegment>.Builder segments, DecodedText decoded, int from, int at, long start, int most)
    {
        var run = 1;
        while (run <= most && decoded.ByteOffset(from + run) == start) run++;
        run = Math.Min(run, most);
        var end = decoded.ByteOffset(from + run);
        segments.Add(new SourceSegment(new Span(at, run), start, (int)(end - start), false));
        return run;
    }
}
