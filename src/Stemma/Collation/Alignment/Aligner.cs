using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Clustering;
using Stemma.Likeness;
using Stemma.Reports;

namespace Stemma.Collation.Alignment;

/// <summary>Claims that state one thing, with why.</summary>
/// <param name="Claims">The claims, by report and place in it.</param>
/// <param name="Reasons">The signs of the strongest pair of each claim.</param>
internal sealed record AlignedClaims(ImmutableArray<Claim> Claims, ImmutableArray<Reason> Reasons);

/// <summary>Puts the claims of a story into lines.</summary>
internal sealed class Aligner(Knowledge k, AlignmentWeights w, IEncoder? encoder)
{
    // A pair that scores less is not kept: it could not lift an average to the threshold.
    private const double LeastKept = 0.5;
    private const int MostForNearest = 6000;

    // Most pairs looked at between two groups of claims; more than these change an average little.
    private const int PairsBetween = 16;

    /// <summary>Aligns. The claims come sorted by report, sentence, span and id.</summary>
    public (List<AlignedClaims> Lines, ClauseLikeness? Likeness) Align(IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, ReadReport> reports)
    {
        var likeness = ClauseLikeness.Make(encoder, claims, reports, w.ClauseShare);
        var scorer = new PairScore(k, w, new ClaimStock(claims));
        double Score(int a, int b) => scorer.Of(claims[a], claims[b], likeness?.Of(a, b));
        var candidates = Candidates.Of(claims, k, w);
        if (likeness is not null && claims.Count <= MostForNearest)
        {
            candidates = candidates.Concat(likeness.Nearest(claims, w.Nearest));
        }

        var kept = candidates.Distinct().Select(p => (p.A, p.B, Score: Score(p.A, p.B))).Where(p => p.Score >= LeastKept);
        var clusters = new AverageLinkage(Score, w.Threshold, w.BestShare, PairsBetween).Run(claims.Count, kept);
        return ([.. clusters.Select(c => new AlignedClaims([.. c.Select(i => claims[i])], Reasons(c, claims, likeness, scorer)))], likeness);
    }

    private static ImmutableArray<Reason> Reasons(List<int> cluster, IReadOnlyList<Claim> claims, ClauseLikeness? likeness, PairScore scorer)
    {
        var reasons = new List<Reason>();
        foreach (var i in cluster.Skip(1).Take(12))
        {
            var best = cluster.Where(j => j < i).Take(50).MaxBy(j => (scorer.Of(claims[j], claims[i], likeness?.Of(j, i)), -j));
            scorer.Of(claims[best], claims[i], likeness?.Of(best, i), reasons);
        }

        return [.. reasons];
    }
}
