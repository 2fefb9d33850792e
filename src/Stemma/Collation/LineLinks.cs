using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation.Glossing;
using Stemma.Collation.Verdicts;
using Stemma.Reports;

namespace Stemma.Collation;

/// <summary>Links lines that must be read together: totals and parts, and figures of another scope.</summary>
internal sealed class LineLinks(Knowledge k, DifferenceWords difference)
{
    // A figure is compared with this many lines of its kind at most.
    private const int MostCompared = 200;

    public ImmutableArray<Line> Link(ImmutableArray<Line> lines, IReadOnlyDictionary<string, Claim> claims)
    {
        var home = lines.SelectMany((l, i) => l.Readings.Select(r => (r.Claim, i))).ToDictionary(p => p.Claim, p => p.i, StringComparer.Ordinal);
        var related = lines.Select(_ => new SortedSet<string>(StringComparer.Ordinal)).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var part in lines[i].Readings.Select(r => claims[r.Claim].PartOf).OfType<string>())
            {
                if (home.TryGetValue(part, out var total) && total != i)
                {
                    related[i].Add(lines[total].Id);
                    related[total].Add(lines[i].Id);
                }
            }
        }

        var result = lines.ToArray();
        foreach (var kind in Enumerable.Range(0, lines.Length).Where(i => !lines[i].Quantities.IsEmpty)
            .GroupBy(i => k.KindCoarse(lines[i].Quantities[0].Kind), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Scopes([.. kind], lines, claims, related, result);
        }

        return [.. result.Select((l, i) => l with { Related = [.. related[i]] })];
    }

    private void Scopes(List<int> members, ImmutableArray<Line> lines, IReadOnlyDictionary<string, Claim> claims, SortedSet<string>[] related, Line[] result)
    {
        for (var x = 0; x < members.Count; x++)
        {
            for (var y = x + 1; y < Math.Min(members.Count, x + MostCompared); y++)
            {
                var (i, j) = (members[x], members[y]);
                if (related[i].Contains(lines[j].Id) || Aspects(lines[i], lines[j], claims) is not { } aspect)
                {
                    continue;
                }

                related[i].Add(lines[j].Id);
                related[j].Add(lines[i].Id);
                // Lines come by rank: the second is read against the first; across reports neither is the main one.
                Mark(j, i, aspect, lines, result);
                if (lines[j].Verdict == Verdict.Only && lines[i].Readings[0].Report != lines[j].Readings[0].Report)
                {
                    Mark(i, j, aspect, lines, result);
                }
            }
        }
    }

    private void Mark(int i, int other, Aspect aspect, ImmutableArray<Line> lines, Line[] result)
    {
        if (result[i].Verdict == Verdict.Only)
        {
            result[i] = result[i] with
            {
                Verdict = Verdict.DifferentScope,
                Difference = difference.OtherScope(aspect, lines[i], lines[other]),
                Reasons = result[i].Reasons.Insert(0, new Reason("collation.different-scope." + aspect.ToString().ToLowerInvariant(), Note: lines[other].Id)),
            };
        }
    }

    private Aspect? Aspects(Line a, Line b, IReadOnlyDictionary<string, Claim> claims)
    {
        foreach (var x in a.Readings.Take(8))
        {
            foreach (var y in b.Readings.Take(8))
            {
                if (DifferentScopeVerdict.Judge(claims[x.Claim], claims[y.Claim], k) is { } aspect)
                {
                    return aspect;
                }
            }
        }

        return null;
    }
}
