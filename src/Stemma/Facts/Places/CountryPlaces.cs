using System.Globalization;
using Stemma.Gazetteers;

namespace Stemma.Facts.Places;

/// <summary>The gazetteer's entry of a country by its ISO code.</summary>
internal sealed class CountryPlaces(Gazetteer gazetteer)
{
    private readonly Dictionary<string, Place?> _known = new(StringComparer.Ordinal);

    public Place? Of(string code)
    {
        if (_known.TryGetValue(code, out var known))
            return known;
        return _known[code] = Find(code);
    }

    private Place? Find(string code)
    {
        try
        {
            var name = new RegionInfo(code).EnglishName;
            return gazetteer.Find(NameFolding.Fold(name)).Select(c => c.Place).FirstOrDefault(p => p.Level == PlaceLevel.Country && p.Country == code);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
