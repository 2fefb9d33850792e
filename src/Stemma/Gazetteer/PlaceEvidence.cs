using System.Globalization;

namespace Stemma.Gazetteers;

/// <summary>What speaks for and against one candidate of a mention.</summary>
internal sealed class PlaceEvidence
{
    // Set by hand so that: a country named in the report moves a choice between towns of like size; a neighbour or a cue
    // moves it against any size; marks of a person or a common word push all but large places below the threshold.
    private const double CueFits = 0.3;
    private const double CueMisfits = -0.3;
    private const double HeldByNeighbour = 0.6;
    private const double OutsideNeighbour = -0.3;
    private const double CountryInReport = 0.3;
    private const double CountryNotInReport = -0.12;
    private const double OutletCountry = 0.05;
    private const double HolderCertain = 0.1;
    private const double PlacePosition = 0.12;
    private const double Capital = 0.08;
    private const double NoCapital = -0.5;
    private const double PersonTitle = -0.4;
    private const double KnownWord = -0.35;
    private const double SeveralWords = 0.1;
    private const double OwnLanguage = 0.05;
    private const double ForeignName = -0.12;
    private const double UntaggedName = -0.06;
    private const double WeakName = -0.4;
    private const double StrippedName = -0.1;
    private const double BySound = -0.25;
    private const double ShortLowerCase = -0.6;

    /// <summary>Names of so few Latin letters are codes ("US", "UK") and count only in capitals.</summary>
    private const int ShortName = 3;

    private readonly List<string> _notes = [];

    private PlaceEvidence(double score) => Score = score;

    public double Score { get; private set; }

    public IReadOnlyList<string> Notes => _notes;

    public static PlaceEvidence Weigh(PlaceMention mention, PlaceCandidate candidate, PlaceContext context)
    {
        var place = candidate.Place;
        var evidence = new PlaceEvidence(Base(place));
        evidence._notes.Add(place.Population > 0 ? string.Create(CultureInfo.InvariantCulture, $"{place.Kind}, {place.Population:#,0} people") : place.Kind);
        evidence.Name(mention, candidate);
        evidence.Neighbours(mention, place);
        evidence.Country(place, context);
        return evidence;
    }

    /// <summary>How often news means such a place, without looking at the text: from 0.2 for a village to 0.95 for a country.</summary>
    private static double Base(Place place) => place.Level switch
    {
        PlaceLevel.Continent => 0.95,
        PlaceLevel.Country => place.Kind == "country" ? 0.95 : 0.7,
        PlaceLevel.City when place.Kind == "part of a town" => Math.Min(0.4, Town(place)),
        PlaceLevel.City => Town(place) + (place.Kind == "capital" ? 0.1 : 0),
        PlaceLevel.Region when place.Kind == "first-level" => 0.62,
        PlaceLevel.Region when place.Kind is "second-level" or "area" => 0.4,
        _ => 0.7,
    };

    private static double Town(Place place) =>
        place.Population <= 0 ? 0.2 : Math.Clamp(0.2 + (0.13 * (Math.Log10(place.Population) - 2.7)), 0.2, 0.75);

    private void Name(PlaceMention mention, PlaceCandidate candidate)
    {
        if (mention.Spelling.Trim().Contains(' ', StringComparison.Ordinal))
            Score += SeveralWords;
        if (mention.Capitalised is { } capital)
            Score += capital ? Capital : NoCapital;
        if (IsShortLowerCase(mention.Spelling))
            Add(ShortLowerCase, "a short name not in capitals");
        if (mention.InPlacePosition)
            Score += PlacePosition;
        if (mention.AfterPersonTitle)
            Add(PersonTitle, "follows a person's title");
        if (mention.IsKnownWord)
            Add(KnownWord, "also a word of the language");
        if (candidate.Transliterated)
            Add(BySound - (1 - candidate.Similarity), string.Create(CultureInfo.InvariantCulture, $"by sound, likeness {candidate.Similarity:0.00}"));
        else if (mention.Language != NameLanguages.None && (candidate.Languages & mention.Language) != 0)
            Score += OwnLanguage;
        else if (mention.Language != NameLanguages.None && (candidate.Languages & ~NameLanguages.Other) == 0)
            Add(ForeignName, "a name in another language");
        else if (mention.Language != NameLanguages.None && (candidate.Languages & ~(NameLanguages.Other | NameLanguages.Untagged)) == 0)
            Score += UntaggedName;
        if (candidate.Weak)
            Add(WeakName, "a loose name");
        if (candidate.Stripped && mention.Cue != PlaceCue.Region)
            Score += StrippedName;
    }

    private void Neighbours(PlaceMention mention, Place place)
    {
        if (mention.Cue != PlaceCue.None)
        {
            var fits = (int)mention.Cue - 1 == (int)place.Level || (mention.Cue == PlaceCue.Region && place.Kind == "disputed");
            Add(fits ? CueFits : CueMisfits, fits ? $"the text says {Lower(mention.Cue)}" : $"the text says {Lower(mention.Cue)}, which it is not");
        }

        if (mention.Holders.Count == 0)
            return;
        var holder = mention.Holders.FirstOrDefault(one => Holds(one.Place, place));
        Add(holder is null ? OutsideNeighbour : HeldByNeighbour, holder is null ? "not in the place named beside it" : $"in {holder.Place.Name}, named beside it");
    }

    private void Country(Place place, PlaceContext context)
    {
        if (place.Country is null)
            return;
        var share = context.Share(place.Country);
        if (share > 0)
            Add(CountryInReport * (0.5 + (0.5 * share)), $"the report is about {place.Country}");
        else if (context.Total > 0 && place.Level != PlaceLevel.Country)
            Score += CountryNotInReport;
        if (place.Country == context.OutletCountry)
            Add(OutletCountry, "the outlet's country");
        if (context.IsCertain(place.Admin1) || context.IsCertain(place.Admin2))
            Add(HolderCertain, "its region is named in the report");
    }

    private static bool Holds(Place holder, Place place) => holder.Level switch
    {
        PlaceLevel.Country => holder.Country is not null && holder.Country == place.Country && holder.Id != place.Id,
        _ => holder.Id == place.Admin1 || holder.Id == place.Admin2,
    };

    private static bool IsShortLowerCase(string spelling) =>
        spelling.Length <= ShortName && spelling.All(char.IsAsciiLetter) && spelling.Any(char.IsAsciiLetterLower);

    private static string Lower(PlaceCue cue) => cue.ToString().ToLowerInvariant();

    private void Add(double amount, string note)
    {
        Score += amount;
        _notes.Add(note);
    }
}
