using System.Globalization;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Collation.Glossing;

/// <summary>Says a time in the reader's language.</summary>
internal static class TimeWords
{
    public static string Say(ClaimTime time, GlossWords words)
    {
        var said = time.Interval is { } interval ? Say(interval, words) : Partial(time.Value, words) ?? words.Fill("time.unresolved", ("words", time.Words));
        return time.DayPart is { } part && words.Has("day-part." + part) && time.Interval is null or { Precision: <= Precision.DayPart }
            ? words.Fill("time.part", ("date", said), ("part", words["day-part." + time.DayPart])) : said;
    }

    public static string Say(Interval interval, GlossWords words)
    {
        var (start, end) = (interval.Start, interval.End);
        if (interval.Precision == Precision.Year && start[..4] == end[..4])
        {
            return words.Fill("time.year", ("year", start[..4]));
        }

        if (interval.Precision == Precision.Month && start[..7] == end[..7])
        {
            return words.Fill("time.month", ("month", Month(start[5..7], "month-alone", words)), ("year", start[..4]));
        }

        if (start == end)
        {
            return Moment(start, words);
        }

        if (interval.StartDay == interval.EndDay)
        {
            // A part of one day: the hours say less to a reader than its name, which is added by the caller.
            return interval.Precision <= Precision.DayPart ? Day(start, words)
                : words.Fill("time.clock", ("date", Day(start, words)), ("time", start.Length >= 16 ? start[11..16] : ""));
        }

        return words.Fill("time.range", ("from", Day(start, words)), ("to", Day(end, words)));
    }

    private static string Moment(string moment, GlossWords words) => moment.Length >= 16
        ? words.Fill("time.clock", ("date", Day(moment, words)), ("time", moment[11..16])) : Day(moment, words);

    private static string Day(string moment, GlossWords words) => moment.Length < 10 ? moment
        : words.Fill("time.day", ("day", Number(moment[8..10])), ("month", Month(moment[5..7], "month", words)), ("year", moment[..4]));

    /// <summary>"--01-05", "--01", "2016", "2022-01-05", and two of them with a stroke.</summary>
    private static string? Partial(string value, GlossWords words)
    {
        if (value.Split('/') is [{ } from, { } to])
        {
            return Partial(from, words) is { } a && Partial(to, words) is { } b ? words.Fill("time.range", ("from", a), ("to", b)) : null;
        }

        return value switch
        {
            { Length: 7 } when value.StartsWith("--", StringComparison.Ordinal) && Month(value[2..4], "month", words) is { Length: > 0 } month =>
                words.Fill("time.day-of-month", ("day", Number(value[5..7])), ("month", month)),
            { Length: 4 } when value.StartsWith("--", StringComparison.Ordinal) && Month(value[2..4], "month-alone", words) is { Length: > 0 } month => month,
            { Length: 4 } when value.All(char.IsAsciiDigit) => words.Fill("time.year", ("year", value)),
            { Length: 10 } when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Day(value, words),
            _ => null,
        };
    }

    private static string Month(string number, string key, GlossWords words) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 12 ? words[string.Create(CultureInfo.InvariantCulture, $"{key}.{n}")] : "";

    private static string Number(string digits) => digits.TrimStart('0');
}
