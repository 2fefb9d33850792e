using System.Collections.Immutable;
using Stemma.Facts;
using Stemma.Facts.Actors;
using Stemma.Facts.Events;
using Stemma.Facts.Modality;
using Stemma.Facts.Places;
using Stemma.Facts.Quantities;
using Stemma.Facts.Sources;
using Stemma.Ontology;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Claims;

/// <summary>Puts the facts of each sentence together into claims: one for each event, one for each figure that no event took.</summary>
internal sealed class ClaimBuilder(OntologyModel ontology)
{
    private readonly KindEvents _kinds = new(ontology);

    public ImmutableArray<Claim> Build(DocumentIndex document)
    {
        var context = new ClaimContext(document);
        var claims = new List<Claim>();
        foreach (var s in document.Sentences)
        {
            var here = new List<Claim>();
            foreach (var chunk in s.Of("event").OrderBy(c => c.First).ToList())
                here.AddRange(InEachPlace(s, FromEvent(document, s, chunk, (EventNote)chunk.Value!, context)));
            foreach (var chunk in s.Of("loose-count").OrderBy(c => c.First).ToList())
            {
                if (FromCount(document, s, chunk, (LooseCount)chunk.Value!, context) is { } claim)
                    here.Add(claim);
            }

            if (here.Count == 0 && Whole(document, s, context) is { } whole)
                here.Add(whole);
            claims.AddRange(PartsAndTotals.Link(here, s));
            context.Pass(s);
        }

        return [.. claims.OrderBy(c => c.Sentence).ThenBy(c => c.Trigger.Start).ThenBy(c => c.Trigger.Length).ThenBy(c => c.Id, StringComparer.Ordinal).DistinctBy(c => c.Id)];
    }

    /// <summary>A state or restriction that holds in several places joined by "and" is a claim for each; a figure is not, for it may be of all together.</summary>
    private static IEnumerable<Claim> InEachPlace(SentenceIndex s, Claim claim)
    {
        yield return claim;
        if (claim is not { Place: { } chosen, PlaceInherited: false, Quantity: null })
            yield break;
        foreach (var place in ClaimContext.JoinedTo(s, chosen).DistinctBy(p => p.Id, StringComparer.Ordinal).Where(p => p.Id != chosen.Id))
            yield return claim with { Id = ContentId.Of("c-", claim.Id, place.Id), Place = place, Reasons = claim.Reasons.Add(new Reason("claims.joined-place", Note: $"{place.Name}, joined to {chosen.Name}")) };
    }

    /// <summary>A sentence in which no rule named an event, if it has something to hold on to: a name, a place, a time, a number or a source.</summary>
    private static Claim? Whole(DocumentIndex document, SentenceIndex s, ClaimContext context)
    {
        const int Shortest = 4;
        if (s.Words.Count(w => w.Kind == WordKind.Letters) < Shortest || !s.Chunks.Exists(c => c.Category is "name" or "place" or "time" or "number" or "attribution" or "actor"))
            return null;
        var source = s.Of("attribution").OrderBy(c => c.First).FirstOrDefault();
        var type = source is null ? UnnamedType.Told : UnnamedType.Statement;
        var anchor = source is null ? (0, 1) : source.First > 0 ? (0, 1) : (s.Words.Count - 1, s.Words.Count);
        var denied = s.Of("cue").Any(c => ((Cue)c.Value!).Sort == "denial");
        var reason = new Reason("claims.whole-sentence", Note: "no rule named an event in it");
        return Make(document, s, context, anchor, s.Sentence.Span, s.Sentence.Span, type, null, null, null, denied ? Polarity.Denied : Polarity.Asserted, Certainty.Stated, [reason]);
    }

    private Claim FromEvent(DocumentIndex document, SentenceIndex s, Chunk chunk, EventNote note, ClaimContext context)
    {
        var anchor = (First: note.Match.AnchorFirst, End: note.Match.AnchorEnd);
        var actor = ActorOf(note.Roles.Actor, context);
        var target = ActorOf(note.Roles.Target, context);
        var reasons = new List<Reason>(note.Fact.Reasons);
        if (note.Roles.Actor is not null)
            reasons.Add(new Reason("claims.role", Score: 1, Note: $"actor: {actor?.Words}"));
        if (note.Roles.Target is not null)
            reasons.Add(new Reason("claims.role", Score: 1, Note: $"target: {target?.Words}"));
        if (note.Quantity is { } quantity)
            reasons.Add(new Reason("claims.quantity", Score: 1, Note: quantity.Words));
        var span = ClauseSpan(s, chunk, note.Roles.Actor, note.Roles.Target);
        if (note.Quantity is not null)
            span = span.Union(note.Quantity.Span);
        return Make(document, s, context, anchor, span, s.SpanOf(chunk.First, chunk.End), note.Fact.Type, actor, target, note.Quantity,
            note.Fact.Modality == EventModality.Denied ? Polarity.Denied : Polarity.Asserted, CertaintyOf(note.Fact.Modality, note.Cues), reasons);
    }

