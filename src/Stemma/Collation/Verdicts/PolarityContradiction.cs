using Stemma.Claims;

namespace Stemma.Collation.Verdicts;

/// <summary>One says that it is so, the other that it is not.</summary>
internal static class PolarityContradiction
{
    public static Finding? Judge(Voice a, Voice b, Knowledge k)
    {
        if (a.Claim.Polarity == b.Claim.Polarity || !k.IsA(a.Claim.EventType, b.Claim.EventType) && !k.IsA(b.Claim.EventType, a.Claim.EventType))
        {
            return null;
        }

        // "No one was killed" denies the wide statement; to deny the narrow one leaves the wide one open.
        var (denied, asserted) = a.Claim.Polarity == Polarity.Denied ? (a, b) : (b, a);
        return k.IsA(asserted.Claim.EventType, denied.Claim.EventType)
            ? Finding.Contradict(ContradictionType.Polarity, Aspect.Polarity, asserted, denied, "asserted and denied") : null;
    }
}
