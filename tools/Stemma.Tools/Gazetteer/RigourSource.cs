using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>rigour: territories past, present and disputed. Every form of a disputed name is kept; its loose names are marked weak.</summary>
internal static class RigourSource
{
    public static void Read(string archive, DraftSet set)
    {
        using var stream = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (!entry.Name.EndsWith("territories/data.jsonl", StringComparison.Ordinal) || entry.DataStream is null)
                continue;
            using var lines = new StreamReader(entry.DataStream);
            while (lines.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                Territory(json.RootElement, set);
            }
        }
    }

    private static void Territory(JsonElement item, DraftSet set)
    {
        var code = Text(item, "code")!.ToUpperInvariant();
        var draft = Codes(item, code).Select(set.Find).FirstOrDefault(found => found is not null);
        var name = Text(item, "name")!.Split('(')[0].Trim();
        if (draft is null)
        {
            var past = item.TryGetProperty("is_historical", out var historical) && historical.GetBoolean();
            var country = item.TryGetProperty("is_country", out var whole) && whole.GetBoolean();
            draft = new Draft
            {
                Id = $"rig:{code}",
                English = name,
                Country = country ? null : Text(item, "parent")?.ToUpperInvariant() is { Length: 2 } parent ? parent : null,
                Level = country ? PlaceLevel.Country : PlaceLevel.Region,
                Kind = past ? "former-country" : "disputed",
            };
            set.Add(draft);
        }

        else if (draft.Kind == "first-level" && !Text(item, "name")!.Contains('(', StringComparison.Ordinal))
        {
            draft.English = name;
        }

        // CLDR has the usual names of a country; what rigour has beside them is loose ("Gaza" for Palestine).
        var loose = draft.Kind == "country";
        draft.Add(name, NameLanguages.English, loose);
        foreach (var strong in Texts(item, "names_strong"))
            draft.Add(strong, NameLanguages.Untagged, loose);
        foreach (var weak in Texts(item, "names_weak").Where(weak => weak.Length > 3 && !Scripts.IsCodeOrRomanisation(weak)))
            draft.Add(weak, NameLanguages.Untagged, weak: true);
    }

    private static IEnumerable<string> Codes(JsonElement item, string code)
    {
        yield return $"iso:{code.Replace('_', '-')}";
        foreach (var other in Texts(item, "other_codes"))
            yield return $"iso:{other.ToUpperInvariant()}";
    }

    private static string? Text(JsonElement item, string property) => item.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement item, string property) =>
        item.TryGetProperty(property, out var value) ? value.EnumerateArray().Select(one => one.GetString()!) : [];
}
