using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>The verdict of a line with all that was found.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Contradiction">In which way, where it is a contradiction.</param>
/// <param name="Findings">What speaks for it, most important first; of one aspect where it is a contradiction.</param>
internal sealed record LineVerdict(Verdict Verdict, ContradictionType? Contradiction, ImmutableArray<Finding> Findings);

/// <summary>Judges a line by all pairs of its voices.</summary>
internal static class VerdictChooser
{
    // Some hundred voices say all there is to say; beyond, pairs would grow without a gain.
    private const int MostVoices = 120;

    /// <summary>Chooses: a contradiction over an update over greater precision over agreement.</summary>
    /// <param name="voices">All readings, by report and place in it.</param>
    /// <param name="figures">For each figure of the line, the voice that stands for each report and source.</param>
    /// <param name="k">The ontology.</param>
    public static LineVerdict Choose(IReadOnlyList<Voice> voices, IReadOnlyList<IReadOnlyList<Voice>> figures, Knowledge k)
    {
        var heard = voices.Count <= MostVoices ? voices : [.. voices.Take(MostVoices)];
        var findings = Pairs(heard, k).Concat(figures.SelectMany(g => FigurePairs(g, k))).ToList();
        if (findings.Where(f => f.Verdict == Verdict.Contradict).MinBy(f => f.Contradiction) is { } worst)
        {
            return new(Verdict.Contradict, worst.Contradiction, [.. findings.Where(f => f.Contradiction == worst.Contradiction)]);
        }

        if (findings.Any(f => f.Verdict == Verdict.Updated))
        {
            return new(Verdict.Updated, null, [.. findings.Where(f => f.Verdict == Verdict.Updated)]);
        }

        if (OnlyVerdict.Holds(voices))
        {
            return new(Verdict.Only, null, []);
        }

        var byReport = heard.GroupBy(v => v.Report.Id).Select(g => (IReadOnlyList<Voice>)[.. g]).ToList();
        var precise = new List<Finding>();
        for (var i = 0; i < byReport.Count && i < 12; i++)
        {
            for (var j = i + 1; j < byReport.Count && j < 12; j++)
            {
                if (MorePreciseVerdict.Judge(byReport[i], byReport[j], k) is { } finding)
                {
                    precise.Add(finding);
                }
            }
        }

        if (precise.Count > 0)
        {
            return new(Verdict.MorePrecise, null, [.. precise]);
        }

        return new(Verdict.Agree, null, [.. findings.Where(f => f.Verdict == Verdict.Agree)]);
    }

    private static IEnumerable<Finding> Pairs(IReadOnlyList<Voice> voices, Knowledge k)
    {
        for (var i = 0; i < voices.Count; i++)
        {
            for (var j = i + 1; j < voices.Count; j++)
            {
                var (a, b) = (voices[i], voices[j]);
                if (!a.Against(b))
                {
                    continue;
                }

                if ((OutcomeContradiction.Judge(a, b, k) ?? PolarityContradiction.Judge(a, b, k) ?? RoleContradiction.Judge(a, b, k)
                    ?? TimeContradiction.Judge(a, b, k) ?? PlaceContradiction.Judge(a, b) ?? AgreeVerdict.NamedApart(a, b, k)) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> FigurePairs(IReadOnlyList<Voice> chosen, Knowledge k)
    {
        for (var i = 0; i < Math.Min(chosen.Count, MostVoices); i++)
        {
            for (var j = i + 1; j < Math.Min(chosen.Count, MostVoices); j++)
            {
                if (FigureVerdict.Judge(chosen[i], chosen[j], k) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }
}
