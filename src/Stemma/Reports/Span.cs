namespace Stemma.Reports;

/// <summary>A run of characters of a report's text, in UTF-16 code units of the frozen original.</summary>
/// <param name="Start">Offset of the first code unit, 0 or more.</param>
/// <param name="Length">Number of code units, 0 or more.</param>
public readonly record struct Span(int Start, int Length) : IComparable<Span>
{
    /// <summary>Offset of the code unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public Span Union(Span other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, the longer first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    /// <summary>The characters that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);
}
