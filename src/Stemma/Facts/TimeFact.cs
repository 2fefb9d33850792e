using Stemma.Reports;

namespace Stemma.Facts;

/// <summary>A time expression.</summary>
public sealed record TimeFact : Fact
{
    /// <summary>weekday, date, month, year, relative, clock, span.</summary>
    public required string Sort { get; init; }

    /// <summary>"FRI", "2018-09-28", "--09-28", "--10", "2016", "-P1D", "P0D", "T17:30", "P3D".</summary>
    public required string Value { get; init; }

    /// <summary>Part of the day that the words name ("morning", "night"), or null.</summary>
    public string? DayPart { get; init; }

    /// <summary>When it is on the calendar; null where that cannot be known from the report.</summary>
    public Interval? Interval { get; init; }

    /// <inheritdoc/>
    public override string Kind => "time";

    /// <inheritdoc/>
    public override string Summary => Value;
}

/// <summary>A stretch of calendar time, local to the place told of.</summary>
/// <param name="Start">First moment, ISO 8601 without zone ("2022-01-05" or "2022-01-05T23:00").</param>
/// <param name="End">Last moment that still belongs to it, in the same form.</param>
/// <param name="Precision">How exact it is.</param>
public sealed record Interval(string Start, string End, Precision Precision)
{
    /// <summary>ISO 8601 interval, "2022-01-05/2022-01-19"; a single value where both ends are the same.</summary>
    public string Iso => Start == End ? Start : Start + "/" + End;

    /// <summary>First day, "yyyy-MM-dd".</summary>
    public string StartDay => Start[..10];

    /// <summary>Last day, "yyyy-MM-dd".</summary>
    public string EndDay => End[..10];
}
