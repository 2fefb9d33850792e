namespace Stemma.Facts.Sources;

/// <summary>Something that can say something, while the report is being read.</summary>
/// <param name="Step">The step that it is in a chain; null for a pronoun.</param>
/// <param name="Pronoun">Who it is must be looked up before.</param>
internal sealed record SourceNote(AttributionStep? Step, bool Pronoun = false);
