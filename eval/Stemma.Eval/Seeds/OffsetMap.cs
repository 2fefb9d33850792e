using Stemma.Reports;

namespace Stemma.Eval.Seeds;

/// <summary>Offsets of a report's text as offsets of the file that it was read from.</summary>
/// <remarks>Intake may change white space and nothing else of a plain text: the n-th other character is the same in both.</remarks>
internal sealed class OffsetMap
{
    private readonly int[] _fileOffset;

    private OffsetMap(int[] fileOffset) => _fileOffset = fileOffset;

    /// <summary>Aligns the two texts; null where they differ in more than white space.</summary>
    public static OffsetMap? Between(string report, string file)
    {
        var offsets = new int[report.Length + 1];
        var f = 0;
        for (var r = 0; r < report.Length; r++)
        {
            offsets[r] = f;
            if (Blank(report[r])) continue;
            while (f < file.Length && Blank(file[f])) f++;
            if (f >= file.Length || file[f] != report[r]) return null;
            offsets[r] = f++;
        }

        offsets[report.Length] = f;
        return new OffsetMap(offsets);
    }

    /// <summary>The span in the file.</summary>
    public Span ToFile(Span span) => span.Length == 0
        ? new Span(_fileOffset[span.Start], 0)
        : Span.Between(_fileOffset[span.Start], _fileOffset[span.End - 1] + 1);

    private static bool Blank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
