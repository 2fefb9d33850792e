namespace Stemma.Gazetteers;

/// <summary>What a whole report says of where it plays: which countries, and which places are certain. The order of the mentions changes nothing.</summary>
public sealed class PlaceContext
{
    /// <summary>A context that knows nothing.</summary>
    public static readonly PlaceContext Empty = new(new SortedDictionary<string, double>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), null);

    private const double NamedCountry = 1;
    private const double OnlyCountry = 0.6;
    private const double DominantCountry = 0.35;

    /// <summary>A candidate dominates when it has this many times the people of the next in another country.</summary>
    private const double Dominance = 8;

    private readonly SortedDictionary<string, double> _countries;
    private readonly HashSet<string> _certain;

    private PlaceContext(SortedDictionary<string, double> countries, HashSet<string> certain, string? outletCountry)
    {
        _countries = countries;
        _certain = certain;
        OutletCountry = outletCountry;
        Total = countries.Values.Sum();
    }

    /// <summary>Country of the outlet, ISO alpha-2, if known.</summary>
    public string? OutletCountry { get; }

    /// <summary>Sum of the weights of all countries.</summary>
    internal double Total { get; }

    /// <summary>Gathers the context from all mentions of a report.</summary>
    /// <param name="mentions">Every mention of the report, in any order.</param>
    /// <param name="outletCountry">ISO alpha-2 code of the outlet's country, or null.</param>
    public static PlaceContext From(IEnumerable<PlaceMention> mentions, string? outletCountry = null)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var countries = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var certain = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in mentions.Where(mention => mention.Candidates.Count > 0).GroupBy(mention => NameFolding.Fold(mention.Spelling), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var listed = name.First().Candidates.Where(candidate => !candidate.Transliterated && !candidate.Weak).ToList();
            if (listed.Count == 0 || (name.First().Capitalised == false) || name.All(mention => mention.IsKnownWord || mention.AfterPersonTitle))
                continue;
            var (country, weight) = Evidence(listed, certain);
            if (country is not null)
                countries[country] = countries.GetValueOrDefault(country) + (weight * Math.Min(3, 1 + (0.25 * (name.Count() - 1))));
        }

        return new PlaceContext(countries, certain, outletCountry);
    }

    /// <summary>Share of the report's evidence that points at a country, 0 to 1.</summary>
    public double Share(string? country) => country is not null && Total > 0 ? _countries.GetValueOrDefault(country) / Total : 0;

    /// <summary>The name of this place, by id, can mean nothing else in the report.</summary>
    public bool IsCertain(string? id) => id is not null && _certain.Contains(id);

    private static (string? Country, double Weight) Evidence(List<PlaceCandidate> candidates, HashSet<string> certain)
    {
        var first = candidates.MinBy(candidate => candidate.Place.Index)!.Place;
        if (first.Level == PlaceLevel.Country)
        {
            var rival = candidates.FirstOrDefault(candidate => candidate.Place.Kind == "first-level");
            if (rival is null)
                certain.Add(first.Id);
            return (first.Country, rival is null ? NamedCountry : DominantCountry);
        }

        if (first.Country is null || (first.Level == PlaceLevel.City && first.Population < 15_000))
            return (null, 0);
        if (candidates.All(candidate => candidate.Place.Country == first.Country))
        {
            certain.Add(first.Id);
            return (first.Country, OnlyCountry);
        }

        var next = candidates.Where(candidate => candidate.Place.Country != first.Country).Max(candidate => candidate.Place.Population);
        return first.Population > Dominance * Math.Max(1, next) ? (first.Country, DominantCountry) : (null, 0);
    }
}
