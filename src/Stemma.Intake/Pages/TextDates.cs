using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stemma.Intake.Pages;

/// <summary>The date that a page prints by its title, for pages that give none in machine form.</summary>
internal static partial class TextDates
{
    private const int LongestLine = 160;
    private const int LinesAround = 6;

    /// <summary>The date as ISO text; null where none is printed there, or where day and month cannot be told apart.</summary>
    public static string? NearTitle(Page page)
    {
        var blocks = page.Tree.Blocks;
        var start = -1;
        var end = page.Body.Count > 0 ? page.Body[0] : blocks.Count;
        for (var i = 0; i < end; i++)
        {
            if (blocks[i].Level == 1) start = i;
        }
        if (start < 0) return null;
        var months = Months(LanguageTags.Normal(page.Data.Language));
        for (var i = Math.Max(0, start - LinesAround); i < Math.Min(blocks.Count, end + LinesAround); i++)
        {
            if (blocks[i].Text.Length > LongestLine || (page.Tree.MarksOf(blocks[i]) & (Mark.Hidden | Mark.Furniture | Mark.Comments)) != 0) continue;
            if (Read(blocks[i].Text, months) is { } found) return found;
        }
        return null;
    }

    /// <summary>The first full date in a line, with the clock time after it.</summary>
    internal static string? Read(string line, FrozenDictionary<string, int> months)
    {
        foreach (Match match in Dotted().Matches(line))
        {
            var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            if (Iso(year < 100 ? 2000 + year : year, Number(match, "m"), Number(match, "d"), line[(match.Index + match.Length)..]) is { } found) return found;
        }
        foreach (Match match in Named().Matches(line))
        {
            if (months.TryGetValue(match.Groups["m"].Value.TrimEnd('.').ToLowerInvariant(), out var month) && Iso(Number(match, "y"), month, Number(match, "d"), line[(match.Index + match.Length)..]) is { } found) return found;
        }
        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string? Iso(int year, int month, int day, string after)
    {
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        var clock = Clock().Match(after);
        return clock.Success && Number(clock, "h") < 24 && Number(clock, "i") < 60 ? $"{date}T{clock.Groups["h"].Value.PadLeft(2, '0')}:{clock.Groups["i"].Value}" : date;
    }

    /// <summary>Month names of a language in their printed forms; English too, as templates often keep it.</summary>
    internal static FrozenDictionary<string, int> Months(string? language)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string?>)["en", language])
        {
            if (name is null) continue;
            try
            {
                var format = (DateTimeFormatInfo)CultureInfo.GetCultureInfo(name).DateTimeFormat.Clone();
                if (format.Calendar is not GregorianCalendar) continue;
                foreach (var list in (ReadOnlySpan<string[]>)[format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames])
                {
                    for (var i = 0; i < 12; i++)
                    {
                        if (list[i].Length > 0) months[list[i].TrimEnd('.').ToLowerInvariant()] = i + 1;
                    }
                }
            }
            catch (CultureNotFoundException)
            {
                continue;
            }
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:20|19)\d\d|\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<!\d)(?:(?<d>\d{1,2})(?:\.|er|º|ª)?\s+(?:de\s+)?(?<m>\p{L}[\p{L}\p{M}]{2,14}\.?),?\s+(?:de\s+)?(?<y>20\d\d|19\d\d)|(?<m>\p{L}[\p{L}\p{M}]{2,14}\.?)\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>20\d\d|19\d\d))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^[^\d]{0,14}(?<h>\d{1,2})[:.](?<i>\d\d)(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
