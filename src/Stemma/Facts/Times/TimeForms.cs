using System.Globalization;
using Stemma.Facts.Numbers;
using Stemma.Text;

namespace Stemma.Facts.Times;

/// <summary>What each form of <c>times.yaml</c> says, from what its pattern took.</summary>
internal static class TimeForms
{
    public static TimeReading? Read(RuleMatch match) => match.Rule["form"] switch
    {
        "date" => Date(match),
        "month" => Month(match),
        "year" => Whole(match, "year") is { } year ? new TimeReading("year", Pad(year, 4)) : null,
        "decade" => Whole(match, "year") is { } decade ? new TimeReading("span", Pad(decade, 4) + "s") : null,
        "clock" => Clock(match),
        "weekday" => match["weekday"]?.Value is string day ? new TimeReading("weekday", day) : null,
        "relative" => match.Rule["value"] is { } value ? new TimeReading("relative", value, match.Rule["daypart"] ?? match["daypart"]?.Value as string) : null,
        "ago" => Amount(match) is { } ago ? new TimeReading("relative", "-" + ago) : null,
        "ahead" => Amount(match) is { } ahead ? new TimeReading("relative", ahead) : null,
        "span" => Amount(match) is { } span ? new TimeReading("span", span) : match.Rule["value"] is { } fixedSpan ? new TimeReading("span", fixedSpan) : null,
        "date-range" => Range(match),
        _ => null,
    };

    public static TimeReading? Alone(Chunk chunk) => chunk.Value is not string value ? null
        : chunk.Category == "weekday" ? new TimeReading("weekday", value)
        : new TimeReading("month", "--" + Two(value));

    private static TimeReading? Date(RuleMatch match)
    {
        if (Whole(match, "day") is not { } day || match["month"]?.Value is not string month)
            return null;
        var year = Whole(match, "year");
        var value = (year is { } y ? Pad(y, 4) : "-") + "-" + Two(month) + "-" + Pad(day, 2);
        return new TimeReading("date", value);
    }

    private static TimeReading? Range(RuleMatch match)
    {
        if (Whole(match, "from") is not { } from || Whole(match, "to") is not { } to || match["month"]?.Value is not string month || from >= to)
            return null;
        var year = (Whole(match, "year") is { } y ? Pad(y, 4) : "-") + "-" + Two(month) + "-";
        return new TimeReading("date", year + Pad(from, 2) + "/" + year + Pad(to, 2));
    }

    private static TimeReading? Month(RuleMatch match) => match["month"]?.Value is string month
        ? new TimeReading("month", (Whole(match, "year") is { } year ? Pad(year, 4) : "-") + "-" + Two(month))
        : null;

    private static TimeReading? Clock(RuleMatch match)
    {
        if (Whole(match, "hour") is not { } hour)
            return match.Rule["value"] is { } value ? new TimeReading("clock", value) : null;
        var minute = Whole(match, "minute") ?? 0;
        if (match.Rule["half"] == "pm" && hour < 12)
            hour += 12;
        if (match.Rule["half"] == "am" && hour == 12)
            hour = 0;
        return hour <= 24 ? new TimeReading("clock", $"T{Pad(hour, 2)}:{Pad(minute, 2)}") : null;
    }

    /// <summary>"P3D"; the number is 1 where the pattern takes none ("an hour").</summary>
    private static string? Amount(RuleMatch match)
    {
        if (match["unit"]?.Value is not string unit)
            return null;
        var number = match["number"] is { } chunk
            ? (chunk.Value as NumberValue)?.Value ?? 1
            : match.Rule["value"] is { } fixedNumber ? NumberWords.Number(fixedNumber) : 1;
        var text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            "second" => $"PT{text}S",
            "minute" => $"PT{text}M",
            "hour" => $"PT{text}H",
            "day" => $"P{text}D",
            "night" => $"P{text}D",
            "week" => $"P{text}W",
            "weekend" => $"P{text}W",
            "month" => $"P{text}M",
            "season" => $"P{text}M",
            "year" => $"P{text}Y",
            "decade" => $"P{(number * 10).ToString("0.##", CultureInfo.InvariantCulture)}Y",
            "century" => $"P{(number * 100).ToString("0.##", CultureInfo.InvariantCulture)}Y",
            _ => null,
        };
    }

    private static int? Whole(RuleMatch match, string capture) =>
        match[capture]?.Value is NumberValue { IsWhole: true } number && number.Value is >= 0 and < 10000 ? (int)number.Value : null;

    private static string Pad(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Two(string number) => number.PadLeft(2, '0');
}
