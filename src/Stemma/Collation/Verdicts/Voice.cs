using System.Globalization;
using Stemma.Claims;
using Stemma.Reports;

namespace Stemma.Collation.Verdicts;

/// <summary>A claim with whose it is.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Report">Its report.</param>
/// <param name="Siglum">The report's letter.</param>
/// <param name="Origin">Key of its origin.</param>
internal sealed record Voice(Claim Claim, Report Report, string Siglum, string Origin)
{
    /// <summary>Whether the two can be set against each other: two reports, or two sources in one report.</summary>
    public bool Against(Voice other) => Report.Id != other.Report.Id || Origin != other.Origin;

    /// <summary>Whether this one was published before, after or at the same time; null where that is not known.</summary>
    public int? PublishedAgainst(Voice other)
    {
        if (Report.Published is not { } a || other.Report.Published is not { } b)
        {
            return null;
        }

        if (a.Precision >= Precision.Hour && b.Precision >= Precision.Hour && Instant(a.Value) is { } x && Instant(b.Value) is { } y)
        {
            return x.CompareTo(y);
        }

        return a.Date is { } d && b.Date is { } e && d != e ? string.CompareOrdinal(d, e) : null;
    }

    private static DateTimeOffset? Instant(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>What two voices differ in.</summary>
internal enum Aspect
{
    Type,
    Roles,
    Figure,
    Polarity,
    Time,
    Place,
    Kind,
}

/// <summary>What was found between voices.</summary>
/// <param name="Verdict">The verdict that it calls for.</param>
/// <param name="Contradiction">In which way they contradict, or null.</param>
/// <param name="Aspect">What they differ in.</param>
/// <param name="First">One of the voices; for <see cref="Verdict.MorePrecise"/> the more exact, for <see cref="Verdict.Updated"/> the earlier.</param>
/// <param name="Second">The other.</param>
/// <param name="Reason">Why.</param>
internal sealed record Finding(Verdict Verdict, ContradictionType? Contradiction, Aspect Aspect, Voice First, Voice Second, Reason Reason)
{
    public static Finding Contradict(ContradictionType type, Aspect aspect, Voice a, Voice b, string note) =>
        new(Verdict.Contradict, type, aspect, a, b, new Reason("collation.contradict." + type.ToString().ToLowerInvariant(), Note: note));
}
