using Stemma.Claims;
using Stemma.Facts;

namespace Stemma.Collation.Verdicts;

/// <summary>The same deed, done by others or the other way round.</summary>
internal static class RoleContradiction
{
    public static Finding? Judge(Voice a, Voice b, Knowledge k)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (x.Polarity != y.Polarity || x.Polarity == Polarity.Denied || x.Certainty == Certainty.Expected || y.Certainty == Certainty.Expected)
        {
            return null;
        }

        // In a clash or a meeting the sides may be told in any order.
        if (!k.Directed(x.EventType) || !k.Directed(y.EventType) || (!k.IsA(x.EventType, y.EventType) && !k.IsA(y.EventType, x.EventType)))
        {
            return null;
        }

        if (x is { Actor: { } xa, Target: { } xt } && y is { Actor: { } ya, Target: { } yt })
        {
            if (Meets(xa, yt, k) && Meets(xt, ya, k) && Other(xa, ya, k) && Other(xt, yt, k))
            {
                return Finding.Contradict(ContradictionType.Role, Aspect.Roles, a, b, "actor and target are the other way round");
            }

            if (Meets(xt, yt, k) && Other(xa, ya, k))
            {
                return Finding.Contradict(ContradictionType.Role, Aspect.Roles, a, b, "another actor for the same deed to the same target");
            }
        }

        return null;
    }

    private static bool Meets(ActorRef a, ActorRef b, Knowledge k) =>
        a.NameKey is not null && b.NameKey is not null ? a.NameKey == b.NameKey : k.ActorIsA(a.Class, b.Class) || k.ActorIsA(b.Class, a.Class);

    /// <summary>Unrelated classes, neither of them so wide that it could hold the other.</summary>
    private static bool Other(ActorRef a, ActorRef b, Knowledge k) =>
        !k.ActorIsA(a.Class, b.Class) && !k.ActorIsA(b.Class, a.Class) && !Wide(a, k) && !Wide(b, k);

    private static bool Wide(ActorRef a, Knowledge k) => k.ActorIsWide(a.Class);
}
