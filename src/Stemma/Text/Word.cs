using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Text;

/// <summary>Sorts of words.</summary>
internal enum WordKind
{
    /// <summary>Letters.</summary>
    Letters,

    /// <summary>Digits with the marks between them.</summary>
    Digits,

    /// <summary>One mark.</summary>
    Mark,
}

/// <summary>One word, number or mark of a text.</summary>
internal sealed class Word
{
    public required Span Span { get; init; }

    public required string Folded { get; init; }

    public required WordKind Kind { get; init; }

    /// <summary>Begins with a capital letter.</summary>
    public required bool Capital { get; init; }

    /// <summary>More than one letter, all of them capital.</summary>
    public required bool AllCapital { get; init; }

    /// <summary>White space, or the text's beginning, stands before it.</summary>
    public required bool SpaceBefore { get; init; }

    /// <summary>Words of the pack's patterns that it may be.</summary>
    public WordReading[] Readings { get; set; } = [];

    public char Mark => Kind == WordKind.Mark ? Folded[0] : '\0';

    /// <summary>All features that any reading bears.</summary>
    public uint Features
    {
        get
        {
            var all = 0u;
            foreach (var reading in Readings)
                all |= reading.Features;
            return all;
        }
    }
}
