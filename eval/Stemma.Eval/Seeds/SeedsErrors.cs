using Stemma.Claims;
using Stemma.Collation;
using Stemma.Eval.Collation;

namespace Stemma.Eval.Seeds;

/// <summary>Shows what was missed and found too much in the seed pair.</summary>
internal static class SeedsErrors
{
    /// <summary>Writes claims, then lines.</summary>
    public static void Write(ClaimMatch claims, IReadOnlyList<(SeedLine? Gold, Line? Found)> lines, IReadOnlyList<ReadReport> reads, TextWriter output)
    {
        var texts = reads.ToDictionary(r => r.Report.Id, r => r, StringComparer.Ordinal);
        output.WriteLine("== claims missed");
        foreach (var claim in claims.Missed) output.WriteLine($"  {claim.Id} sentence {claim.Sentence} {claim.Start}+{claim.Length} [{claim.Type}] {claim.Gloss}");
        output.WriteLine("== claims extra");
        foreach (var (claim, _, span) in claims.Extra)
            output.WriteLine($"  {claim.Id} {span.Start}+{span.Length} [{claim.EventType}] \"{texts[claim.Report].Quote(claim.Span)}\" {string.Join("; ", claim.Reasons)}");
        output.WriteLine("== claims found");
        foreach (var (gold, (claim, _, _)) in claims.Pairs)
        {
            var chain = string.Join(" < ", claim.Attribution.Select(a => $"{a.Kind}:{a.SourceId ?? a.Name}"));
            output.WriteLine($"  {gold.Id} [{claim.EventType}] place {claim.Place?.Name ?? "-"} quantity {claim.Quantity?.Range ?? "-"} {claim.Polarity} {claim.Certainty} by {(chain.Length > 0 ? chain : "-")}{(SeedSlots.Attribution(gold, claim) ? "" : "  (gold differs: " + string.Join(" < ", gold.Attribution.Select(a => $"{a.Kind}:{a.Id}")) + ")")}");
        }

        output.WriteLine("== lines");
        foreach (var (gold, found) in lines)
        {
            if (gold is not null) output.WriteLine($"  gold  {gold.Id} {string.Join(" ", gold.Claims)} {gold.Verdict} {gold.Count}{(gold.AtLeast ? "+" : "")}: {gold.Gloss}");
            if (found is not null)
                output.WriteLine($"  found {found.Id} [{found.EventType}] {string.Join(" ", SeedsScorer.GoldIds(found, claims).Order(StringComparer.Ordinal))} {VerdictNames.Of(found.Verdict)} {found.IndependentSources.Count}{(found.IndependentSources.AtLeast ? "+" : "")}: {found.Gloss}; {found.IndependentSources.Working}");
            else output.WriteLine("        MISSED");
        }
    }
}
