using Stemma.Facts.Actors;
using Stemma.Facts.Events;
using Stemma.Facts.Numbers;
using Stemma.Ontology;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts.Quantities;

/// <summary>Gives each count that no pattern named the kind of the event it belongs to, and says what is left.</summary>
internal sealed class CountFinisher(OntologyModel ontology) : ILayer
{
    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            string? before = null;
            Chunk? last = null;
            foreach (var chunk in s.Of("count").OrderBy(c => c.First).ToList())
            {
                var note = (CountNote)chunk.Value!;
                // "137 of them police and 53 civilians": what is joined to a part is a part.
                if (last is { Value: CountNote { Part: true } } && note.Kind is null && chunk.First - last.End <= 1)
                    note.Part = true;
                last = chunk;
                // A part is of the kind of its total, unless its own words say otherwise.
                note.Kind ??= (note.Part ? before : null) ?? ByEvent(s, chunk, note) ?? note.Thing ?? "other-people";
                before = note.Kind;
                Emit(document, s, chunk, note);
            }

            Singles(document, s);
        }
    }

    private string? ByEvent(SentenceIndex s, Chunk chunk, CountNote note)
    {
        var found = s.Of("event")
            .Select(e => (Chunk: e, Note: (EventNote)e.Value!))
            .Select(e => (e.Chunk, e.Note, Kind: KindOf(s, e.Note, chunk, note), Distance: chunk.DistanceTo(e.Note.Match.AnchorFirst, e.Note.Match.AnchorEnd), Boundaries: Clauses.Between(s, chunk.First, e.Note.Match.AnchorFirst)))
            .Where(e => e.Kind is not null)
            .OrderBy(e => e.Boundaries).ThenBy(e => e.Distance).ThenBy(e => e.Chunk.First)
            .FirstOrDefault();
        if (found.Kind is null)
            return null;
        note.Reasons.Insert(0, found.Note.Match.Reason(note: "kind of its event"));
        return found.Kind;
    }

    /// <summary>The first quantity kind of the event that counts the role which the count fills.</summary>
    private string? KindOf(SentenceIndex s, EventNote e, Chunk chunk, CountNote note)
    {
        if (ontology.Event(e.Fact.Type) is not { } type)
            return null;
        var role = Fills(s, e.Roles.Actor, chunk) ? PatientRole.Actor : Fills(s, e.Roles.Target, chunk) ? PatientRole.Target : PatientRole.None;
        if (role == PatientRole.None)
            return null;
        foreach (var id in type.Quantities)
        {
            if (ontology.Quantity(id) is { } kind && kind.Role == role && kind.Persons == (note.Thing is null) && IsSure(type, kind))
                return id;
        }

        return null;
    }

    /// <summary>Whom an attack hit may have died or not; only what tells of death counts the dead.</summary>
    private bool IsSure(EventType type, QuantityKind kind) => kind.Coarse switch
    {
        "killed" => ontology.ClassOf(type.Id) == "KILLING",
        "injured" => ontology.ClassOf(type.Id) is "INJURY" || kind.Id == type.Id,
        _ => true,
    };

    /// <summary>The count is the role's filler, or joined to it with no more than "and a" between ("three boys and a man were detained").</summary>
    private static bool Fills(SentenceIndex s, Chunk? role, Chunk count)
    {
        const int MostBetween = 4;
        if (role is null)
            return false;
        if (role.Overlaps(count))
            return true;
        var (left, right) = role.First < count.First ? (role, count) : (count, role);
        return right.First - left.End <= MostBetween && !s.Chunks.Exists(c => c.Category is "event" or "cue" or "attribution" && c.First < right.First && left.End < c.End);
    }

    /// <summary>"A man was killed": one person as the patient of an event that counts patients.</summary>
    private void Singles(DocumentIndex document, SentenceIndex s)
    {
        foreach (var e in s.Of("event").Select(c => (EventNote)c.Value!).ToList())
        {
            if (ontology.Event(e.Fact.Type) is not { } type || e.Fact.Modality is EventModality.Denied or EventModality.Future)
                continue;
            var patient = type.Roles.Patient switch { PatientRole.Actor => e.Roles.Actor, PatientRole.Target => e.Roles.Target, _ => null };
            if (patient?.Value is not ActorNote { Pronoun: false } actor || s.Of("count").Any(c => c.Overlaps(patient)))
                continue;
            var number = NumberOf(s, patient, actor);
            if (number == 0 || (ontology.Actor(actor.Actor.Class)?.Flags & ActorFlags.Person) != ActorFlags.Person)
                continue;
            if (IsDefinite(s, patient) || SingleKind(type) is not { } kindId)
                continue;
            // Who is attacked, shot at or stabbed need not die of it.
            if (ontology.CoarseOf(kindId) == "killed" && ontology.ClassOf(e.Fact.Type) != "KILLING")
                continue;
            var note = new CountNote { Number = NumberValue.Exact(number, digits: false), Actor = patient, Kind = kindId };
            note.Reasons.Add(e.Match.Reason(note: "one person as its patient"));
            var chunk = new Chunk("count", patient.First, patient.End, patient.Features, note, null);
            s.Add(chunk);
            Emit(document, s, chunk, note);
        }
    }

    /// <summary>Who is killed or detained is counted as such; who is shot or stabbed is hurt; who is attacked is affected. A figure of the dead may follow, but the words do not say it.</summary>
    private string? SingleKind(EventType type)
    {
        if (type.Quantities.IsEmpty)
            return null;
        var first = type.Quantities[0];
        if (type.Class is "SHOOTING" or "STABBING")
            return type.Quantities.Contains("injured") ? "injured" : null;
        if (type.Class is "ATTACK" or "BOMBING" or "CLASH")
            return "affected";
        return ontology.CoarseOf(first) is "killed" or "injured" or "missing" or "detained" or "rescued" ? first : null;
    }

    /// <summary>"The man" was counted where he was first told of.</summary>
    private static bool IsDefinite(SentenceIndex s, Chunk patient)
    {
        var settings = s.Pack.Settings;
        if (settings.Bears(patient.Features, "def"))
            return true;
        return (patient.First > 0 && settings.DefiniteWords.Contains(s.Words[patient.First - 1].Folded)) || settings.DefiniteWords.Contains(s.Words[patient.First].Folded);
    }

    private static int NumberOf(SentenceIndex s, Chunk patient, ActorNote actor)
    {
        bool Has(string feature) => s.Pack.Settings.Bears(patient.Features, feature);
        if (actor.Number is "plural" or "group" || Has("pl"))
            return 0;
        if (Has("dual"))
            return 2;
        return actor.Number == "singular" || Has("sg") ? 1 : 0;
    }

    private void Emit(DocumentIndex document, SentenceIndex s, Chunk chunk, CountNote note)
    {
        var kind = Finer(note.Kind!, note.OfWhom);
        var words = s.TextOf(chunk.First, chunk.End);
        var quantity = new Quantity(kind, ontology.CoarseOf(kind) ?? "other-people", (long?)note.Number.Low ?? (note.Number.High >= 1 ? 1 : null), (long?)note.Number.High, note.Number.Approximate, note.OfWhom, words, s.SpanOf(chunk.First, chunk.End));
        document.Facts.Add(new CountFact { Span = quantity.Span, Sentence = s.Sentence.Index, Quantity = quantity, Reasons = note.Reasons.Count > 0 ? [.. note.Reasons] : [new Reason("engine.count")] });
        var e = s.Of("event").Select(x => (Chunk: x, Note: (EventNote)x.Value!))
            .Where(x => x.Note.Quantity is null && Takes(x.Note.Fact.Type, kind) && (x.Note.Roles.Actor?.Overlaps(chunk) == true || x.Note.Roles.Target?.Overlaps(chunk) == true || Clauses.Between(s, x.Note.Match.AnchorFirst, chunk.First) == 0))
            .OrderBy(x => IsOwn(x.Note.Fact.Type, kind) ? 0 : 1).ThenBy(x => chunk.DistanceTo(x.Note.Match.AnchorFirst, x.Note.Match.AnchorEnd)).ThenBy(x => x.Chunk.First).FirstOrDefault();
        // Where the event that counts this kind already has its figure, another figure of the kind is a claim of its own, not the clash's.
        var ownIsTaken = s.Of("event").Any(x => ((EventNote)x.Value!).Quantity is not null && IsOwn(((EventNote)x.Value!).Fact.Type, kind));
        if (e.Note is not null && !note.Part && (!ownIsTaken || IsOwn(e.Note.Fact.Type, kind)))
            e.Note.Quantity = quantity;
        else
            s.Add(new Chunk("loose-count", chunk.First, chunk.End, chunk.Features, new LooseCount(quantity, note), null));
    }

    /// <summary>The kind is what the type itself counts first: the hurt of "hurt", not of the clash in which they were.</summary>
    private bool IsOwn(string type, string kind) => ontology.Event(type)?.Quantities is [var first, ..] && ontology.QuantityIsA(kind, first);

    private bool Takes(string type, string kind) => ontology.Event(type) is { } e && e.Quantities.Any(q => ontology.QuantityIsA(kind, q));

    /// <summary>"injured" of police is the finer kind "police-injured" where the ontology has one.</summary>
    private string Finer(string kind, string? ofWhom)
    {
        if (ofWhom is null)
            return kind;
        foreach (var finer in ontology.Quantities)
        {
            if (finer.Broader == kind && finer.Of is { } of && ontology.ActorIsA(ofWhom, of))
                return Finer(finer.Id, ofWhom);
        }

        return kind;
    }
}

/// <summary>A count that no event of its sentence took.</summary>
internal sealed record LooseCount(Quantity Quantity, CountNote Note);
