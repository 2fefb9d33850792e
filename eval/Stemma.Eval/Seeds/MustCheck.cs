using Stemma.Collation;
using Stemma.Eval.Collation;

namespace Stemma.Eval.Seeds;

/// <summary>Whether what issue 3 names came out.</summary>
internal static class MustCheck
{
    /// <summary>Checks one.</summary>
    /// <returns>Yes or no, and what is missing where it is no.</returns>
    public static (bool Yes, string Why) Check(SeedMust must, IReadOnlyList<Line> lines, ClaimMatch claims)
    {
        HashSet<string>[] sets = [.. lines.Select(l => SeedsScorer.GoldIds(l, claims))];
        foreach (var group in must.Claims)
        {
            if (!group.Any(id => sets.Any(s => s.Contains(id)))) return (false, $"not found: {string.Join(" or ", group)}");
        }

        return must.Kind switch
        {
            "together" => Together(must, lines, sets),
            "apart" => Apart(must, sets),
            "only" => Only(must, lines, sets),
            "called" => Called(must, lines, sets, claims),
            _ => throw new InvalidDataException($"must '{must.Id}' has the unknown kind '{must.Kind}'"),
        };
    }

    private static (bool, string) Together(SeedMust must, IReadOnlyList<Line> lines, HashSet<string>[] sets)
    {
        var why = "on different lines";
        for (var i = 0; i < lines.Count; i++)
        {
            if (!must.Claims.All(group => group.Any(sets[i].Contains))) continue;
            var line = lines[i];
            why = Failing(must, line);
            if (why.Length == 0) return (true, line.Id);
        }

        return (false, why);
    }

    private static string Failing(SeedMust must, Line line)
    {
        var verdict = VerdictNames.Of(line.Verdict);
        if (must.Verdicts is { Count: > 0 } allowed && !allowed.Contains(verdict)) return $"verdict is {verdict}";
        if (must.ContradictionType is { } type && !string.Equals(line.ContradictionType?.ToString(), type, StringComparison.OrdinalIgnoreCase))
            return $"contradiction is {line.ContradictionType?.ToString() ?? "none"}";
        if (must.Count is { } count && line.IndependentSources.Count != count) return $"independent sources: {line.IndependentSources.Count}";
        foreach (var figure in must.Figures ?? [])
        {
            if (!line.Quantities.Any(q => q.Best == figure)) return $"the line has no figure {figure}";
        }

        return "";
    }

    private static (bool, string) Apart(SeedMust must, HashSet<string>[] sets)
    {
        foreach (var set in sets)
        {
            var groups = must.Claims.Where(group => group.Any(set.Contains)).ToArray();
            if (groups.Length > 1) return (false, $"on one line: {string.Join(" and ", groups.Select(g => g.First(set.Contains)))}");
        }

        return (true, "");
    }

    private static (bool, string) Called(SeedMust must, IReadOnlyList<Line> lines, HashSet<string>[] sets, ClaimMatch claims)
    {
        foreach (var group in must.Claims)
        {
            var found = claims.Pairs.First(p => group.Contains(p.Gold.Id)).Found.Claim;
            if (found.Quantity?.OfWhom is null) return (false, $"{group[0]} does not say who is counted");
            if (!Enumerable.Range(0, lines.Count).Any(i => group.Any(sets[i].Contains) && !string.IsNullOrWhiteSpace(lines[i].Difference)))
                return (false, $"the line of {group[0]} does not say how the words differ");
        }

        return (true, "");
    }

    private static (bool, string) Only(SeedMust must, IReadOnlyList<Line> lines, HashSet<string>[] sets)
    {
        foreach (var group in must.Claims)
        {
            var alone = false;
            for (var i = 0; i < lines.Count; i++)
                alone |= group.Any(sets[i].Contains) && lines[i].Verdict == Verdict.Only && lines[i].Readings.Select(r => r.Report).Distinct(StringComparer.Ordinal).Count() == 1;
            if (!alone) return (false, $"not on a line of one report: {string.Join(" or ", group)}");
        }

        return (true, "");
    }
}
