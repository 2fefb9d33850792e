using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stemma.Reports;

namespace Stemma.Facts.Times;

/// <summary>Puts times on the calendar, from the report's date of publication or from what the text itself fixes with certainty.</summary>
internal sealed class Calendar
{
    private static readonly string[] Weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
    private readonly LocalDate? _anchor;

    private Calendar(LocalDate? anchor, string? note)
    {
        _anchor = anchor;
        Note = note;
    }

    /// <summary>How the anchor is known, or that there is none.</summary>
    public string? Note { get; }

    public LocalDate? Anchor => _anchor;

    /// <summary>The anchor is the date of publication; else a weekday and a day of the month in one breath, which fix the year inside the range given.</summary>
    /// <param name="report">The report.</param>
    /// <param name="times">Its times with the sentence of each.</param>
    /// <param name="plausible">Range of years given by the user, or null.</param>
    public static Calendar For(Report report, IReadOnlyList<TimeFact> times, (LocalDate First, LocalDate Last)? plausible)
    {
        if (report.Published?.Date is { } published && Parse(published) is { } date)
            return new Calendar(date, null);
        if (plausible is { } range && FromText(times, range) is { } found)
            return new Calendar(found, $"no date of publication; a weekday and a day of the month in the text fix {LocalDatePattern.Iso.Format(found)} within the range given");
        // Full dates fix themselves, but not what "yesterday" is counted from.
        return new Calendar(null, "no date of publication: relative times, weekdays and days without a year stay unresolved");
    }

    public Interval? Resolve(TimeFact time)
    {
        if (time.Value.Contains('/', StringComparison.Ordinal))
        {
            var ends = time.Value.Split('/');
            return Day(ends[0]) is { } from && Day(ends[1]) is { } to ? new Interval(Iso(from), Iso(to), Precision.Day) : null;
        }

        return time.Sort switch
        {
            "date" => Day(time.Value) is { } day ? At(day, time.DayPart) : null,
            "year" => time.Value.Length == 4 ? new Interval(time.Value + "-01-01", time.Value + "-12-31", Precision.Year) : null,
            "month" => MonthOf(time.Value),
            "weekday" => _anchor is { } anchor ? At(LastWeekday(anchor, time.Value), time.DayPart) : null,
            "relative" => Relative(time),
            _ => null,
        };
    }

    private static LocalDate? FromText(IReadOnlyList<TimeFact> times, (LocalDate First, LocalDate Last) range)
    {
        foreach (var day in times.Where(t => t.Sort == "date" && t.Value.StartsWith("--", StringComparison.Ordinal) && t.Value.Length == 7))
            foreach (var weekday in times.Where(t => t.Sort == "weekday" && t.Sentence == day.Sentence && Math.Abs(t.Span.Start - day.Span.Start) <= 40))
            {
                var fits = Enumerable.Range(range.First.Year, range.Last.Year - range.First.Year + 1)
                    .Select(year => Parse(year.ToString("0000", CultureInfo.InvariantCulture) + day.Value[1..]))
                    .Where(d => d is { } date && date >= range.First && date <= range.Last && Weekdays[(int)date.DayOfWeek - 1] == weekday.Value)
                    .ToList();
                if (fits.Count == 1)
                    return fits[0];
            }

        return null;
    }

    private LocalDate? Day(string value)
    {
        if (!value.StartsWith("--", StringComparison.Ordinal))
            return Parse(value);
        if (_anchor is not { } anchor)
            return null;
        // The year in which the day lies nearest to the anchor.
        return new[] { -1, 0, 1 }
            .Select(shift => Parse((anchor.Year + shift).ToString("0000", CultureInfo.InvariantCulture) + value[1..]))
            .Where(d => d is not null)
            .OrderBy(d => Math.Abs(NodaTime.Period.DaysBetween(anchor, d!.Value)))
            .FirstOrDefault();
    }

    private Interval? MonthOf(string value)
    {
        var text = value;
        if (value.StartsWith("--", StringComparison.Ordinal))
        {
            if (_anchor is not { } anchor || Day(value + "-15") is not { } near)
                return null;
            text = near.Year.ToString("0000", CultureInfo.InvariantCulture) + value[1..];
        }

        if (Parse(text + "-01") is not { } first)
            return null;
        return new Interval(Iso(first), Iso(first.PlusMonths(1).PlusDays(-1)), Precision.Month);
    }

    private Interval? Relative(TimeFact time)
    {
        if (_anchor is not { } anchor || PeriodPattern.NormalizingIso.Parse(time.Value.TrimStart('-')) is not { Success: true } parsed)
            return null;
        var period = time.Value.StartsWith('-') ? -parsed.Value : parsed.Value;
        if (period.HasTimeComponent)
            return At(anchor, time.DayPart);
        var day = anchor + new PeriodBuilder { Years = period.Years, Months = period.Months, Weeks = period.Weeks, Days = period.Days }.Build();
        if (period.Years != 0)
            return new Interval($"{day.Year:0000}-01-01", $"{day.Year:0000}-12-31", Precision.Year);
        if (period.Months != 0)
            return MonthOf($"{day.Year:0000}-{day.Month:00}");
        if (period.Weeks != 0)
        {
            var monday = day.PlusDays(1 - (int)day.DayOfWeek);
            return new Interval(Iso(monday), Iso(monday.PlusDays(6)), Precision.Week);
        }

        return At(day, time.DayPart);
    }

    /// <summary>The last such day up to the anchor, itself included: what a report calls "Friday" lies behind it or is today.</summary>
    private static LocalDate LastWeekday(LocalDate anchor, string weekday)
    {
        var wanted = Array.IndexOf(Weekdays, weekday) + 1;
        return anchor.PlusDays(-(((int)anchor.DayOfWeek - wanted + 7) % 7));
    }

    private static Interval At(LocalDate day, string? part)
    {
        var iso = Iso(day);
        return part switch
        {
            "morning" => new Interval(iso + "T05:00", iso + "T12:00", Precision.DayPart),
            "afternoon" => new Interval(iso + "T12:00", iso + "T18:00", Precision.DayPart),
            "evening" => new Interval(iso + "T17:00", iso + "T23:59", Precision.DayPart),
            _ => new Interval(iso, iso, Precision.Day),
        };
    }

    private static LocalDate? Parse(string iso) => LocalDatePattern.Iso.Parse(iso) is { Success: true } parsed ? parsed.Value : null;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
