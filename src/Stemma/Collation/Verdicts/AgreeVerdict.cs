using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>Two or more reports say it and nothing stands against it; what they call it may still differ.</summary>
internal static class AgreeVerdict
{
    /// <summary>Readings that give one number under two names ("sought help" / "hurt"; "civilians" / "protesters").</summary>
    public static Finding? NamedApart(Voice a, Voice b, Knowledge k)
    {
        if (FigureFit.Of(a.Claim.Quantity, b.Claim.Quantity, k) is not { Number: NumberRelation.Same } fit || fit is { Kind: KindRelation.Same, Whom: WhomRelation.Same or WhomRelation.Unsaid })
        {
            return null;
        }

        return new Finding(Verdict.Agree, null, Aspect.Kind, a, b, new Reason("collation.agree.named-apart", Note: "one number, called by two names"));
    }
}

/// <summary>One report alone says it.</summary>
internal static class OnlyVerdict
{
    public static bool Holds(IReadOnlyList<Voice> voices) => voices.All(v => v.Report.Id == voices[0].Report.Id);
}
