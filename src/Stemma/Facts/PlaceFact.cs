using System.Collections.Immutable;

namespace Stemma.Facts;

/// <summary>A place that a sentence names.</summary>
public sealed record PlaceFact : Fact
{
    /// <summary>The chosen place.</summary>
    public required PlaceRef Place { get; init; }

    /// <summary>Other places of the gazetteer that the name may mean, likeliest first.</summary>
    public ImmutableArray<PlaceRef> Others { get; init; } = [];

    /// <inheritdoc/>
    public override string Kind => "place";

    /// <inheritdoc/>
    public override string Summary => $"{Place.Name} {Place.Country ?? "-"} {Place.Level}";
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Id">Its id there ("gn:1526384").</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Country">ISO 3166 alpha-2, or null for continents and seas.</param>
/// <param name="Level">city, region, country, island, water, site, continent.</param>
/// <param name="Latitude">Degrees north, −90 to 90; null where the gazetteer has none.</param>
/// <param name="Longitude">Degrees east, −180 to 180; null where the gazetteer has none.</param>
/// <param name="Region">Id of the first-level division that it lies in, or null.</param>
public sealed record PlaceRef(string Id, string Name, string? Country, string Level, double? Latitude, double? Longitude, string? Region = null);
