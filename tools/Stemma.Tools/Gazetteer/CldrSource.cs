using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Unicode CLDR: countries, continents and divisions with names in many languages.</summary>
internal static class CldrSource
{
    private static readonly string[] First = ["en", "ar", "ka", "ru"];
    private static readonly HashSet<string> Continents = ["002", "003", "005", "009", "019", "142", "150"];
    private static readonly HashSet<string> Skipped = ["001", "EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "021"];

    public static void Read(string cldr, DraftSet set)
    {
        foreach (var (language, file) in Locales(Path.Combine(cldr, "main")))
            Territories(language, file, set);
        foreach (var (language, file) in Locales(Path.Combine(cldr, "subdivisions")))
            Divisions(language, file, set);
        Containment(Path.Combine(cldr, "supplemental", "subdivisions.xml"), set);
        foreach (var territory in Load(Path.Combine(cldr, "supplemental", "supplementalData.xml")).Descendants("territory"))
        {
            if (territory.Attribute("population") is { } population && set.Find($"iso:{territory.Attribute("type")?.Value}") is { } draft)
                draft.Population = long.Parse(population.Value, CultureInfo.InvariantCulture);
        }
    }

    private static IEnumerable<(string Language, string File)> Locales(string folder) =>
        Directory.GetFiles(folder, "*.xml")
            .Select(file => (Language: Path.GetFileNameWithoutExtension(file), File: file))
            .Where(one => !one.Language.Contains('_', StringComparison.Ordinal) && one.Language != "root")
            .OrderBy(one => Array.IndexOf(First, one.Language) is var at && at >= 0 ? at : First.Length)
            .ThenBy(one => one.Language, StringComparer.Ordinal);

    private static void Territories(string language, string file, DraftSet set)
    {
        foreach (var node in Load(file).Descendants("territory").Where(node => node.Parent?.Name == "territories"))
        {
            var code = node.Attribute("type")!.Value;
            if (Skipped.Contains(code))
                continue;
            var number = code.Length == 3;
            var id = number ? $"un:{code}" : $"iso:{code}";
            var draft = set.Find(id);
            if (draft is null)
            {
                if (language != "en")
                    continue;
                draft = new Draft
                {
                    Id = id,
                    English = node.Value,
                    Country = number ? null : code,
                    Level = !number ? PlaceLevel.Country : Continents.Contains(code) ? PlaceLevel.Continent : PlaceLevel.Region,
                    Kind = !number ? "country" : Continents.Contains(code) ? "continent" : "world-region",
                };
                set.Add(draft);
            }

            draft.Add(node.Value.Split('(')[0] is { Length: > 2 } bare && node.Value.Contains('(', StringComparison.Ordinal) ? bare : node.Value, Scripts.Tag(language));
        }
    }

    private static void Divisions(string language, string file, DraftSet set)
    {
        foreach (var node in Load(file).Descendants("subdivision"))
        {
            var code = node.Attribute("type")!.Value.ToUpperInvariant();
            var id = $"iso:{code[..2]}-{code[2..]}";
            var name = node.Value.TrimEnd('¹', '²', '³', '⁴');
            var draft = set.Find(id);
            if (draft is null)
            {
                if (language != "en" || set.Find($"iso:{code[..2]}") is null)
                    continue;

                // Hong Kong and its like have a country code too: one place, not two.
                if (set.Find($"iso:{code[2..]}") is { } territory && NameFolding.Fold(territory.English).StartsWith(NameFolding.Fold(name), StringComparison.Ordinal))
                {
                    set.Alias(id, territory);
                    continue;
                }

                draft = new Draft { Id = id, English = name, Country = code[..2], Level = PlaceLevel.Region, Kind = "first-level" };
                set.Add(draft);
            }

            draft.Add(name, Scripts.Tag(language));
        }
    }

    private static void Containment(string file, DraftSet set)
    {
        foreach (var group in Load(file).Descendants("subgroup"))
        {
            var parent = group.Attribute("type")!.Value.ToUpperInvariant();
            if (parent.Length == 2 || set.Find($"iso:{parent[..2]}-{parent[2..]}") is not { } holder)
                continue;
            foreach (var part in group.Attribute("contains")!.Value.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (set.Find($"iso:{part[..2]}-{part[2..]}") is { } draft && draft != holder)
                {
                    draft.Admin1 = holder;
                    draft.Kind = "second-level";
                }
            }
        }
    }

    private static XDocument Load(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
