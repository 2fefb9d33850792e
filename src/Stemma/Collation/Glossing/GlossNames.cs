using Stemma.Facts;

namespace Stemma.Collation.Glossing;

/// <summary>Names of places and countries in the reader's language, as far as somebody can give them.</summary>
/// <param name="PlaceName">Name of a place in a language (BCP 47), or null.</param>
/// <param name="CountryName">Name of a country (ISO 3166 alpha-2) in a language, or null.</param>
public sealed record GlossNames(Func<PlaceRef, string, string?>? PlaceName = null, Func<string, string, string?>? CountryName = null)
{
    /// <summary>The name of a place, or null.</summary>
    public string? Place(PlaceRef place, string language) => PlaceName?.Invoke(place, language);

    /// <summary>The name of a country, or null.</summary>
    public string? Country(string code, string language) => CountryName?.Invoke(code, language);
}
