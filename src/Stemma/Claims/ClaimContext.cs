using Stemma.Facts;
using Stemma.Facts.Actors;
using Stemma.Facts.Places;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Claims;

/// <summary>What a claim takes from its sentence and, where that is silent, from the sentences before: place and time are then marked as inherited.</summary>
internal sealed class ClaimContext(DocumentIndex document)
{
    private const double BoundaryCost = 6;
    private const double HolderCost = 20;
    private Dictionary<Span, TimeFact>? _times;
    private PlaceRef? _place;
    private int _placeParagraph = -1;
    private TimeFact? _time;
    private int _timeParagraph = -1;

    /// <summary>The last actor named before, for pronouns.</summary>
    public ActorRef? LastActor { get; private set; }

    public (PlaceRef? Place, bool Inherited) PlaceFor(SentenceIndex s, (int First, int End) anchor)
    {
        var best = s.Of("place")
            .Where(c => c.Value is PlaceNote { Ref: not null })
            .Select(c => (Chunk: c, Note: (PlaceNote)c.Value!))
            .OrderBy(c => Cost(s, anchor, c.Chunk, c.Note))
            .ThenBy(c => c.Chunk.First)
            .FirstOrDefault();
        if (best.Note?.Ref is { } place)
            return (place, false);
        return _place is not null && s.Sentence.Paragraph - _placeParagraph <= 1 ? (_place, true) : (null, false);
    }

    /// <summary>Places joined to the one chosen ("in X province and the city of Y"): what is told of one is told of each.</summary>
    public static IEnumerable<PlaceRef> JoinedTo(SentenceIndex s, PlaceRef chosen)
    {
        const int MostBetween = 3;
        var places = s.Of("place").Where(c => c.Value is PlaceNote { Ref: not null }).OrderBy(c => c.First).ToList();
        var at = places.FindIndex(c => ((PlaceNote)c.Value!).Ref!.Id == chosen.Id);
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; at >= 0 && i >= 0 && i < places.Count; i += step)
            {
                var (left, right) = step < 0 ? (places[i], places[i + 1]) : (places[i - 1], places[i]);
                var (one, other) = (((PlaceNote)left.Value!).Ref!, ((PlaceNote)right.Value!).Ref!);
                if (right.First - left.End > MostBetween || one.Level == "country" != (other.Level == "country") || s.Chunks.Exists(c => c.Category is "event" or "actor" && c.First >= left.End && c.End <= right.First))
                    break;
                yield return ((PlaceNote)places[i].Value!).Ref!;
            }
        }
    }

    public ClaimTime? TimeFor(SentenceIndex s, (int First, int End) anchor)
    {
        var best = s.Of("time")
            .Where(c => c.Value is TimeFact { Sort: not "span" })
            .OrderBy(c => c.DistanceTo(anchor.First, anchor.End) + (BoundaryCost * Clauses.Between(s, anchor.First, c.First)))
            .ThenBy(c => c.First)
            .Select(c => (TimeFact)c.Value!)
            .FirstOrDefault();
        if (best is not null)
            return Make(best, inherited: false);
        // Within a paragraph a time goes on until another is named.
        return _time is not null && _timeParagraph == s.Sentence.Paragraph ? Make(_time, inherited: true) : null;
    }

    public void Pass(SentenceIndex s)
    {
        var place = s.Of("place").Where(c => c.Value is PlaceNote { Ref: not null }).OrderBy(c => Rank((PlaceNote)c.Value!)).ThenBy(c => c.First).FirstOrDefault();
        if (place is not null)
        {
            _place = ((PlaceNote)place.Value!).Ref;
            _placeParagraph = s.Sentence.Paragraph;
        }

        if (s.Of("time").Where(c => c.Value is TimeFact { Sort: "date" or "weekday" or "relative" }).OrderBy(c => c.First).FirstOrDefault()?.Value is TimeFact time)
        {
            _time = time;
            _timeParagraph = s.Sentence.Paragraph;
        }

        if (s.Of("actor").Where(c => c.Value is ActorNote { Pronoun: false }).OrderBy(c => c.First).FirstOrDefault()?.Value is ActorNote actor)
            LastActor = actor.Actor;
    }

    private ClaimTime Make(TimeFact fact, bool inherited)
    {
        // Intervals are put on the calendar after all times of the report are known, so they are looked up, not copied.
        _times ??= document.Facts.OfType<TimeFact>().DistinctBy(f => f.Span).ToDictionary(f => f.Span);
        var resolved = _times.GetValueOrDefault(fact.Span, fact);
        return new ClaimTime(fact.Span.Of(document.Report.Text), resolved.Value, resolved.Interval, resolved.DayPart, inherited);
    }

    private static double Cost(SentenceIndex s, (int First, int End) anchor, Chunk chunk, PlaceNote note) =>
        chunk.DistanceTo(anchor.First, anchor.End) + (BoundaryCost * Clauses.Between(s, anchor.First, chunk.First)) + (4 * Rank(note)) + (IsHolder(s, note) ? HolderCost : 0);

    /// <summary>"In the city of X, in the north of Y": what happens there happens in X.</summary>
    private static bool IsHolder(SentenceIndex s, PlaceNote note) =>
        note.Ref is { Level: "country" } country && s.Of("place").Any(c => c.Value is PlaceNote { Ref: { Level: not "country" } inner } && inner.Country == country.Country);

    /// <summary>A place in which something happens comes before one from which somebody comes.</summary>
    private static int Rank(PlaceNote note) => note.Locative switch { "in" or "near" => 0, null => 1, "from" or "to" => 2, _ => 2 };
}
