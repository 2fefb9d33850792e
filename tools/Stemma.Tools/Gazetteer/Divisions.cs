using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Finds which ISO 3166-2 division each GeoNames first-level code stands for, by votes, and puts the towns into it.</summary>
internal sealed class Divisions(DraftSet set, SortWords sorts)
{
    private readonly Dictionary<(string Country, string Code), Dictionary<Draft, int>> _votes = [];

    /// <summary>Puts a city that is a division of its own (Almaty beside Almaty Region) and its division into one place.</summary>
    public void MergeCities()
    {
        var regions = set.All.Where(draft => draft.Kind == "first-level").ToList();
        var cores = regions.ToLookup(draft => (draft.Country, sorts.Core(NameFolding.Fold(draft.English))));
        var cities = set.All.Where(draft => draft.Level == PlaceLevel.City && draft.Population >= 100_000)
            .ToLookup(draft => (draft.Country, NameFolding.Fold(draft.English)));
        foreach (var region in regions)
        {
            var name = NameFolding.Fold(region.English);
            if (cores[(region.Country, name)].Count() < 2)
                continue;
            if (cities[(region.Country, name)].MaxBy(city => city.Population) is not { } city)
                continue;
            foreach (var one in region.Names)
                city.Add(one.Text, one.Language, one.Weak);
            city.IsDivision = true;
            set.Remove(region, city);
        }
    }

    public void Vote(string country, string code, Draft division, int weight)
    {
        if (code.Length == 0 || division.Level is not (PlaceLevel.Region or PlaceLevel.City))
            return;
        if (!_votes.TryGetValue((country, code), out var counts))
            _votes[(country, code)] = counts = [];
        counts[division] = counts.GetValueOrDefault(division) + weight;
    }

    public void Assign(IReadOnlyDictionary<string, string> seats)
    {
        Seats(seats);
        var divisions = set.All.Where(draft => draft.Kind == "first-level").ToList();
        var byName = divisions
            .SelectMany(draft => draft.Names.Select(name => (draft, Key: (draft.Country, sorts.Core(NameFolding.Fold(name.Text))))))
            .ToLookup(pair => pair.Key, pair => pair.draft);
        var towns = set.All.Where(draft => draft.Level == PlaceLevel.City && draft.Admin1Code.Length > 0).ToList();
        foreach (var town in towns)
        {
            if (set.Find($"iso:{town.Country}-{town.Admin1Code}") is { } same && town.Admin1Code.All(char.IsAsciiLetterUpper))
                Vote(town.Country!, town.Admin1Code, same, 3);
            if (town.IsDivision)
                Vote(town.Country!, town.Admin1Code, town, 8);
            if (town.Kind is not ("first-level seat" or "capital"))
                continue;
            foreach (var division in town.Names.SelectMany(name => byName[(town.Country, NameFolding.Fold(name.Text))]).Distinct())
                Vote(town.Country!, town.Admin1Code, division, 5);
        }

        var chosen = _votes.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key.Id, StringComparer.Ordinal).First().Key);
        foreach (var town in towns)
        {
            if (chosen.TryGetValue((town.Country!, town.Admin1Code), out var division) && division != town)
                town.Admin1 = division;
        }

        foreach (var part in towns.Where(town => town.Admin1 is not null).GroupBy(town => town.Admin1!))
            Measure(part.Key, [.. part]);
        foreach (var country in towns.GroupBy(town => town.Country))
        {
            if (set.Find($"iso:{country.Key}") is { } whole)
                Measure(whole, [.. country]);
        }
    }

    /// <summary>A reviewed seat decides: its code stands for the division.</summary>
    private void Seats(IReadOnlyDictionary<string, string> seats)
    {
        var largest = set.All.Where(draft => draft.Level == PlaceLevel.City)
            .SelectMany(draft => draft.Names.Where(name => Scripts.IsLatin(name.Text)).Select(name => (draft, Key: (draft.Country!, NameFolding.Fold(name.Text)))))
            .GroupBy(pair => pair.Key, pair => pair.draft)
            .ToDictionary(group => group.Key, group => group.MaxBy(draft => draft.Population)!);
        foreach (var (division, seat) in seats)
        {
            var draft = set.Find($"iso:{division}") ?? throw new InvalidDataException($"seats.yaml: no division {division}");
            if (!largest.TryGetValue((division[..2], NameFolding.Fold(seat)), out var town))
                throw new InvalidDataException($"seats.yaml: no town {seat} in {division[..2]}");
            Vote(division[..2], town.Admin1Code, draft, 1000);
        }
    }

    /// <summary>Where no source gives a point, the mean of the towns is near enough to the middle.</summary>
    private static void Measure(Draft whole, IReadOnlyList<Draft> parts)
    {
        if (whole.Latitude is null)
        {
            whole.Latitude = parts.Average(part => part.Latitude);
            whole.Longitude = Middle(parts.Select(part => part.Longitude!.Value));
        }

        whole.TownPeople = parts.Sum(part => part.Population);
    }

    private static double Middle(IEnumerable<double> longitudes)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var longitude in longitudes)
        {
            x += Math.Cos(longitude * Math.PI / 180);
            y += Math.Sin(longitude * Math.PI / 180);
        }

        return Math.Atan2(y, x) * 180 / Math.PI;
    }
}
