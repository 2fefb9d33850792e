using Stemma.Claims;
using Stemma.Ontology;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>Types of event that the ontology says cannot both be true of one place and time.</summary>
internal static class OutcomeContradiction
{
    public static Finding? Judge(Voice a, Voice b, Knowledge k)
    {
        if (!Certain(a) || !Certain(b) || a.Claim.Polarity != b.Claim.Polarity || a.Claim.Polarity == Polarity.Denied)
        {
            return null;
        }

        return k.Excludes(a.Claim.EventType, b.Claim.EventType) is { } exclusion
            && (!exclusion.OnePerson || OnePerson(a.Claim, b.Claim))
            && !LaterStep(a.Claim, b.Claim, k) && !LaterStep(b.Claim, a.Claim, k)
            ? Finding.Contradict(exclusion.Kind == ExclusionKind.Role ? ContradictionType.Role : ContradictionType.Outcome, Aspect.Type, a, b, exclusion.Reason)
                with
            { Reason = new Reason("ontology.excludes", exclusion.File, exclusion.Line, Note: exclusion.Reason) }
            : null;
    }

    /// <summary>A step that naturally follows, told for a later time, stands against nothing.</summary>
    private static bool LaterStep(Claim first, Claim then, Knowledge k) =>
        k.Progresses(first.EventType, then.EventType) && first.Time?.Interval is { } x && then.Time?.Interval is { } y
        && string.CompareOrdinal(x.Start, y.Start) < 0;

    private static bool OnePerson(Claim a, Claim b) =>
        new[] { a.Actor?.NameKey, a.Target?.NameKey }.Intersect([b.Actor?.NameKey, b.Target?.NameKey]).Any(n => n is not null);

    // What is only expected has no outcome yet.
    private static bool Certain(Voice v) => v.Claim.Certainty != Certainty.Expected;
}
