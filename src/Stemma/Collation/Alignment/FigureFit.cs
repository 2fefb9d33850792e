using Stemma.Facts;

namespace Stemma.Collation.Alignment;

/// <summary>Whether two figures count the same sort of thing.</summary>
internal enum KindRelation
{
    /// <summary>The same kind.</summary>
    Same,

    /// <summary>Kinds that count alike: hurt / sought help.</summary>
    Alike,

    /// <summary>Kinds that count unlike things: killed / detained.</summary>
    Unlike,
}

/// <summary>Whether two figures count the same people.</summary>
internal enum WhomRelation
{
    /// <summary>The same class, or neither says.</summary>
    Same,

    /// <summary>One class is a sort of the other.</summary>
    Broader,

    /// <summary>Only one says.</summary>
    Unsaid,

    /// <summary>Unrelated classes.</summary>
    Other,
}

/// <summary>How two figures fit.</summary>
/// <param name="Kind">What they count.</param>
/// <param name="Whom">Whom they count.</param>
/// <param name="Number">Their numbers.</param>
internal readonly record struct FigureFit(KindRelation Kind, WhomRelation Whom, NumberRelation Number)
{
    /// <summary>True where the figures count the same people in the same way, so that numbers apart compete.</summary>
    public bool SameScope => Kind == KindRelation.Same && Whom == WhomRelation.Same;

    /// <summary>Compares; null where either has no figure.</summary>
    public static FigureFit? Of(Quantity? a, Quantity? b, Knowledge k)
    {
        if (a is null || b is null)
        {
            return null;
        }

        var (kindA, whomA) = Scope(a, k);
        var (kindB, whomB) = Scope(b, k);
        var kind = kindA == kindB ? KindRelation.Same
            : k.KindCoarse(kindA) == k.KindCoarse(kindB) || k.KindDiffers(kindA, kindB) is not null ? KindRelation.Alike : KindRelation.Unlike;
        var whom = whomA == whomB ? WhomRelation.Same
            : whomA is null || whomB is null ? WhomRelation.Unsaid
            : k.ActorIsA(whomA, whomB) || k.ActorIsA(whomB, whomA) ? WhomRelation.Broader : WhomRelation.Other;
        return new FigureFit(kind, whom, Numbers.Relate(a, b));
    }

    /// <summary>Kind and whom, with a kind such as "police hurt" taken apart.</summary>
    public static (string Kind, string? Whom) Scope(Quantity q, Knowledge k)
    {
        var kind = q.Kind;
        var whom = q.OfWhom;
        for (var i = 0; i < 4 && k.KindOfWhom(kind) is { } of && k.KindBroader(kind) is { } broader; i++)
        {
            whom ??= of;
            kind = broader;
        }

        return (kind, whom);
    }
}
