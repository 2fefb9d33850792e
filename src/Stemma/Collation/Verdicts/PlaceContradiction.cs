using Stemma.Claims;
using Stemma.Collation.Alignment;

namespace Stemma.Collation.Verdicts;

/// <summary>One incident, told for places that cannot be one.</summary>
internal static class PlaceContradiction
{
    public static Finding? Judge(Voice a, Voice b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (x.Polarity == Polarity.Denied || y.Polarity == Polarity.Denied || x.PlaceInherited || y.PlaceInherited)
        {
            return null;
        }

        return Places.Relate(x.Place, y.Place) == PlaceRelation.Different
            ? Finding.Contradict(ContradictionType.Place, Aspect.Place, a, b, $"{x.Place!.Name} and {y.Place!.Name} are two places") : null;
    }
}
