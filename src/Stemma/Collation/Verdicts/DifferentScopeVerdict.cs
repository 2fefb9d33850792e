using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Facts;

namespace Stemma.Collation.Verdicts;

/// <summary>Figures of two lines that must be read together because they count another area or in another way.</summary>
internal static class DifferentScopeVerdict
{
    /// <summary>What the scopes differ in (<see cref="Aspect.Place"/> or <see cref="Aspect.Kind"/>), or null where the figures have nothing to do with each other.</summary>
    public static Aspect? Judge(Claim a, Claim b, Knowledge k)
    {
        if (a.Quantity is null || b.Quantity is null || a.Polarity != b.Polarity || FigureFit.Of(a.Quantity, b.Quantity, k) is not { } fit
            || fit.Kind == KindRelation.Unlike || fit.Whom is WhomRelation.Other || a.PartOf == b.Id || b.PartOf == a.Id)
        {
            return null;
        }

        var (kindA, _) = FigureFit.Scope(a.Quantity, k);
        var (kindB, _) = FigureFit.Scope(b.Quantity, k);
        if (fit.Kind == KindRelation.Alike && (k.KindDiffers(kindA, kindB) is not null || k.KindBroader(kindA) == kindB || k.KindBroader(kindB) == kindA))
        {
            return Places.Compatible(Places.Relate(a.Place, b.Place)) && Times.Compatible(Times.Relate(a.Time, b.Time)) ? Aspect.Kind : null;
        }

        return fit.Kind == KindRelation.Same && AnotherArea(a.Place, b.Place) ? Aspect.Place : null;
    }

    private static bool AnotherArea(PlaceRef? a, PlaceRef? b) =>
        a is not null && b is not null && (Places.Relate(a, b) is PlaceRelation.Inside or PlaceRelation.Around
            || (Places.Relate(a, b) == PlaceRelation.Different && a.Country == b.Country && a.Level != b.Level));
}
