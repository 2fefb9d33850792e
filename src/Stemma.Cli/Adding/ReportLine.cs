using System.Globalization;
using System.Text;
using Stemma.Reports;

namespace Stemma.Cli.Adding;

/// <summary>The line that says what was taken in.</summary>
internal static class ReportLine
{
    /// <summary>"r-0123456789abcdef  en  2031-05-04  The Harbour Ledger  312 words  Title  (name)".</summary>
    public static string Of(string name, Report report) => string.Join("  ",
        report.Id,
        report.Language.Tag ?? "language unknown",
        report.Published?.Value ?? "date unknown",
        report.Outlet.FromFileName ? "outlet unknown" : report.Outlet.Name,
        Words(report.Text).ToString(CultureInfo.InvariantCulture) + " words",
        report.Title?.Of(report.Text) ?? "no title",
        $"({name})");

    /// <summary>Runs of letters and digits; each sign of scripts without spaces between words counts as one.</summary>
    internal static int Words(string text)
    {
        var words = 0;
        var isInside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = rune.Value is >= 0x2E80 and <= 0xA4CF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;
            var isWord = Rune.IsLetterOrDigit(rune) || (isInside && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
            if (isWord && (isWide || !isInside)) words++;
            isInside = isWord && !isWide;
        }

        return words;
    }
}
