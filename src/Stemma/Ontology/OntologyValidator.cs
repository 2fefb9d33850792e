using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Languages;

namespace Stemma.Ontology;

/// <summary>Checks that hold between the entries of the ontology; those within one entry are the readers'.</summary>
internal static class OntologyValidator
{
    public static void Check(
        CodeBook codes,
        IReadOnlyList<EventType> events,
        IReadOnlyList<QuantityKind> quantities,
        IReadOnlyList<ActorClass> actors,
        List<PackError> errors)
    {
        var eventTerms = events.Select(e => new Term(e.Id, e.Broader, e.Labels, e.File, e.Line)).ToList();
        var quantityTerms = quantities.Select(q => new Term(q.Id, q.Broader, q.Labels, q.File, q.Line)).ToList();
        var actorTerms = actors.Select(a => new Term(a.Id, a.Broader, a.Labels, a.File, a.Line)).ToList();
        TermChecks.Check("event type", eventTerms, errors);
        TermChecks.Check("quantity kind", quantityTerms, errors);
        TermChecks.Check("actor class", actorTerms, errors);

        var eventIds = TermChecks.Ids(eventTerms);
        var quantityIds = TermChecks.Ids(quantityTerms);
        var actorIds = TermChecks.Ids(actorTerms);
        var line = new Lineage(eventTerms.DistinctBy(t => t.Id).Select(t => (t.Id, t.Broader)));
        foreach (var type in events)
            CheckEvent(type, codes, eventIds, quantityIds, line, errors);
        CheckBothSides(events, errors);
        foreach (var kind in quantities)
            CheckQuantity(kind, codes, quantities, quantityIds, actorIds, errors);
        CheckCoverage(codes, events, errors);
    }

    private static void CheckEvent(
        EventType type, CodeBook codes, HashSet<string> events, HashSet<string> quantities, Lineage line, List<PackError> errors)
    {
        void Error(string message) => errors.Add(new PackError(type.File, type.Line, message));
        if (type.Class is { } name && !codes.Classes.Contains(name))
            Error($"unknown class '{name}'");
        if (type.Acled is { } acled && !codes.Acled.Contains(acled))
            Error($"unknown ACLED sub-event '{acled}'");
        if (type.Plover is { } plover)
        {
            var category = codes.Plover.FirstOrDefault(p => p.Name == plover);
            if (category is null)
                Error($"unknown PLOVER category '{plover}'");
            else if (type.PloverMode is { } mode && !category.Modes.Contains(mode))
                Error($"PLOVER's {plover} has no mode '{mode}'");
        }

        if (type.Weight is < 0 or > 1)
            Error("'weight' must be from 0 to 1");
        if ((type.Roles.Patient == PatientRole.Actor && type.Roles.Actor is null)
            || (type.Roles.Patient == PatientRole.Target && type.Roles.Target is null))
        {
            Error("the patient is a role that is not described");
        }

        foreach (var quantity in type.Quantities.Where(q => !quantities.Contains(q)))
            Error($"unknown quantity kind '{quantity}'");
        foreach (var next in type.Progression.Where(p => !events.Contains(p)))
            Error($"unknown event type '{next}' in 'progression'");
        foreach (var exclusion in type.Excludes)
        {
            var complaint = !events.Contains(exclusion.Type) ? $"unknown event type '{exclusion.Type}' in 'excludes'"
                : exclusion.Type == type.Id ? "a type cannot exclude itself"
                : line.IsA(type.Id, exclusion.Type) || line.IsA(exclusion.Type, type.Id)
                    ? $"'{exclusion.Type}' is a broader or narrower type and cannot be excluded"
                : null;
            if (complaint is not null)
                errors.Add(new PackError(exclusion.File, exclusion.Line, complaint));
        }
    }

    private static void CheckBothSides(IReadOnlyList<EventType> events, List<PackError> errors)
    {
        var said = new Dictionary<(string, string), Exclusion>();
        foreach (var type in events)
        {
            foreach (var exclusion in type.Excludes)
            {
                if (said.TryGetValue((exclusion.Type, type.Id), out var other)
                    && (other.Reason, other.Kind, other.OnePerson) != (exclusion.Reason, exclusion.Kind, exclusion.OnePerson))
                {
                    errors.Add(new PackError(exclusion.File, exclusion.Line,
                        $"'{type.Id}' and '{exclusion.Type}' exclude each other in different ways; the other is at {other.File}:{other.Line}"));
                }

                if (!said.TryAdd((type.Id, exclusion.Type), exclusion))
                    errors.Add(new PackError(exclusion.File, exclusion.Line, $"'{exclusion.Type}' is excluded twice"));
            }
        }
    }

    private static void CheckQuantity(
        QuantityKind kind, CodeBook codes, IReadOnlyList<QuantityKind> all, HashSet<string> ids, HashSet<string> actors, List<PackError> errors)
    {
        void Error(string message) => errors.Add(new PackError(kind.File, kind.Line, message));
        if (!codes.Coarse.Contains(kind.Coarse))
            Error($"unknown coarse kind '{kind.Coarse}'");
        if (kind.Of is { } actor && !actors.Contains(actor))
            Error($"unknown actor class '{actor}'");
        if (all.FirstOrDefault(q => q.Id == kind.Broader) is { } broader && broader.Persons != kind.Persons)
            Error($"'{kind.Id}' and its broader kind '{broader.Id}' do not both count people");
        foreach (var difference in kind.Differs)
        {
            if (!ids.Contains(difference.Kind) || difference.Kind == kind.Id)
                errors.Add(new PackError(difference.File, difference.Line, $"'{difference.Kind}' in 'differs' is not another quantity kind"));
            else if (all.First(q => q.Id == difference.Kind).Differs.Any(d => d.Kind == kind.Id && d.Reason != difference.Reason))
                errors.Add(new PackError(difference.File, difference.Line, $"'{kind.Id}' and '{difference.Kind}' differ for two reasons; give one"));
        }
    }

    private static void CheckCoverage(CodeBook codes, IReadOnlyList<EventType> events, List<PackError> errors)
    {
        var file = events.Count > 0 ? events[0].File : "ontology";
        var classes = events.Select(e => e.Class).ToHashSet();
        foreach (var name in codes.Classes.Where(c => !classes.Contains(c)))
            errors.Add(new PackError(file, 0, $"no event type has the class '{name}'"));
        var categories = events.Select(e => e.Plover).ToHashSet();
        foreach (var category in codes.Plover.Where(p => !categories.Contains(p.Name)))
            errors.Add(new PackError(file, 0, $"no event type has PLOVER's category '{category.Name}'"));
    }
}
