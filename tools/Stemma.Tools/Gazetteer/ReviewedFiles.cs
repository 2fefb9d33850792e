using Stemma.Gazetteers;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Stemma.Tools.Gazetteer;

/// <summary>The files of <c>data/gazetteer</c> that people write and review.</summary>
internal static class ReviewedFiles
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    public static SortWords Sorts(string file)
    {
        var words = Read<SortFile>(file);
        return new SortWords(words.First, words.Last);
    }

    /// <summary>ISO 3166-2 codes with the GeoNames name of a town that lies in the division, usually its seat.</summary>
    public static Dictionary<string, string> Seats(string file) => Read<Dictionary<string, string>>(file);

    /// <summary>Standard geography that no source has: seas, mountains, regions across borders.</summary>
    public static void Extra(string file, DraftSet set)
    {
        foreach (var item in Read<List<Item>>(file))
        {
            if (item.Id.Length == 0 || item.En.Count == 0 || !Levels.TryGetValue(item.Kind, out var level))
                throw new InvalidDataException($"{file}: '{item.Id}' needs an id, an English name and a known kind (it has '{item.Kind}')");
            var id = item.Id.Contains(':', StringComparison.Ordinal) ? item.Id : $"st:{item.Id}";
            if (set.Find(id) is not null)
                throw new InvalidDataException($"{file}: '{id}' is there twice");
            var draft = new Draft
            {
                Id = id,
                English = item.En[0],
                Country = item.Country,
                Level = level,
                Kind = item.Kind,
                Latitude = item.At.Count == 2 ? item.At[0] : null,
                Longitude = item.At.Count == 2 ? item.At[1] : null,
            };
            set.Add(draft);
            Fill(draft, item);
        }
    }

    /// <summary>Names of known places that no source has.</summary>
    public static void Aliases(string file, DraftSet set)
    {
        foreach (var item in Read<List<Item>>(file))
        {
            var draft = set.Find(item.Id) ?? throw new InvalidDataException($"{file}: no place has the id '{item.Id}'");
            if (item.Name is not null)
                draft.English = item.Name;
            if (item.At.Count == 2)
                (draft.Latitude, draft.Longitude) = (item.At[0], item.At[1]);
            foreach (var (language, name) in item.Show)
                draft.Display[language] = name;
            Fill(draft, item);
        }
    }

    private static void Fill(Draft draft, Item item)
    {
        foreach (var name in item.En)
            draft.Add(name, NameLanguages.English);
        foreach (var name in item.Ar)
            draft.Add(name, NameLanguages.Arabic);
        foreach (var name in item.Ka)
            draft.Add(name, NameLanguages.Georgian);
        foreach (var name in item.Ru)
            draft.Add(name, NameLanguages.Russian);
    }

    private static T Read<T>(string file)
    {
        try
        {
            return Yaml.Deserialize<T>(File.ReadAllText(file));
        }
        catch (YamlDotNet.Core.YamlException problem)
        {
            throw new InvalidDataException($"{file}:{problem.Start.Line}: {problem.Message}", problem);
        }
    }

    private static readonly Dictionary<string, PlaceLevel> Levels = new(StringComparer.Ordinal)
    {
        ["sea"] = PlaceLevel.Water,
        ["ocean"] = PlaceLevel.Water,
        ["gulf"] = PlaceLevel.Water,
        ["strait"] = PlaceLevel.Water,
        ["canal"] = PlaceLevel.Water,
        ["river"] = PlaceLevel.Water,
        ["lake"] = PlaceLevel.Water,
        ["falls"] = PlaceLevel.Water,
        ["mountain"] = PlaceLevel.Site,
        ["mountains"] = PlaceLevel.Site,
        ["volcano"] = PlaceLevel.Site,
        ["desert"] = PlaceLevel.Site,
        ["field"] = PlaceLevel.Site,
        ["plant"] = PlaceLevel.Site,
        ["site"] = PlaceLevel.Site,
        ["crossing"] = PlaceLevel.Site,
        ["island"] = PlaceLevel.Island,
        ["islands"] = PlaceLevel.Island,
        ["region"] = PlaceLevel.Region,
        ["peninsula"] = PlaceLevel.Region,
        ["city"] = PlaceLevel.City,
        ["country"] = PlaceLevel.Country,
    };

    private sealed class SortFile
    {
        public List<string> First { get; init; } = [];
        public List<string> Last { get; init; } = [];
    }

    private sealed class Item
    {
        public string Id { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? Name { get; init; }
        public string? Country { get; init; }
        public List<double> At { get; init; } = [];
        public List<string> En { get; init; } = [];
        public List<string> Ar { get; init; } = [];
        public List<string> Ka { get; init; } = [];
        public List<string> Ru { get; init; } = [];
        public Dictionary<string, string> Show { get; init; } = [];
    }
}
