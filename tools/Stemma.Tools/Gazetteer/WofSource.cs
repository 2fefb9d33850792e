using System.Globalization;
using System.IO.Compression;
using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Who's On First: names by language for the administrative places of 54 countries. Joined by ISO code or GeoNames id, else by name and distance.</summary>
internal sealed class WofSource(DraftSet set, Divisions divisions)
{
    private const double JoinKilometres = 10;
    private readonly Dictionary<string, Draft> _byWof = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private ILookup<(string?, string), Draft>? _towns;

    public int Joined { get; private set; }
    public int Added { get; private set; }

    public void Read(string file)
    {
        var rows = Rows(file).ToList();
        foreach (var row in rows)
            _parents[row.Id] = row.Parent;
        foreach (var row in rows.Where(row => row.Sort is "country" or "region" or "macroregion"))
            Division(row);
        foreach (var row in rows.Where(row => row.Sort == "county"))
            County(row);
        _towns = set.All.Where(draft => draft.Level == PlaceLevel.City)
            .SelectMany(draft => draft.Names.Select(name => NameFolding.Fold(name.Text)).Distinct().Select(name => (draft, name)))
            .ToLookup(pair => (pair.draft.Country, pair.name), pair => pair.draft);
        foreach (var row in rows.Where(row => row.Sort is "locality" or "localadmin" or "borough"))
            Town(row);
    }

    private void Division(Row row)
    {
        var draft = row.Sort == "country" ? set.Find($"iso:{row.Country}") : row.Iso.Length > 3 ? set.Find($"iso:{row.Iso}") : null;
        if (draft is { Level: PlaceLevel.City })
        {
            // A city that is a division: Who's On First gives some of these the names of the province around them.
            _byWof[row.Id] = draft;
            return;
        }

        if (draft is null)
        {
            if (row.Names.Count == 0)
                return;
            draft = New(row, row.Sort == "region" ? "first-level" : "area", PlaceLevel.Region);
        }

        _byWof[row.Id] = draft;
        Fill(draft, row);
    }

    private void County(Row row)
    {
        if (row.Names.Count == 0)
            return;
        var draft = New(row, "second-level", PlaceLevel.Region);
        draft.Admin1 = Holder(row.Id, "first-level");
        _byWof[row.Id] = draft;
        Fill(draft, row);
    }

    private void Town(Row row)
    {
        var draft = row.GeoNames.Length > 0 ? set.Find($"gn:{row.GeoNames}") : null;
        draft ??= Near(row);
        if (draft is null)
        {
            if (row.Sort != "locality" || !IsWorthAdding(row))
                return;
            draft = New(row, "town", PlaceLevel.City);
            Added++;
        }
        else
        {
            Joined++;
        }

        _byWof[row.Id] = draft;
        Fill(draft, row);
        if (Holder(row.Id, "first-level") is { } region)
        {
            divisions.Vote(row.Country, draft.Admin1Code, region, 1);
            if (draft.Admin1Code.Length == 0)
                draft.Admin1 = region;
        }

        draft.Admin2 ??= Holder(row.Id, "second-level");
    }

    /// <summary>GeoNames has the towns of 500 people and more; what only Who's On First has must be larger.
    /// Its villages without a population often carry the names of a famous namesake, and its cities that GeoNames lacks a wrong population.</summary>
    private static bool IsWorthAdding(Row row) => row.Placed
        && row.Population is >= 1_000 and <= 200_000;

    private Draft? Near(Row row)
    {
        if (!row.Placed)
            return null;
        Draft? best = null;
        var distance = JoinKilometres;
        foreach (var name in row.Names.Select(name => NameFolding.Fold(name.Text)).Append(NameFolding.Fold(row.Name)).Distinct())
        {
            foreach (var town in _towns![(row.Country, name)])
            {
                var away = Kilometres(row.Latitude, row.Longitude, town.Latitude!.Value, town.Longitude!.Value);
                if (away < distance || (away == distance && best is not null && string.CompareOrdinal(town.Id, best.Id) < 0))
                    (best, distance) = (town, away);
            }
        }

        return best;
    }

    private Draft? Holder(string id, string kind)
    {
        for (var depth = 0; depth < 6 && _parents.TryGetValue(id, out var parent); depth++, id = parent)
        {
            if (_byWof.TryGetValue(parent, out var draft) && (draft.Kind == kind || (kind == "first-level" && draft.IsDivision)))
                return draft;
        }

        return null;
    }

    private Draft New(Row row, string kind, PlaceLevel level)
    {
        var draft = new Draft
        {
            Id = $"wof:{row.Id}",
            English = row.Names.FirstOrDefault(name => name.Language == NameLanguages.English)?.Text ?? row.Name,
            Country = row.Country,
            Level = level,
            Kind = kind,
        };
        set.Add(draft);
        return draft;
    }

    private static void Fill(Draft draft, Row row)
    {
        if (draft.Latitude is null && row.Placed)
            (draft.Latitude, draft.Longitude) = (row.Latitude, row.Longitude);
        if (draft.Population == 0)
            draft.Population = row.Population;
        if (row.Name.Length > 0)
            draft.Add(row.Name, NameLanguages.Untagged, show: false);
        foreach (var name in row.Names.Where(name => name.Text.Length is > 1 and <= 60))
            draft.Add(name.Text, name.Language);
    }

    private static double Kilometres(double latitude, double longitude, double latitude2, double longitude2)
    {
        var north = (latitude - latitude2) * 111.2;
        var east = (longitude - longitude2) * 111.2 * Math.Cos(latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static IEnumerable<Row> Rows(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var field = line.Split('\t');
            if (field.Length < 12)
                continue;
            _ = double.TryParse(field[4], CultureInfo.InvariantCulture, out var latitude);
            _ = double.TryParse(field[5], CultureInfo.InvariantCulture, out var longitude);
            _ = long.TryParse(field[6], CultureInfo.InvariantCulture, out var people);
            yield return new Row(field[0].ToUpperInvariant(), field[1], field[2], field[3], latitude, longitude, people, field[7], field[9], field[10], [.. Names(field[11])]);
        }
    }

    private static IEnumerable<DraftName> Names(string field)
    {
        foreach (var part in field.Split('|'))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
                yield return new DraftName(part[(at + 1)..].Trim('\u200E', '\u200F', ' '), Scripts.Tag(part[..at]), false);
        }
    }

    private sealed record Row(string Country, string Id, string Sort, string Name, double Latitude, double Longitude, long Population, string Iso, string GeoNames, string Parent, IReadOnlyList<DraftName> Names)
    {
        /// <summary>Who's On First has 0, 0 where it does not know the point.</summary>
        public bool Placed => Latitude != 0 || Longitude != 0;
    }
}
