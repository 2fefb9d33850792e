using Stemma.Collation.Alignment;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>Figures of one kind and scope that cannot meet: contradicted, unless a later one of a growing series.</summary>
internal static class FigureVerdict
{
    public static Finding? Judge(Voice a, Voice b, Knowledge k)
    {
        if (FigureFit.Of(a.Claim.Quantity, b.Claim.Quantity, k) is not { Number: NumberRelation.Apart, SameScope: true }
            || a.Claim.Polarity != b.Claim.Polarity || AnotherArea(a, b))
        {
            return null;
        }

        return UpdatedVerdict.Judge(a, b, k) ?? Finding.Contradict(
            ContradictionType.Figure, Aspect.Figure, a, b,
            k.KindCumulative(FigureFit.Scope(a.Claim.Quantity!, k).Kind) && a.PublishedAgainst(b) is null ? "times-unknown" : "ranges cannot meet");
    }

    private static bool AnotherArea(Voice a, Voice b) =>
        !a.Claim.PlaceInherited && !b.Claim.PlaceInherited
        && Places.Relate(a.Claim.Place, b.Claim.Place) is PlaceRelation.Inside or PlaceRelation.Around or PlaceRelation.Different;
}

/// <summary>A later and higher figure of a kind that grows as time goes on.</summary>
internal static class UpdatedVerdict
{
    public static Finding? Judge(Voice a, Voice b, Knowledge k)
    {
        if (a.Claim.Quantity is not { } x || b.Claim.Quantity is not { } y || !k.KindCumulative(FigureFit.Scope(x, k).Kind))
        {
            return null;
        }

        if (Order(a, b) is not { } order || order == 0)
        {
            return null;
        }

        var (earlier, later) = order < 0 ? (a, b) : (b, a);
        return later.Claim.Quantity!.Low is { } low && low > (earlier.Claim.Quantity!.High ?? earlier.Claim.Quantity.Low ?? long.MaxValue)
            ? new Finding(Verdict.Updated, null, Aspect.Figure, earlier, later, new Reason("collation.updated", Note: "a later figure of the same series, higher than the earlier"))
            : null;
    }

    // The figures' own times say more than the reports' dates; those come second.
    private static int? Order(Voice a, Voice b) =>
        Times.Relate(a.Claim.Time, b.Claim.Time) is TimeRelation.Apart or TimeRelation.Near
            && a.Claim.Time is { Inherited: false, Interval: { } x } && b.Claim.Time is { Inherited: false, Interval: { } y }
            ? string.CompareOrdinal(x.Start, y.Start)
            : a.PublishedAgainst(b);
}
