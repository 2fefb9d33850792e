using System.Collections.Immutable;

namespace Stemma.Languages;

/// <summary>The packs at hand. A pack is made ready when it is first asked for.</summary>
public sealed class PackRegistry
{
    private readonly ImmutableSortedDictionary<string, Lazy<LanguagePack>> _packs;

    /// <summary>Makes a registry.</summary>
    /// <param name="packs">BCP 47 tag → how to get the pack.</param>
    public PackRegistry(IEnumerable<KeyValuePair<string, Func<LanguagePack>>> packs) =>
        _packs = packs.ToImmutableSortedDictionary(p => p.Key, p => new Lazy<LanguagePack>(p.Value), StringComparer.Ordinal);

    /// <summary>Tags of all packs, sorted.</summary>
    public IEnumerable<string> Tags => _packs.Keys;

    /// <summary>The pack of a language, of its language without region or script where there is none for the whole tag; null where there is none.</summary>
    public LanguagePack? Find(string? tag)
    {
        for (var at = tag; !string.IsNullOrEmpty(at); at = at.LastIndexOf('-') is > 0 and var cut ? at[..cut] : "")
        {
            if (_packs.TryGetValue(at, out var pack))
                return pack.Value;
        }

        return null;
    }
}
