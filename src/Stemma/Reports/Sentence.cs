namespace Stemma.Reports;

/// <summary>One sentence of a report.</summary>
/// <param name="Index">0-based position in the report.</param>
/// <param name="Span">Where it stands in the report's text, without white space around it.</param>
/// <param name="Paragraph">0-based paragraph.</param>
/// <param name="IsTitle">True for a sentence of the title.</param>
public sealed record Sentence(int Index, Span Span, int Paragraph, bool IsTitle);
