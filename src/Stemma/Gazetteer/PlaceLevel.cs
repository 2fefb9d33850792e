namespace Stemma.Gazetteers;

/// <summary>What sort of place it is, in the words of the annotation.</summary>
public enum PlaceLevel
{
    /// <summary>A town, village or other populated place.</summary>
    City,

    /// <summary>A part of a country, or an area across countries.</summary>
    Region,

    /// <summary>A country or territory with a code of its own, present or past.</summary>
    Country,

    /// <summary>An island or group of islands.</summary>
    Island,

    /// <summary>A sea, lake, river, strait or canal.</summary>
    Water,

    /// <summary>A mountain, desert, field, airport or other spot.</summary>
    Site,

    /// <summary>A continent.</summary>
    Continent,
}

/// <summary>What the words beside a name say of its sort ("city of", "province"). Language packs give it.</summary>
public enum PlaceCue
{
    /// <summary>The text says nothing.</summary>
    None,

    /// <summary>City, town, village, capital, district of a town.</summary>
    City,

    /// <summary>Province, oblast, state of a federation, county, region.</summary>
    Region,

    /// <summary>Country, republic, kingdom.</summary>
    Country,

    /// <summary>Island, islands.</summary>
    Island,

    /// <summary>Sea, lake, river, strait, canal, gulf.</summary>
    Water,

    /// <summary>Mountain, desert, oil field, airport.</summary>
    Site,

    /// <summary>Continent.</summary>
    Continent,
}

/// <summary>In which languages the gazetteer has the name that was found.</summary>
[Flags]
public enum NameLanguages
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>English.</summary>
    English = 1,

    /// <summary>Arabic.</summary>
    Arabic = 2,

    /// <summary>Georgian.</summary>
    Georgian = 4,

    /// <summary>Russian.</summary>
    Russian = 8,

    /// <summary>Another language, known to the source.</summary>
    Other = 16,

    /// <summary>The source gives no language.</summary>
    Untagged = 32,
}
