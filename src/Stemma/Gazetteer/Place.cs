namespace Stemma.Gazetteers;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Id">Stable id: <c>gn:1526384</c> GeoNames, <c>wof:…</c> Who's On First, <c>iso:KZ</c> and <c>iso:KZ-ALM</c> ISO 3166, <c>un:150</c> UN M49, <c>rig:…</c> rigour, <c>st:…</c> Stemma's own list.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null for continents, seas and what crosses borders.</param>
/// <param name="Level">Its sort.</param>
/// <param name="Kind">Finer sort: "capital", "first-level", "second-level", "sea", "river", "former-country" …</param>
/// <param name="Admin1">Id of the first-level division that holds it, or null.</param>
/// <param name="Admin2">Id of the second-level division that holds it, or null.</param>
/// <param name="Latitude">Degrees north, exact to about two metres; null where no source gives it.</param>
/// <param name="Longitude">Degrees east; null where no source gives it.</param>
/// <param name="Population">People, as the source has it; 0 where not known.</param>
public sealed record Place(
    string Id,
    string Name,
    string? Country,
    PlaceLevel Level,
    string Kind,
    string? Admin1,
    string? Admin2,
    double? Latitude,
    double? Longitude,
    long Population)
{
    /// <summary>Position in the resource; smaller is weightier. Not stable between builds.</summary>
    internal int Index { get; init; }
}

/// <summary>A place that a name may mean, with how the name was reached.</summary>
/// <param name="Place">The place.</param>
/// <param name="Languages">Languages in which the gazetteer has this name for it.</param>
/// <param name="Weak">The source marks the name as loose, historical or disputed.</param>
/// <param name="Stripped">The name was reached by leaving out a word of sort ("Almaty" for "Almaty Region").</param>
/// <param name="Transliterated">The name was reached by sound, from another script or spelling.</param>
/// <param name="Similarity">1 for a listed name; for a transliterated one, how well the vowels agree, 0 to 1.</param>
public sealed record PlaceCandidate(Place Place, NameLanguages Languages, bool Weak, bool Stripped, bool Transliterated, double Similarity);

/// <summary>A name found in a run of words.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="Length">Number of tokens, at least 1.</param>
/// <param name="Name">The folded form that was found.</param>
/// <param name="Candidates">Weightiest first; never empty.</param>
public sealed record PlaceMatch(int Start, int Length, string Name, IReadOnlyList<PlaceCandidate> Candidates);
