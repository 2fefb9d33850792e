using System.Globalization;
using Stemma.Claims;

namespace Stemma.Collation.Alignment;

/// <summary>How two times lie to each other.</summary>
internal enum TimeRelation
{
    /// <summary>One is not said or does not resolve.</summary>
    Unknown,

    /// <summary>The same stretch of time.</summary>
    Same,

    /// <summary>The first lies in the second.</summary>
    Inside,

    /// <summary>The second lies in the first.</summary>
    Around,

    /// <summary>They share some time.</summary>
    Overlap,

    /// <summary>They do not meet, but lie on neighbouring days, so that a night may join them.</summary>
    Near,

    /// <summary>They do not meet.</summary>
    Apart,
}

/// <summary>Compares times, with what is known of them: an interval, or a day without its year.</summary>
internal static class Times
{
    public static TimeRelation Relate(ClaimTime? a, ClaimTime? b)
    {
        if (Bounds(a) is not { } x || Bounds(b) is not { } y || x.HasYear != y.HasYear)
        {
            return MonthDays(a) is { } m && MonthDays(b) is { } n ? Compare(m, n) : TimeRelation.Unknown;
        }

        return Compare(x, y);
    }

    /// <summary>Whether the two may be one time, said more or less exactly.</summary>
    public static bool Compatible(TimeRelation relation) => relation is not TimeRelation.Apart;

    private readonly record struct Stretch(string Start, string End, bool HasYear);

    private static TimeRelation Compare(Stretch a, Stretch b)
    {
        if (a == b)
        {
            return TimeRelation.Same;
        }

        bool LessOrEqual(string x, string y) => string.CompareOrdinal(x, y) <= 0;
        if (!LessOrEqual(a.Start, b.End) || !LessOrEqual(b.Start, a.End))
        {
            return Gap(a, b) <= 1 ? TimeRelation.Near : TimeRelation.Apart;
        }

        return LessOrEqual(b.Start, a.Start) && LessOrEqual(a.End, b.End) ? TimeRelation.Inside
            : LessOrEqual(a.Start, b.Start) && LessOrEqual(b.End, a.End) ? TimeRelation.Around : TimeRelation.Overlap;
    }

    private static Stretch? Bounds(ClaimTime? time)
    {
        if (time?.Interval is { } interval)
        {
            return new(Pad(interval.Start, "T00:00"), Pad(interval.End, "T23:59"), true);
        }

        return MonthDays(time);
    }

    /// <summary>"--01-05", "--01-05/--01-19", or the month and day of a calendar day.</summary>
    private static Stretch? MonthDays(ClaimTime? time)
    {
        if (time is null)
        {
            return null;
        }

        if (time.Interval is { } interval)
        {
            return interval.Start.Length >= 10 && interval.End.Length >= 10 && interval.StartDay[..4] == interval.EndDay[..4]
                ? new(interval.StartDay[5..] + "T00:00", interval.EndDay[5..] + "T23:59", false) : null;
        }

        var parts = time.Value.Split('/');
        return parts.Length <= 2 && parts.All(p => p.Length == 7 && p.StartsWith("--", StringComparison.Ordinal))
            ? new(parts[0][2..] + "T00:00", parts[^1][2..] + "T23:59", false) : null;
    }

    private static string Pad(string moment, string rest) => moment.Length == 10 ? moment + rest : moment;

    private static int Gap(Stretch a, Stretch b)
    {
        var (first, second) = string.CompareOrdinal(a.End, b.Start) < 0 ? (a.End, b.Start) : (b.End, a.Start);
        return Day(first, a.HasYear) is { } x && Day(second, a.HasYear) is { } y ? y.DayNumber - x.DayNumber : int.MaxValue;
    }

    private static DateOnly? Day(string moment, bool hasYear) =>
        DateOnly.TryParseExact(hasYear ? moment[..10] : "2000-" + moment[..5], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
