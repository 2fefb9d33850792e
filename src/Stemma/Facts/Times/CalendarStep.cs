using Stemma.Reports;

namespace Stemma.Facts.Times;

/// <summary>Puts the times of a report on the calendar once all of them are known.</summary>
internal static class CalendarStep
{
    /// <returns>What could not be resolved and why, or null.</returns>
    public static string? Resolve(DocumentIndex document, ReadingOptions options)
    {
        var times = document.Facts.OfType<TimeFact>().ToList();
        var calendar = Calendar.For(document.Report, times, options is { PublishedFrom: { } from, PublishedTo: { } to } ? (from, to) : null);
        for (var i = 0; i < document.Facts.Count; i++)
        {
            if (document.Facts[i] is TimeFact time)
                document.Facts[i] = time with { Interval = calendar.Resolve(time) };
        }

        return times.Count == 0 ? null : calendar.Note;
    }
}
