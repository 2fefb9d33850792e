using Stemma.Collation.Alignment;
using Stemma.Collation.Verdicts;

namespace Stemma.Collation.Figures;

/// <summary>Readings of a line that give one figure: the same kind, of the same people.</summary>
/// <param name="Voices">All of them.</param>
/// <param name="Chosen">The one that stands for each report and source: its latest, most exact.</param>
internal sealed record FigureGroup(IReadOnlyList<Voice> Voices, IReadOnlyList<Voice> Chosen);

/// <summary>Sorts the figures of a line.</summary>
internal static class FigureTable
{
    public static List<FigureGroup> Of(IReadOnlyList<Voice> voices, Knowledge k)
    {
        var groups = new List<List<Voice>>();
        foreach (var voice in voices.Where(v => v.Claim.Quantity is { } q && (q.Low is not null || q.High is not null)))
        {
            var home = groups.FirstOrDefault(g => g.Any(o => Together(voice, o, k)));
            if (home is null)
            {
                groups.Add([voice]);
            }
            else
            {
                home.Add(voice);
            }
        }

        return [.. groups.Select(g => new FigureGroup(g, Choose(g)))];
    }

    private static bool Together(Voice a, Voice b, Knowledge k) => FigureFit.Of(a.Claim.Quantity, b.Claim.Quantity, k) is { } fit
        && (fit.SameScope
            || (fit.Number == NumberRelation.Same && fit.Kind != KindRelation.Unlike)
            || (fit.Kind == KindRelation.Same && fit.Whom is WhomRelation.Unsaid or WhomRelation.Broader && fit.Number is NumberRelation.Inside or NumberRelation.Around or NumberRelation.Overlap));

    /// <summary>
    /// One voice for each report and source. Where a report gives several figures under one source, the one that stands
    /// in its own voice's last and most exact sentence is meant to hold.
    /// </summary>
    private static List<Voice> Choose(List<Voice> group) =>
        [.. group.GroupBy(v => (v.Report.Id, v.Origin)).Select(g => g
            .OrderByDescending(v => v.Claim.Time?.Interval?.Start, StringComparer.Ordinal)
            .ThenByDescending(v => Numbers.Exact(v.Claim.Quantity))
            .ThenBy(v => v.Claim.Certainty)
            .ThenBy(v => v.Claim.Sentence)
            .ThenBy(v => v.Claim.Id, StringComparer.Ordinal)
            .First())];
}
