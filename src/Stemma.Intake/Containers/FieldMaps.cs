using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Intake.Markup;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Stemma.Intake.Containers;

/// <summary>How the fields of JSON records are called, by who makes them (<c>data/intake/fieldmaps.yaml</c>).</summary>
public sealed class FieldMaps
{
    private readonly ImmutableArray<FieldMap> _maps;

    private FieldMaps(ImmutableArray<FieldMap> maps) => _maps = maps;

    /// <summary>No maps: no JSON Lines are read.</summary>
    public static FieldMaps None { get; } = new([]);

    /// <summary>Reads maps.</summary>
    /// <param name="yaml">A list of maps; the first whose <c>when</c> fields a record has reads it.</param>
    /// <param name="file">Name for errors.</param>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public static FieldMaps Parse(string yaml, string file)
    {
        try
        {
            var maps = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<FieldMap>?>(yaml) ?? [];
            foreach (var map in maps)
            {
                if (map.Name.Length == 0 || map.When.Count == 0 || map.Text.Count + map.Url.Count == 0) throw new InvalidDataException($"{file}: map '{map.Name}' needs a name, 'when' and 'text' or 'url'");
            }
            return new FieldMaps([.. maps]);
        }
        catch (YamlException broken)
        {
            throw new InvalidDataException($"{file}:{broken.Start.Line}: {broken.Message}", broken);
        }
    }

    internal FieldMap? Of(JsonElement record)
    {
        foreach (var map in _maps)
        {
            if (map.When.TrueForAll(field => record.Try(field, out _))) return map;
        }
        return null;
    }

    /// <summary>The map of a line; null where it is no record that a map knows.</summary>
    internal FieldMap? Of(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The names of one maker's fields; of several names the first that a record fills counts.</summary>
internal sealed record FieldMap
{
    public string Name { get; init; } = "";

    /// <summary>A record that has all of these is this maker's.</summary>
    public List<string> When { get; init; } = [];
    public List<string> Text { get; init; } = [];
    public List<string> Title { get; init; } = [];
    public List<string> Url { get; init; } = [];
    public List<string> Outlet { get; init; } = [];
    public List<string> Author { get; init; } = [];
    public List<string> Published { get; init; } = [];
    public List<string> Updated { get; init; } = [];
    public List<string> Language { get; init; } = [];
}
