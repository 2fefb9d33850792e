using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Intake;

/// <summary>From spans of a report's text back to the bytes that came in.</summary>
/// <remarks>Segments are in order of the text and do not overlap. Text between them was set by intake (blank lines).</remarks>
/// <param name="Segments">The runs of text and the bytes that each came from.</param>
public sealed record SourceMap(ImmutableArray<SourceSegment> Segments)
{
    /// <summary>Nothing leads back.</summary>
    public static SourceMap Empty { get; } = new(ImmutableArray<SourceSegment>.Empty);

    /// <summary>The bytes that a span of the text came from, as the smallest run that holds them all; null where none is known.</summary>
    /// <remarks>A segment that is <see cref="SourceSegment.Exact"/> is cut to the span; another is taken whole.</remarks>
    public (long Start, long Length)? Bytes(Span span)
    {
        long start = long.MaxValue, end = -1;
        for (var i = FirstEndingAfter(span.Start); i < Segments.Length && Segments[i].Text.Start < span.End; i++)
        {
            var (from, to) = Segments[i].BytesOf(span);
            start = Math.Min(start, from);
            end = Math.Max(end, to);
        }
        return end < 0 ? null : (start, end - start);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Segments.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Segments[middle].Text.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>A run of a report's text and the bytes that it came from.</summary>
/// <param name="Text">The run in the report's text.</param>
/// <param name="Start">Offset of its first byte in what came in, 0 or more.</param>
/// <param name="Length">Number of bytes, 0 or more.</param>
/// <param name="Exact">Whether each code unit of the run is exactly <c>Length / Text.Length</c> bytes, so that a part of it can be cut.</param>
public readonly record struct SourceSegment(Span Text, long Start, int Length, bool Exact)
{
    internal (long From, long To) BytesOf(Span span)
    {
        if (!Exact || Text.Length == 0) return (Start, Start + Length);
        var width = Length / Text.Length;
        var from = Math.Max(span.Start, Text.Start) - Text.Start;
        var to = Math.Min(span.End, Text.End) - Text.Start;
        return (Start + ((long)from * width), Start + ((long)to * width));
    }
}
