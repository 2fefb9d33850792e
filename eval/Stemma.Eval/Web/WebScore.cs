using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Eval.Web;

/// <summary>How one page came out. Null where the gold says nothing.</summary>
internal sealed partial record WebScore(double Precision, double Recall, double F, bool? Title, bool? Day, bool? Minute)
{
    /// <summary>Compares words as multisets; the report's title is left out, as in the published figures.</summary>
    public static WebScore Of(WebPair pair, ReadResult read)
    {
        var reports = read.Reports;
        var text = string.Join('\n', reports.Select(r => Body(r.Report)));
        var (precision, recall) = Overlap(Words(pair.Gold), Words(text));
        var f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        var report = reports.IsEmpty ? null : reports[0].Report;
        var title = report?.Title?.Of(report.Text);
        bool? isTitle = pair.Title is null ? null : Same(pair.Title, title);
        var (day, minute) = Times(pair.Date, report?.Published);
        return new WebScore(precision, recall, f, isTitle, day, minute);
    }

    internal static string Body(Report report) => report.Title is { Start: 0 } title ? report.Text[title.End..] : report.Text;

    private static bool Same(string gold, string? found) => found is not null && Spaces().Replace(gold, " ").Trim() == Spaces().Replace(found, " ").Trim();

    private static (bool? Day, bool? Minute) Times(string? gold, Moment? found)
    {
        if (gold is null || !DateTimeOffset.TryParse(gold, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var wanted)) return (null, null);
        var hasClock = wanted.TimeOfDay != TimeSpan.Zero;
        bool? no = hasClock ? false : null;
        if (found is null) return (false, no);
        var zoned = found.Value.Length > 19 && DateTimeOffset.TryParse(found.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : (DateTimeOffset?)null;
        // The same instant is the same day whatever zone each side writes.
        var sameInstant = zoned is { } instant && Math.Abs((instant - wanted).TotalSeconds) < 60;
        // A gold without a zone is a clock on the wall, and so is what was found without one.
        var goldIsZoned = gold.Length > 19;
        var sameClock = (zoned is null || !goldIsZoned) && found.Precision == Stemma.Reports.Precision.Minute && found.Value.StartsWith(wanted.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var isDay = sameInstant || found.Date == wanted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (isDay, hasClock ? sameInstant || sameClock : null);
    }

    private static (double, double) Overlap(Dictionary<string, int> gold, Dictionary<string, int> found)
    {
        var shared = found.Sum(w => Math.Min(w.Value, gold.GetValueOrDefault(w.Key)));
        double all = found.Values.Sum(), wanted = gold.Values.Sum();
        return (all == 0 ? 0 : shared / all, wanted == 0 ? 0 : shared / wanted);
    }

    private static Dictionary<string, int> Words(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match match in Word().Matches(text)) words[match.Value] = words.GetValueOrDefault(match.Value) + 1;
        return words;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
