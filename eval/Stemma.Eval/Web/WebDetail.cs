using Stemma.Intake;

namespace Stemma.Eval.Web;

/// <summary>Prints what differs between a page's gold and its report, for those who improve the reader.</summary>
internal static class WebDetail
{
    /// <summary>Paragraphs that are missing and that are too many.</summary>
    public static void Print(WebPair pair, ReadResult read, TextWriter output)
    {
        var found = read.Reports.SelectMany(r => WebScore.Body(r.Report).Split("\n\n")).Select(Plain).Where(p => p.Length > 0).ToList();
        var wanted = pair.GoldParts.Select(Plain).Where(p => p.Length > 0).ToList();
        foreach (var part in wanted.Where(w => !found.Contains(w))) output.WriteLine("  - " + Short(part));
        foreach (var part in found.Where(f => !wanted.Contains(f))) output.WriteLine("  + " + Short(part));
    }

    /// <summary>What was found for one field, beside the gold.</summary>
    public static void PrintField(string field, string? gold, ReadResult read, TextWriter output)
    {
        output.WriteLine($"  gold {field}: {gold}");
        foreach (var evidence in read.Reports.Take(1).SelectMany(r => r.Report.Evidence).Where(e => e.Field == field))
            output.WriteLine($"    {(evidence.Taken ? "*" : " ")} {evidence.From}: {evidence.Value}");
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string text) => text.Length <= 150 ? text : text[..110] + " … " + text[^36..];
}
