using System.Globalization;
using Stemma.Languages;

namespace Stemma.Facts.Numbers;

/// <summary>Reads numbers written in digits by the marks of the language; null for what is no plain number ("12:30", "1.2.3").</summary>
internal static class DigitReader
{
    public static NumberValue? Read(string digits, LanguageSettings settings)
    {
        if (digits.Contains(':', StringComparison.Ordinal) || digits.Length > 18)
            return null;
        var marks = digits.Where(c => !char.IsAsciiDigit(c)).ToArray();
        if (marks.Length == 0)
            return Plain(digits);
        if (marks.Distinct().Count() > 1)
            return Mixed(digits, marks);
        var mark = marks[0];
        var thousands = Groups(digits, mark);
        // "1,000" is a thousand wherever the comma is no decimal mark; "1,234,567" is nothing else anywhere.
        if (thousands && (marks.Length > 1 || mark != settings.Decimal))
            return Number(digits.Replace(mark.ToString(), "", StringComparison.Ordinal));
        return marks.Length == 1 ? Number(digits.Replace(mark, '.')) : null;
    }

    private static NumberValue? Plain(string digits) =>
        double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? NumberValue.Exact(value, digits: true, year: digits.Length == 4 && value is >= 1500 and <= 2100)
            : null;

    private static NumberValue? Mixed(string digits, char[] marks) =>
        marks.Take(marks.Length - 1).Distinct().Count() == 1 && marks.Count(m => m == marks[^1]) == 1
            ? Number(digits.Replace(marks[0].ToString(), "", StringComparison.Ordinal).Replace(marks[^1], '.'))
            : null;

    /// <summary>Groups of three after the first mark.</summary>
    private static bool Groups(string digits, char mark)
    {
        var parts = digits.Split(mark);
        return parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(p => p.Length == 3);
    }

    private static NumberValue? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? NumberValue.Exact(value, digits: true) : null;
}
