using NodaTime;

namespace Stemma.Reports;

/// <summary>How to read.</summary>
/// <param name="PublishedFrom">First day on which a report without a date may have been published; null where not known.</param>
/// <param name="PublishedTo">Last such day.</param>
public sealed record ReadingOptions(LocalDate? PublishedFrom = null, LocalDate? PublishedTo = null);
