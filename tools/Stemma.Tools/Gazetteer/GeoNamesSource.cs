using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>GeoNames: populated places (cities500) and, from Debian's libgeonames-common, their names by language.</summary>
internal static class GeoNamesSource
{
    public static void Read(string cities, string locales, DraftSet set)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(cities), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var field = line.Split('\t');
            if (field.Length < 15 || field[8].Length != 2 || field[7] is "PPLH" or "PPLW" or "PPLQ" or "PPLCH" || !ulong.TryParse(field[0], CultureInfo.InvariantCulture, out _))
                continue;
            var draft = new Draft
            {
                Id = $"gn:{field[0]}",
                English = field[1],
                Country = field[8],
                Level = PlaceLevel.City,
                Kind = Kind(field[7]),
                Admin1Code = field[10],
                Latitude = double.Parse(field[4], CultureInfo.InvariantCulture),
                Longitude = double.Parse(field[5], CultureInfo.InvariantCulture),
                Population = long.TryParse(field[14], CultureInfo.InvariantCulture, out var people) ? people : 0,
            };
            draft.Add(field[1], NameLanguages.English);
            draft.Add(field[2], NameLanguages.English);
            foreach (var name in field[3].Split(','))
            {
                if (!Scripts.IsCodeOrRomanisation(name))
                    draft.Add(name, NameLanguages.Untagged);
            }

            set.Add(draft);
        }

        foreach (var file in Directory.GetFiles(locales, "geonames.mo", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Names(file, set);
    }

    private static string Kind(string feature) => feature switch
    {
        "PPLC" => "capital",
        "PPLA" => "first-level seat",
        "PPLA2" => "second-level seat",
        "PPLX" => "part of a town",
        _ => "town",
    };

    /// <summary>Reads a compiled gettext catalogue: GeoNames ids to names in one language.</summary>
    private static void Names(string file, DraftSet set)
    {
        var locale = new DirectoryInfo(Path.GetDirectoryName(file)!).Parent!.Name;
        if (locale.Contains('_', StringComparison.Ordinal) || locale.Contains('@', StringComparison.Ordinal))
            return;
        var language = Scripts.Tag(locale);
        var bytes = File.ReadAllBytes(file);
        int Word(int at) => BitConverter.ToInt32(bytes, at);
        string Text(int table, int i) => Encoding.UTF8.GetString(bytes, Word(table + (8 * i) + 4), Word(table + (8 * i)));
        if (Word(0) != unchecked((int)0x950412DE))
            throw new InvalidDataException($"{file}: not a gettext catalogue");
        for (var i = 0; i < Word(8); i++)
        {
            var id = Text(Word(12), i);
            if (id.Length == 0 || set.Find($"gn:{id}") is not { } draft)
                continue;
            var name = Text(Word(16), i).Trim('\u200E', '\u200F', ' ');
            if (language == NameLanguages.English && Scripts.IsLatin(name) && name.Length > 2)
                draft.English = name;
            draft.Add(name, language);
        }
    }
}
