namespace Stemma.Stories;

/// <summary>What counts as copied text.</summary>
/// <param name="ShingleWords">Length of a shingle in words.</param>
/// <param name="SentenceWords">A sentence shorter than this many words says too little to be called a copy.</param>
/// <param name="SentenceShare">Share of a sentence's shingles that the other report must have, 0 to 1.</param>
/// <param name="ReportShare">Share of the shorter report's words that must be copied for the reports to be one group, 0 to 1.</param>
/// <param name="MostOthers">Most other reports that one sentence is compared with.</param>
public sealed record CopyOptions(int ShingleWords = 4, int SentenceWords = 7, double SentenceShare = 0.75, double ReportShare = 0.6, int MostOthers = 48);
