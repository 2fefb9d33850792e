using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Sources;

/// <summary>A source with the name by which it was found.</summary>
/// <param name="Source">The source.</param>
/// <param name="Name">The name of it that matched.</param>
public sealed record SourceMatch(Source Source, SourceName Name);

/// <summary>All known sources, found by id, by any of their names, or by domain.</summary>
/// <remarks>Immutable and safe for use by many threads.</remarks>
public sealed class SourceRegister
{
    private readonly Func<string, string> _fold;
    private readonly FrozenDictionary<string, Source> _byId;
    private readonly FrozenDictionary<string, ImmutableArray<SourceMatch>> _byKey;
    private readonly FrozenDictionary<string, Source> _byDomain;

    /// <summary>Builds the look-ups.</summary>
    /// <param name="sources">All sources, with unique ids and domains.</param>
    /// <param name="fold">How the reader folds words (case, marks, spelling variants); used on every name and every query.</param>
    /// <exception cref="ArgumentException">Two sources have the same id or domain.</exception>
    public SourceRegister(IEnumerable<Source> sources, Func<string, string> fold)
    {
        _fold = fold;
        Sources = [.. sources.OrderBy(s => s.Id, StringComparer.Ordinal)];
        _byId = Sources.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _byDomain = Sources.SelectMany(s => s.Domains.Select(d => (Domain: d, Source: s)))
            .ToFrozenDictionary(p => p.Domain, p => p.Source, StringComparer.Ordinal);
        _byKey = Sources.SelectMany(s => s.Names.Select(n => (Key: fold(n.Text), Match: new SourceMatch(s, n))))
            .Where(p => p.Key.Length > 0)
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(p => p.Match).DistinctBy(m => m.Source.Id).ToImmutableArray(),
                StringComparer.Ordinal);
        Keys = [.. _byKey.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All sources, in ordinal order of their ids.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The folded forms of all names, in ordinal order: what a reader's automaton is built from.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>The source of an id, or null where there is none.</summary>
    public Source? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// Every source that bears a name, in the order of their ids; empty where none does. More than one where
    /// the name is shared: choosing is for the caller, who knows the report's country.
    /// </summary>
    /// <param name="name">The name as written in any language; it is folded here.</param>
    public ImmutableArray<SourceMatch> Find(string name) => FindKey(_fold(name));

    /// <summary>As <see cref="Find"/>, for a name that is folded already.</summary>
    public ImmutableArray<SourceMatch> FindKey(string key) => _byKey.TryGetValue(key, out var matches) ? matches : [];

    /// <summary>The source of an address's host: the longest known domain that the host is or lies under; null where none.</summary>
    /// <param name="host">"www.bbc.co.uk", "news.bbc.co.uk"; no scheme, no path.</param>
    public Source? ByDomain(string host)
    {
        var rest = host.TrimEnd('.').ToLowerInvariant();
        while (rest.Length > 0)
        {
            if (_byDomain.TryGetValue(rest, out var source))
                return source;
            var dot = rest.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return null;
            rest = rest[(dot + 1)..];
        }

        return null;
    }

    /// <summary>The newsroom that a source counts as: itself, or the one it is a service of. Null for an unknown id.</summary>
    public Source? Newsroom(string id) => Climb(id, s => s.ServiceOf);

    /// <summary>The last owner up the chain; the source itself where it has none. Null for an unknown id.</summary>
    public Source? UltimateOwner(string id) => Climb(id, s => s.ServiceOf ?? s.Owner);

    private Source? Climb(string id, Func<Source, string?> next)
    {
        var source = ById(id);
        for (var steps = 0; source is not null && steps <= Sources.Length; steps++)
        {
            if (next(source) is not { } above || ById(above) is not { } higher)
                return source;
            source = higher;
        }

        return source;
    }
}
