using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Claims;

/// <summary>Links figures of one sentence that are parts of another: by the pack's "of them", or because they add up to it.</summary>
internal static class PartsAndTotals
{
    /// <summary>More figures than this behind one another are a list, not the parts of a total.</summary>
    private const int MostParts = 8;

    public static IEnumerable<Claim> Link(List<Claim> claims, SentenceIndex s)
    {
        var figures = claims.Where(c => c.Quantity is { Low: not null, High: not null } q && q.Low == q.High).OrderBy(c => c.Quantity!.Span.Start).ToList();
        var totals = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Count; i++)
        {
            var sum = 0L;
            for (var n = 1; n <= MostParts && i + n < figures.Count; n++)
            {
                sum += figures[i + n].Quantity!.Low!.Value;
                if (sum > figures[i].Quantity!.Low)
                    break;
                if (n < 2 || sum != figures[i].Quantity!.Low)
                    continue;
                foreach (var part in figures.Skip(i + 1).Take(n))
                    totals.TryAdd(part.Id, figures[i].Id);
            }
        }

        foreach (var part in claims.Where(c => c.Reasons.Any(r => r.Rule.Contains(".quantities.", StringComparison.Ordinal) && r.Rule.Contains("share", StringComparison.Ordinal))))
        {
            if (figures.LastOrDefault(f => f.Quantity!.Span.Start < part.Quantity!.Span.Start && f.Id != part.Id) is { } total)
                totals.TryAdd(part.Id, total.Id);
        }

        return claims.Select(c => totals.TryGetValue(c.Id, out var total) && total != c.Id
            ? c with { PartOf = total, Reasons = c.Reasons.Add(new Reason("claims.part-of", Note: "a part of the figure before it")) }
            : c);
    }
}
