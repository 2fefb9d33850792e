using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Reports;

namespace Stemma.Intake.Pages;

/// <summary>Reads the times that pages and feeds give in machine form.</summary>
internal static partial class WebTimes
{
    private const int LongestTime = 80;

    /// <summary>The moment that some text says; null where it says none for sure (day and month in doubt, no year).</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="evidence">Where it stands.</param>
    public static Moment? Read(string? text, string evidence)
    {
        if (text is null || text.Length > LongestTime) return null;
        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso) return FromParts(iso, evidence);
        if (Unix().IsMatch(text)) return FromUnix(text, evidence);
        if (Numeric().Match(text) is { Success: true } numeric) return FromParts(numeric, evidence);
        return English().IsMatch(text) ? FromEnglish(text, evidence) : null;
    }

    private static Moment? FromParts(Match match, string evidence)
    {
        int Number(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        int year = Number("y"), month = Number("m"), day = Number("d");
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        int hour = Number("h"), minute = Number("i"), second = Number("s");
        if (!match.Groups["h"].Success || hour > 23 || minute > 59 || second > 60) return new Moment(date, Precision.Day, evidence);
        var zone = Zone(match.Groups["z"].ValueSpan);
        // Midnight to the second is what systems write where only the day is known.
        if (hour == 0 && minute == 0 && second == 0) return new Moment(date, Precision.Day, evidence);
        return new Moment(string.Create(CultureInfo.InvariantCulture, $"{date}T{hour:00}:{minute:00}:{Math.Min(second, 59):00}{zone}"), Precision.Minute, evidence);
    }

    private static string Zone(ReadOnlySpan<char> zone)
    {
        if (zone.IsEmpty) return "";
        if (zone[0] is not ('+' or '-' or '\u2212')) return "Z";
        var sign = zone[0] == '+' ? '+' : '-';
        Span<char> digits = stackalloc char[4];
        digits.Fill('0');
        var count = 0;
        foreach (var character in zone)
        {
            if (char.IsAsciiDigit(character) && count < 4) digits[count++] = character;
        }
        return $"{sign}{digits[..2]}:{digits[2..]}";
    }

    private static Moment? FromUnix(string text, string evidence)
    {
        var value = long.Parse(text, CultureInfo.InvariantCulture);
        var time = text.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(value) : DateTimeOffset.FromUnixTimeSeconds(value);
        return time.Year is < 1990 or > 2100 ? null : new Moment(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Precision.Minute, evidence);
    }

    private static Moment? FromEnglish(string text, string evidence)
    {
        var zoned = Zoned().Match(text);
        var bare = (zoned.Success ? text[..zoned.Index] : text).Replace("a.m.", "AM", StringComparison.OrdinalIgnoreCase).Replace("p.m.", "PM", StringComparison.OrdinalIgnoreCase);
        if (!DateTime.TryParse(bare, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var time) || time.Year < 1900) return null;
        var zone = zoned.Success ? Zone(zoned.Groups["z"].ValueSpan) : "";
        return bare.Contains(':', StringComparison.Ordinal) && time.TimeOfDay > TimeSpan.Zero
            ? new Moment(time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + zone, Precision.Minute, evidence)
            : new Moment(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Precision.Day, evidence);
    }

    [GeneratedRegex(@"^(?<y>\d{4})-?(?<m>\d\d)-?(?<d>\d\d)(?:[T _]+(?<h>\d{1,2}):?(?<i>\d\d)(?::?(?<s>\d\d)(?:[.,:]\d+)?)?)?\s*(?<z>Z|UTC|GMT|[+\u2212-]\d\d(?::?\d\d)?)?(?:\[.*\])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^1\d{9}(?:\d{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unix();

    // Day first with dots is sure; with slashes it is not, so those are not read.
    [GeneratedRegex(@"^(?:(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})|(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})|(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日)(?:[^\d]{1,12}(?<h>\d{1,2})[:.時时](?<i>\d\d)(?::(?<s>\d\d))?)?\D{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\s*\(?(?<z>GMT|UTC|Z|[+-]\d\d:?\d\d)\)?.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();
}