    private Claim? FromCount(DocumentIndex document, SentenceIndex s, Chunk chunk, LooseCount loose, ClaimContext context)
    {
        if (_kinds.Of(loose.Quantity.Kind) is not { } type)
            return null;
        var cues = s.Of("cue").Select(c => (Cue)c.Value!).Where(c => c.Reaches(chunk.First, chunk.End)).ToList();
        var actor = (loose.Note.Actor?.Value as ActorNote)?.Actor;
        var patient = ontology.Event(type)!.Roles.Patient;
        var denied = cues.Exists(c => c.Sort is "negation" or "denial");
        var certainty = cues.Exists(c => c.Sort is "hedged" or "possible" or "unconfirmed") ? Certainty.Hedged
            : cues.Exists(c => c.Sort == "alleged") ? Certainty.Alleged
            : cues.Exists(c => c.Sort is "future" or "expected") ? Certainty.Expected : Certainty.Stated;
        var span = s.SpanOf(Clauses.Start(s, chunk.First), Math.Max(chunk.End, Clauses.End(s, chunk.End)));
        return Make(document, s, context, (chunk.First, chunk.End), span, loose.Quantity.Span, type,
            patient == PatientRole.Actor ? actor : null, patient == PatientRole.Target ? actor : null, loose.Quantity,
            denied ? Polarity.Denied : Polarity.Asserted, certainty, [.. loose.Note.Reasons]);
    }

    private static Claim Make(DocumentIndex document, SentenceIndex s, ClaimContext context, (int First, int End) anchor, Span span, Span trigger,
        string type, ActorRef? actor, ActorRef? target, Quantity? quantity, Polarity polarity, Certainty certainty, List<Reason> reasons)
    {
        var (place, placeInherited) = context.PlaceFor(s, anchor);
        var time = context.TimeFor(s, anchor);
        var attribution = AttributionOf(s, anchor);
        if (attribution?.Fact is { } source)
        {
            reasons.AddRange(source.Reasons);
            if (source.Stance == "denies")
                polarity = Polarity.Denied;
            else if (source.Stance == "doubts" && certainty == Certainty.Stated)
                certainty = Certainty.Hedged;
        }

        var frame = string.Join('|', type, actor?.Class, actor?.NameKey, target?.Class, target?.NameKey, place?.Id, time?.Value, quantity?.Kind, quantity?.Range, polarity, certainty);
        return new Claim
        {
            Id = ContentId.Of("c-", document.Report.Id, span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture), trigger.Start.ToString(System.Globalization.CultureInfo.InvariantCulture), trigger.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), frame),
            Report = document.Report.Id,
            Sentence = s.Sentence.Index,
            Span = span,
            Trigger = trigger,
            EventType = type,
            Actor = actor,
            Target = target,
            Place = place,
            PlaceInherited = placeInherited,
            Time = time,
            Quantity = quantity,
            Polarity = polarity,
            Certainty = certainty,
            Attribution = attribution?.Fact.Chain ?? [],
            Stance = attribution?.Fact.Stance,
            Names = NamesIn(s, span),
            Reasons = [.. reasons],
        };
    }

    /// <summary>The attribution that covers the event; of several the one with the smallest cover, then the nearest.</summary>
    private static Attributed? AttributionOf(SentenceIndex s, (int First, int End) anchor) =>
        s.Of("attribution")
            .Where(c => !(anchor.First >= c.First && anchor.End <= c.End))
            .Select(c => (Chunk: c, Value: (Attributed)c.Value!))
            .Where(a => a.Value.First <= anchor.First && a.Value.End >= anchor.End)
            .OrderBy(a => a.Value.End - a.Value.First)
            .ThenBy(a => Math.Abs(a.Chunk.First - anchor.First))
            .Select(a => a.Value)
            .FirstOrDefault();

    private static ActorRef? ActorOf(Chunk? chunk, ClaimContext context) => chunk?.Value is not ActorNote note ? null
        : note.Pronoun ? context.LastActor : note.Actor;

    private static Certainty CertaintyOf(EventModality modality, List<Cue> cues)
    {
        if (cues.Exists(c => c.Sort == "alleged"))
            return Certainty.Alleged;
        return modality switch
        {
            EventModality.Future => Certainty.Expected,
            EventModality.Possible => Certainty.Hedged,
            _ => Certainty.Stated,
        };
    }

    private static Span ClauseSpan(SentenceIndex s, Chunk chunk, Chunk? actor, Chunk? target)
    {
        var first = Clauses.Start(s, chunk.First);
        var end = Math.Max(chunk.End, Clauses.End(s, chunk.End));
        foreach (var role in new[] { actor, target })
        {
            if (role is null)
                continue;
            first = Math.Min(first, role.First);
            end = Math.Max(end, role.End);
        }

        while (first < chunk.First && s.Words[first].Kind == WordKind.Mark)
            first++;
        while (end > chunk.End && s.Words[end - 1].Mark is ',' or '.' or ';' or ':' or '!' or '?')
            end--;
        return s.SpanOf(first, end);
    }

    private static ImmutableArray<string> NamesIn(SentenceIndex s, Span span) =>
        [.. s.Of("name").Where(c => span.Overlaps(s.SpanOf(c.First, c.End))).Select(c => ((NameRun)c.Value!).Key).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
