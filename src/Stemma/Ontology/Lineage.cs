using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>The chains of broader terms of one vocabulary.</summary>
internal sealed class Lineage
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _chains;

    /// <param name="terms">Every term with its broader one; a chain ends where it would run in a circle.</param>
    public Lineage(IEnumerable<(string Id, string? Broader)> terms)
    {
        var broader = terms.ToDictionary(t => t.Id, t => t.Broader, StringComparer.Ordinal);
        _chains = broader.Keys.ToFrozenDictionary(id => id, id => Walk(id, broader), StringComparer.Ordinal);
    }

    /// <summary>The term itself, then its broader ones, nearest first; empty for an unknown term.</summary>
    public ImmutableArray<string> Of(string id) => _chains.TryGetValue(id, out var chain) ? chain : [];

    public bool IsA(string id, string ancestor) => Of(id).Contains(ancestor);

    /// <summary>The nearest term that both are a kind of, or null.</summary>
    public string? Common(string a, string b)
    {
        var chain = Of(b);
        foreach (var term in Of(a))
        {
            if (chain.Contains(term))
                return term;
        }

        return null;
    }

    private static ImmutableArray<string> Walk(string id, Dictionary<string, string?> broader)
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        for (string? term = id; term is not null && broader.ContainsKey(term) && !chain.Contains(term); term = broader[term])
            chain.Add(term);
        return chain.ToImmutable();
    }
}
