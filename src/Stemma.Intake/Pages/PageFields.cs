using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Intake.Pages;

/// <summary>Everything that a page says of one field, in order of trust; the chosen one is marked.</summary>
internal sealed class PageFields
{
    private readonly List<FieldEvidence> _evidence = [];

    /// <summary>All evidence in order.</summary>
    public ImmutableArray<FieldEvidence> Evidence => [.. _evidence];

    /// <summary>Keeps what was found, with the taken one marked.</summary>
    public void Keep(string field, IEnumerable<(string? Value, string From)> candidates, string? takenFrom)
    {
        foreach (var (value, from) in candidates)
        {
            if (!string.IsNullOrEmpty(value)) _evidence.Add(FieldEvidence.Of(field, value, from, from == takenFrom));
        }
    }

    /// <summary>The first candidate that says something, kept with the others.</summary>
    public string? First(string field, IReadOnlyList<(string? Value, string From)> candidates)
    {
        foreach (var (value, from) in candidates)
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            Keep(field, candidates, from);
            return value;
        }
        return null;
    }

    /// <summary>The moment that is known most exactly: with a clock time and zone, with a clock time, with a day; among equals the first.</summary>
    public Moment? Time(string field, IReadOnlyList<(string? Value, string From)> candidates)
    {
        Moment? best = null;
        foreach (var (value, from) in candidates)
        {
            if (WebTimes.Read(value, from) is not { } moment) continue;
            if (best is null || (moment.Date == best.Date && Exactness(moment) > Exactness(best))) best = moment;
        }
        Keep(field, candidates, best?.Evidence);
        return best;
    }

    private static int Exactness(Moment moment) => moment.Precision < Precision.Minute ? 0 : moment.Value.Length > 19 ? 2 : 1;
}
