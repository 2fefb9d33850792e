using System.Globalization;
using Stemma.Text;

namespace Stemma.Facts.Times;

/// <summary>Dates and clock times written in digits alone: 05.01.2022, 2022-01-05, 23:00.</summary>
internal static class NumericDates
{
    public static IEnumerable<(int First, int End, TimeReading Reading)> Find(SentenceIndex s)
    {
        for (var i = 0; i < s.Words.Count; i++)
        {
            if (s.Words[i].Kind != WordKind.Digits)
                continue;
            var text = s.Words[i].Folded;
            if (Clock(text) is { } clock)
                yield return (i, i + 1, clock);
            else if (Dotted(text) is { } dotted)
                yield return (i, i + 1, dotted);
            else if (i + 4 < s.Words.Count && s.Words[i + 1].Mark == '-' && s.Words[i + 3].Mark == '-' && text.Length == 4
                     && Date(text, s.Words[i + 2].Folded, s.Words[i + 4].Folded) is { } iso)
                yield return (i, i + 5, iso);
        }
    }

    /// <summary>A month or weekday amid a name ("Sunday Times", "May" before "said") is told by a capitalised neighbour that is no part of a date.</summary>
    public static bool IsNamePart(SentenceIndex s, RuleMatch match) => s.IsIn(match.First, "registered");

    private static TimeReading? Clock(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 2 or 3 && Number(parts[0]) is { } hour and <= 24 && parts[1].Length == 2 && Number(parts[1]) is { } minute and < 60
            ? new TimeReading("clock", $"T{hour:00}:{minute:00}")
            : null;
    }

    private static TimeReading? Dotted(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3 ? Date(parts[2], parts[1], parts[0]) : null;
    }

    private static TimeReading? Date(string year, string month, string day) =>
        year.Length == 4 && Number(year) is { } y and >= 1000 && Number(month) is { } m and >= 1 and <= 12 && Number(day) is { } d and >= 1 && d <= DateTime.DaysInMonth(Math.Min(y, 9999), m)
            ? new TimeReading("date", string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"))
            : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
