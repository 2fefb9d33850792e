using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>The ontology: event types, quantity kinds and actor classes, with how they stand to each other.</summary>
/// <remarks>Immutable and safe for use by many threads. Built by <see cref="OntologyReader"/> or <see cref="OntologyBinary"/>.</remarks>
public sealed class OntologyModel
{
    private readonly FrozenDictionary<string, EventType> _events;
    private readonly FrozenDictionary<string, QuantityKind> _quantities;
    private readonly FrozenDictionary<string, ActorClass> _actors;
    private readonly FrozenDictionary<(string, string), Exclusion> _exclusions;
    private readonly FrozenDictionary<(string, string), ScopeDifference> _differences;
    private readonly Lineage _eventLine;
    private readonly Lineage _quantityLine;
    private readonly Lineage _actorLine;

    /// <summary>Builds the look-ups from flat lists with unique ids.</summary>
    /// <param name="codes">The code books.</param>
    /// <param name="events">Event types, whose exclusions are already listed on both sides.</param>
    /// <param name="quantities">Quantity kinds, whose differences are already listed on both sides.</param>
    /// <param name="actors">Actor classes.</param>
    /// <exception cref="ArgumentException">Two entries of one list have the same id.</exception>
    public OntologyModel(
        CodeBook codes,
        IEnumerable<EventType> events,
        IEnumerable<QuantityKind> quantities,
        IEnumerable<ActorClass> actors)
    {
        Codes = codes;
        Events = [.. events.OrderBy(e => e.Id, StringComparer.Ordinal)];
        Quantities = [.. quantities.OrderBy(q => q.Id, StringComparer.Ordinal)];
        Actors = [.. actors.OrderBy(a => a.Id, StringComparer.Ordinal)];
        _events = Events.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        _quantities = Quantities.ToFrozenDictionary(q => q.Id, StringComparer.Ordinal);
        _actors = Actors.ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);
        _eventLine = new Lineage(Events.Select(e => (e.Id, e.Broader)));
        _quantityLine = new Lineage(Quantities.Select(q => (q.Id, q.Broader)));
        _actorLine = new Lineage(Actors.Select(a => (a.Id, a.Broader)));
        _exclusions = Events.SelectMany(e => e.Excludes.Select(x => ((e.Id, x.Type), x)))
            .ToFrozenDictionary(p => p.Item1, p => p.x);
        _differences = Quantities.SelectMany(q => q.Differs.Select(d => ((q.Id, d.Kind), d)))
            .ToFrozenDictionary(p => p.Item1, p => p.d);
    }

    /// <summary>The code books' names.</summary>
    public CodeBook Codes { get; }

    /// <summary>All event types, in ordinal order of their ids.</summary>
    public ImmutableArray<EventType> Events { get; }

    /// <summary>All quantity kinds, in ordinal order of their ids.</summary>
    public ImmutableArray<QuantityKind> Quantities { get; }

    /// <summary>All actor classes, in ordinal order of their ids.</summary>
    public ImmutableArray<ActorClass> Actors { get; }

    /// <summary>The event type of an id, or null where there is none.</summary>
    public EventType? Event(string id) => _events.GetValueOrDefault(id);

    /// <summary>The quantity kind of an id, or null where there is none.</summary>
    public QuantityKind? Quantity(string id) => _quantities.GetValueOrDefault(id);

    /// <summary>The actor class of an id, or null where there is none.</summary>
    public ActorClass? Actor(string id) => _actors.GetValueOrDefault(id);

    /// <summary>The coarse class of an event type, or null where it has none or is unknown.</summary>
    public string? ClassOf(string eventType) => Event(eventType)?.Class;

    /// <summary>The coarse kind of a quantity kind, or null where it is unknown.</summary>
    public string? CoarseOf(string quantity) => Quantity(quantity)?.Coarse;

    /// <summary>True where an event type is another or a kind of it. False for unknown types.</summary>
    public bool IsA(string type, string broader) => _eventLine.IsA(type, broader);

    /// <summary>True where a quantity kind is another or a part of it. False for unknown kinds.</summary>
    public bool QuantityIsA(string kind, string broader) => _quantityLine.IsA(kind, broader);

    /// <summary>True where an actor class is another or a kind of it. False for unknown classes.</summary>
    public bool ActorIsA(string actor, string broader) => _actorLine.IsA(actor, broader);

    /// <summary>The nearest event type that both are a kind of, or null.</summary>
    public string? CommonType(string a, string b) => _eventLine.Common(a, b);

    /// <summary>The nearest actor class that both are a kind of, or null.</summary>
    public string? CommonActor(string a, string b) => _actorLine.Common(a, b);

    /// <summary>An event type and its broader ones, nearest first; empty where it is unknown.</summary>
    public ImmutableArray<string> TypeAndBroader(string type) => _eventLine.Of(type);

    /// <summary>An actor class and its broader ones, nearest first; empty where it is unknown.</summary>
    public ImmutableArray<string> ActorAndBroader(string actor) => _actorLine.Of(actor);

    /// <summary>
    /// Why two event types cannot both be true of the same actors, place and time; null where they can.
    /// Kinds inherit it: what excludes a type excludes each kind of it. The nearest saying is taken.
    /// </summary>
    public Exclusion? Excludes(string a, string b)
    {
        if (IsA(a, b) || IsA(b, a))
            return null;
        foreach (var first in _eventLine.Of(a))
        {
            foreach (var second in _eventLine.Of(b))
            {
                if (_exclusions.TryGetValue((first, second), out var exclusion))
                    return exclusion;
            }
        }

        return null;
    }

    /// <summary>
    /// True where the later type naturally follows the earlier one, so that both can be true in that order.
    /// What is said of a broader type holds for its kinds.
    /// </summary>
    public bool Follows(string earlier, string later)
    {
        var chain = _eventLine.Of(later);
        return _eventLine.Of(earlier).Any(type => Event(type)!.Progression.Any(next => chain.Contains(next)));
    }

    /// <summary>Why figures of two kinds are of different scope; null where they are the same kind or nothing is said.</summary>
    /// <remarks>A kind and its part differ too, as do two parts of one kind; that is said by <see cref="QuantityIsA"/>.</remarks>
    public ScopeDifference? DiffersInScope(string a, string b)
    {
        foreach (var first in _quantityLine.Of(a))
        {
            foreach (var second in _quantityLine.Of(b))
            {
                if (_differences.TryGetValue((first, second), out var difference))
                    return difference;
            }
        }

        return null;
    }
}
