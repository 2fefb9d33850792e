namespace Stemma.Reports;

/// <summary>A part of a text that is in one language.</summary>
/// <param name="Span">Where it stands; segments follow each other without a gap and cover the text.</param>
/// <param name="Verdict">Its language, or unknown.</param>
public sealed record LanguageSegment(Span Span, LanguageVerdict Verdict);
