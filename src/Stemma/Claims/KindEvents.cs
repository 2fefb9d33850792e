using System.Collections.Frozen;
using Stemma.Ontology;

namespace Stemma.Claims;

/// <summary>Which event a figure by itself tells of: "384 dead" tells of deaths.</summary>
internal sealed class KindEvents
{
    private readonly OntologyModel _ontology;
    private readonly FrozenDictionary<string, string> _byKind;

    public KindEvents(OntologyModel ontology)
    {
        _ontology = ontology;
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in ontology.Events)
        {
            if (ontology.Quantity(type.Id) is not null)
                map[type.Id] = type.Id;
        }

        // A kind that one type alone names first is that type's own.
        foreach (var group in ontology.Events.Where(e => e.Quantities.Length > 0).GroupBy(e => e.Quantities[0], StringComparer.Ordinal))
        {
            if (group.Count() == 1)
                map.TryAdd(group.Key, group.First().Id);
        }
        _byKind = map.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The event type of a quantity kind or of a broader one; null where the kind tells of none.</summary>
    public string? Of(string kind)
    {
        for (var at = kind; at is not null; at = _ontology.Quantity(at)?.Broader)
        {
            if (_byKind.TryGetValue(at, out var type))
                return type;
        }

        return null;
    }
}
