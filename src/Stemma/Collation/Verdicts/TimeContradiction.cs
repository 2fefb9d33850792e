using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>One incident, told for times that cannot meet.</summary>
internal static class TimeContradiction
{
    public static Finding? Judge(Voice a, Voice b, Knowledge k)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (x.Polarity == Polarity.Denied || y.Polarity == Polarity.Denied || k.Durative(x.EventType) || k.Durative(y.EventType)
            || x.Time is not { Inherited: false } || y.Time is not { Inherited: false }
            || Exact(x.Time) is false || Exact(y.Time) is false || x.Quantity is not null || y.Quantity is not null)
        {
            return null;
        }

        return Times.Relate(x.Time, y.Time) == TimeRelation.Apart
            ? Finding.Contradict(ContradictionType.Time, Aspect.Time, a, b, $"{x.Time.Value} and {y.Time.Value} cannot meet") : null;
    }

    private static bool Exact(ClaimTime time) => time.Interval is null || time.Interval.Precision >= Precision.Day;
}
