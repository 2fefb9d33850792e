using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>Compatible, and one is more exact: in its figure, its place, its time or the type of event.</summary>
internal static class MorePreciseVerdict
{
    /// <summary>Judges two reports by the most exact that each says.</summary>
    public static Finding? Judge(IReadOnlyList<Voice> a, IReadOnlyList<Voice> b, Knowledge k) =>
        One(a, b, k) ?? One(b, a, k);

    private static Finding? One(IReadOnlyList<Voice> exact, IReadOnlyList<Voice> wide, Knowledge k) =>
        Figure(exact, wide, k) ?? Place(exact, wide) ?? Time(exact, wide) ?? Type(exact, wide, k);

    private static Finding? Figure(IReadOnlyList<Voice> exact, IReadOnlyList<Voice> wide, Knowledge k)
    {
        foreach (var x in exact.Where(v => v.Claim.Quantity is not null))
        {
            var fits = wide.Where(v => v.Claim.Quantity is not null)
                .Select(v => (Voice: v, Fit: FigureFit.Of(x.Claim.Quantity, v.Claim.Quantity, k)!.Value))
                .Where(f => f.Fit is { Kind: not KindRelation.Unlike, Whom: not WhomRelation.Other }).ToList();
            if (fits.Count > 0 && fits.All(f => f.Fit.Number == NumberRelation.Inside))
            {
                return Make(Aspect.Figure, x, fits[0].Voice, $"{x.Claim.Quantity!.Range} lies in {fits[0].Voice.Claim.Quantity!.Range}");
            }
        }

        // A number of two or more where the other gives none at all.
        return wide.All(v => v.Claim.Quantity is null) && exact.FirstOrDefault(v => v.Claim.Quantity is { Low: >= 2 }) is { } only
            ? Make(Aspect.Figure, only, wide[0], $"{only.Claim.Quantity!.Range} where the other gives no number") : null;
    }

    private static Finding? Place(IReadOnlyList<Voice> exact, IReadOnlyList<Voice> wide)
    {
        var said = wide.Where(v => v.Claim is { Place: not null, PlaceInherited: false }).ToList();
        return said.Count == 0 ? null : exact
            .Where(v => v.Claim is { Place: not null, PlaceInherited: false } && said.All(o => Places.Relate(v.Claim.Place, o.Claim.Place) == PlaceRelation.Inside))
            .Select(v => Make(Aspect.Place, v, said[0], $"{v.Claim.Place!.Name} lies in {said[0].Claim.Place!.Name}")).FirstOrDefault();
    }

    private static Finding? Time(IReadOnlyList<Voice> exact, IReadOnlyList<Voice> wide)
    {
        var said = wide.Where(v => v.Claim.Time is { Inherited: false, Interval: not null }).ToList();
        return said.Count == 0 ? null : exact
            .Where(v => v.Claim.Time is { Inherited: false, Interval: not null } time
                && said.All(o => Times.Relate(time, o.Claim.Time) == TimeRelation.Inside && time.Interval.Precision > o.Claim.Time!.Interval!.Precision))
            .Select(v => Make(Aspect.Time, v, said[0], $"{v.Claim.Time!.Value} lies in {said[0].Claim.Time!.Value}")).FirstOrDefault();
    }

    private static Finding? Type(IReadOnlyList<Voice> exact, IReadOnlyList<Voice> wide, Knowledge k) =>
        exact.Where(v => wide.All(o => o.Claim.EventType != v.Claim.EventType && k.IsA(v.Claim.EventType, o.Claim.EventType)))
            .Select(v => Make(Aspect.Type, v, wide[0], $"{v.Claim.EventType} is a sort of {wide[0].Claim.EventType}")).FirstOrDefault();

    private static Finding Make(Aspect aspect, Voice exact, Voice wide, string note) =>
        new(Verdict.MorePrecise, null, aspect, exact, wide, new Reason("collation.more-precise." + aspect.ToString().ToLowerInvariant(), Note: note));
}
