using System.Collections.Immutable;
using System.Text;

namespace Stemma.Desk.Text;

/// <summary>What a run of text is, so that a terminal may colour it; the words say everything without colour.</summary>
public enum Ink
{
    /// <summary>Body text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Less important: workings, offsets, rules.</summary>
    Faint,

    /// <summary>A report's own words.</summary>
    Quote,

    /// <summary>A verdict of agreement.</summary>
    Agree,

    /// <summary>A verdict of contradiction.</summary>
    Contradict,

    /// <summary>A verdict that asks for care: updated, different scope.</summary>
    Care,

    /// <summary>A verdict of a single report.</summary>
    Only,

    /// <summary>A warning.</summary>
    Warning,
}

/// <summary>Characters of one sort.</summary>
/// <param name="Text">The characters; no line feeds, no control characters.</param>
/// <param name="Ink">What they are.</param>
public readonly record struct StyledRun(string Text, Ink Ink);

/// <summary>One line for a terminal.</summary>
/// <param name="Runs">Its runs in order.</param>
public sealed record StyledLine(ImmutableArray<StyledRun> Runs)
{
    /// <inheritdoc/>
    public override string ToString() => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>Lines for a terminal.</summary>
/// <param name="Lines">The lines in order.</param>
public sealed record StyledText(ImmutableArray<StyledLine> Lines)
{
    /// <summary>The lines without colour, each closed by a line feed.</summary>
    public override string ToString() => Lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
}
