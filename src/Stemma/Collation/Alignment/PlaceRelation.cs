using Stemma.Facts;

namespace Stemma.Collation.Alignment;

/// <summary>How two places lie to each other.</summary>
internal enum PlaceRelation
{
    /// <summary>One is not said, or the gazetteer does not tell.</summary>
    Unknown,

    /// <summary>The same place.</summary>
    Same,

    /// <summary>The first lies in the second.</summary>
    Inside,

    /// <summary>The second lies in the first.</summary>
    Around,

    /// <summary>Two places. A city and the province that bears its name are two.</summary>
    Different,
}

/// <summary>Compares places by the gazetteer's levels.</summary>
internal static class Places
{
    private const double SameSpotKm = 30;

    public static PlaceRelation Relate(PlaceRef? a, PlaceRef? b)
    {
        if (a is null || b is null)
        {
            return PlaceRelation.Unknown;
        }

        if (a.Id == b.Id)
        {
            return PlaceRelation.Same;
        }

        if (Rank(a.Level) == 0 || Rank(b.Level) == 0)
        {
            return PlaceRelation.Unknown;
        }

        if (a.Country is { } x && b.Country is { } y && x != y)
        {
            return PlaceRelation.Different;
        }

        return (Rank(a.Level), Rank(b.Level)) switch
        {
            (1, 1) => a.Country == b.Country && a.Country is not null ? PlaceRelation.Same : PlaceRelation.Different,
            (1, _) => a.Country is null || b.Country is null ? PlaceRelation.Unknown : PlaceRelation.Around,
            (_, 1) => a.Country is null || b.Country is null ? PlaceRelation.Unknown : PlaceRelation.Inside,
            (2, 2) => PlaceRelation.Different,
            (2, 3) => InRegion(b, a) is var r && r == PlaceRelation.Inside ? PlaceRelation.Around : r,
            (3, 2) => InRegion(a, b),
            _ => Spots(a, b),
        };
    }

    /// <summary>Whether the two may be the same place, said more or less exactly.</summary>
    public static bool Compatible(PlaceRelation relation) => relation != PlaceRelation.Different;

    private static PlaceRelation InRegion(PlaceRef spot, PlaceRef region)
    {
        if (SameName(spot.Name, region.Name))
        {
            return PlaceRelation.Different;
        }

        return spot.Region is null ? PlaceRelation.Unknown : spot.Region == region.Id ? PlaceRelation.Inside : PlaceRelation.Different;
    }

    private static PlaceRelation Spots(PlaceRef a, PlaceRef b)
    {
        if (Kilometres(a, b) is not { } km)
        {
            return a.Level == b.Level ? PlaceRelation.Different : PlaceRelation.Unknown;
        }

        return km > SameSpotKm ? PlaceRelation.Different
            : a.Level == b.Level ? (SameName(a.Name, b.Name) ? PlaceRelation.Same : PlaceRelation.Different)
            : a.Level == "city" ? PlaceRelation.Around : PlaceRelation.Inside;
    }

    /// <summary>"Almaty" and "Almaty Region", "Almaty Oblysy": the first word is the name, the rest the sort of place.</summary>
    private static bool SameName(string a, string b) =>
        string.Equals(First(a), First(b), StringComparison.OrdinalIgnoreCase);

    private static string First(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var i and > 3 ? name[..i] : name;

    /// <summary>1 country, 2 region, 3 city or spot; 0 for what has no place in that order.</summary>
    private static int Rank(string level) => level switch
    {
        "country" => 1,
        "region" => 2,
        "city" or "site" or "island" => 3,
        _ => 0,
    };

    /// <summary>Great-circle distance (haversine, sphere of 6,371 km).</summary>
    private static double? Kilometres(PlaceRef a, PlaceRef b)
    {
        if (a is not { Latitude: { } lat1, Longitude: { } lon1 } || b is not { Latitude: { } lat2, Longitude: { } lon2 })
        {
            return null;
        }

        static double Rad(double degrees) => degrees * Math.PI / 180;
        var h = Math.Pow(Math.Sin(Rad(lat2 - lat1) / 2), 2) + (Math.Cos(Rad(lat1)) * Math.Cos(Rad(lat2)) * Math.Pow(Math.Sin(Rad(lon2 - lon1) / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
