using Stemma.Facts;

namespace Stemma.Collation.Alignment;

/// <summary>How the numbers of two figures lie to each other.</summary>
internal enum NumberRelation
{
    /// <summary>One is not given.</summary>
    Unknown,

    /// <summary>The same number or range.</summary>
    Same,

    /// <summary>The first is the more exact and fits the second.</summary>
    Inside,

    /// <summary>The second is the more exact and fits the first.</summary>
    Around,

    /// <summary>The ranges share some numbers.</summary>
    Overlap,

    /// <summary>The ranges cannot meet.</summary>
    Apart,
}

/// <summary>Compares figures.</summary>
internal static class Numbers
{
    // "About 200" is taken to allow a tenth either way; the words themselves give no more.
    private const double Approximation = 0.1;

    public static NumberRelation Relate(Quantity? a, Quantity? b)
    {
        if (a is null || b is null || a is { Low: null, High: null } || b is { Low: null, High: null })
        {
            return NumberRelation.Unknown;
        }

        if (a.Low == b.Low && a.High == b.High)
        {
            return NumberRelation.Same;
        }

        var (al, ah) = Bounds(a);
        var (bl, bh) = Bounds(b);
        return ah < bl || bh < al ? NumberRelation.Apart
            : bl <= al && ah <= bh ? NumberRelation.Inside
            : al <= bl && bh <= ah ? NumberRelation.Around
            : NumberRelation.Overlap;
    }

    /// <summary>Whether the two figures may be one.</summary>
    public static bool Compatible(NumberRelation relation) => relation is not NumberRelation.Apart;

    /// <summary>True where the words give one exact number.</summary>
    public static bool Exact(Quantity? q) => q is { Low: { } low, High: { } high, Approximate: false } && low == high;

    /// <summary>How telling it is that two figures have the same number: small and round ones meet by chance. 0 to 1.</summary>
    public static double Telling(Quantity a) => a.Low switch
    {
        null => 0,
        < 2 => 0.1,
        < 5 => 0.35,
        < 10 => 0.5,
        { } n when n % 100 == 0 => 0.6,
        { } n when n % 10 == 0 => 0.75,
        _ => 1,
    };

    private static (double Low, double High) Bounds(Quantity q)
    {
        double low = q.Low ?? 0;
        double high = q.High ?? double.PositiveInfinity;
        return q.Approximate ? (low * (1 - Approximation), high * (1 + Approximation)) : (low, high);
    }
}
