using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>Sayings about two entries stand once in the files; here both entries get them.</summary>
internal static class Symmetry
{
    public static IEnumerable<EventType> Of(IReadOnlyList<EventType> events)
    {
        var said = events.SelectMany(e => e.Excludes.Select(x => (Of: e.Id, Saying: x))).ToList();
        foreach (var type in events)
        {
            var mirrored = said.Where(s => s.Saying.Type == type.Id).Select(s => s.Saying with { Type = s.Of });
            yield return type with
            {
                Excludes = [.. type.Excludes.Concat(mirrored).DistinctBy(x => x.Type).OrderBy(x => x.Type, StringComparer.Ordinal)],
            };
        }
    }

    public static IEnumerable<QuantityKind> Of(IReadOnlyList<QuantityKind> quantities)
    {
        var said = quantities.SelectMany(q => q.Differs.Select(d => (Of: q.Id, Saying: d))).ToList();
        foreach (var kind in quantities)
        {
            var mirrored = said.Where(s => s.Saying.Kind == kind.Id).Select(s => s.Saying with { Kind = s.Of });
            yield return kind with
            {
                Differs = [.. kind.Differs.Concat(mirrored).DistinctBy(d => d.Kind).OrderBy(d => d.Kind, StringComparer.Ordinal)],
            };
        }
    }
}
