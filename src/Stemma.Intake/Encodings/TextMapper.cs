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

    /// <summary>Adds the segments of a run of decoded characters that stands at an offset of the text.</summary>
    public static void Add(ImmutableArray<SourceSegment>.Builder segments, DecodedText decoded, int from, int length, int at)
    {
        for (var i = 0; i < length;)
        {
            var start = decoded.ByteOffset(from + i);
            var width = decoded.ByteOffset(from + i + 1) - start;
            var run = 1;
            while (i + run < length && decoded.ByteOffset(from + i + run) == start + (run * width) && decoded.ByteOffset(from + i + run + 1) == start + ((run + 1) * width)) run++;
            if (width > 0) segments.Add(new SourceSegment(new Span(at + i, run), start, (int)(run * width), true));
            else run = AddPair(segments, decoded, from + i, at + i, start, length - i);
            i += run;
        }
    }

    // Characters that share their bytes (surrogate pairs, conversions): one segment for all of them.
    private static int AddPair(ImmutableArray<SourceSegment>.Builder segments, DecodedText decoded, int from, int at, long start, int most)
    {
        var run = 1;
        while (run < most && decoded.ByteOffset(from + run) == start) run++;
        var end = decoded.ByteOffset(from + run);
        segments.Add(new SourceSegment(new Span(at, run), start, (int)(end - start), false));
        return run;
    }
}
