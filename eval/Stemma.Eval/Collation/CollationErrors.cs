using Stemma.Eval.Ntrex;

namespace Stemma.Eval.Collation;

/// <summary>Shows each gold line beside the line that stands for it, then what stands for none.</summary>
internal static class CollationErrors
{
    /// <summary>Writes a story.</summary>
    public static void Write(string story, IReadOnlyList<MatchedLine> matches, IReadOnlyList<NtrexDocument> documents, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"== {story}: {string.Join(", ", documents.Select(d => $"{d.Id} ({d.Language})"))}");
        foreach (var (gold, found, likeness) in matches)
        {
            output.WriteLine();
            if (gold is not null)
                output.WriteLine($"gold  {gold.Id} [{gold.Type}] {gold.Verdict}, {gold.Independent.Count}{(gold.Independent.AtLeast ? "+" : "")}: {gold.Gloss}  {Show(gold.Places)}");
            if (found is null)
            {
                output.WriteLine("      MISSED");
                continue;
            }

            var line = found.Line;
            output.WriteLine($"found {line.Id} [{line.EventType}] {VerdictNames.Of(line.Verdict)}, {line.IndependentSources.Count}{(line.IndependentSources.AtLeast ? "+" : "")}: {line.Gloss}  {Show(found.Places)}{(gold is null ? "  EXTRA" : FormattableString.Invariant($"  {likeness:0.00}"))}");
            foreach (var reading in line.Readings) output.WriteLine($"        {reading.Quote}");
            output.WriteLine($"        {line.IndependentSources.Working}; {string.Join("; ", line.Reasons)}");
        }
    }

    private static string Show(IEnumerable<Place> places) => string.Join(" ", places.Select(p => $"{p.Document}:{p.Line}"));
}
