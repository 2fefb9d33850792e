namespace Stemma.Collation;

/// <summary>Orders lines by newsworthiness.</summary>
internal static class LineRank
{
    // What several reports tell, what they quarrel over and what stands at the top of a report comes first.
    private const double ForReports = 0.35;
    private const double ForContradiction = 0.3;
    private const double ForTop = 0.25;
    private const double ForFigure = 0.1;

    /// <summary>A number of no unit; higher is shown earlier.</summary>
    public static double Of(Line line, Knowledge k)
    {
        var reports = line.Readings.Select(r => r.Report).Distinct(StringComparer.Ordinal).Count();
        var top = line.Readings.Min(r => r.Sentence.Index);
        return k.Weight(line.EventType) + (ForReports * Math.Log2(reports)) + (line.Verdict == Verdict.Contradict ? ForContradiction : 0)
            + (ForTop / (1 + (top / 3.0))) + (line.Quantities.IsEmpty ? 0 : ForFigure);
    }
}
