using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Cli.Tests.Desk;

/// <summary>Validates against the part of JSON Schema 2020-12 that Stemma's contracts use, and refuses a keyword that it does not know.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties", "items",
        "enum", "const", "pattern", "minimum", "maximum", "anyOf", "oneOf",
    ];

    public static SchemaCheck Load(string file) =>
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Golden.Root, "docs", file))).RootElement);

    /// <summary>What is wrong, each with its JSON path; empty where the document is valid.</summary>
    public IReadOnlyList<string> Errors(JsonElement document)
    {
        var errors = new List<string>();
        Check(root, document, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            Known.ShouldContain(keyword.Name, "keyword of the schema");
            var error = keyword.Name switch
            {
                "type" => Types(keyword.Value).Any(t => Is(t, value)) ? null : $"is no {keyword.Value}",
                "enum" => keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)) ? null : $"{value} is not listed",
                "const" => JsonElement.DeepEquals(keyword.Value, value) ? null : $"{value} is not {keyword.Value}",
                "pattern" when value.ValueKind is JsonValueKind.String => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? null : $"{value} does not match",
                "minimum" when value.ValueKind is JsonValueKind.Number => value.GetDouble() >= keyword.Value.GetDouble() ? null : $"{value} is too small",
                "maximum" when value.ValueKind is JsonValueKind.Number => value.GetDouble() <= keyword.Value.GetDouble() ? null : $"{value} is too large",
                "required" when value.ValueKind is JsonValueKind.Object => keyword.Value.EnumerateArray().FirstOrDefault(n => !value.TryGetProperty(n.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing ? $"lacks {missing}" : null,
                "anyOf" => Fitting(keyword.Value, value, at) > 0 ? null : "fits none",
                "oneOf" => Fitting(keyword.Value, value, at) == 1 ? null : "does not fit exactly one",
                _ => null,
            };
            if (error is not null)
                errors.Add($"{at}: {error}");
        }

        if (schema.TryGetProperty("$ref", out var reference))
            Check(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, at, errors);
        if (schema.TryGetProperty("items", out var items) && value.ValueKind is JsonValueKind.Array)
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
                Check(items, item, $"{at}[{i}]", errors);
        }

        if (value.ValueKind is JsonValueKind.Object)
            Members(schema, value, at, errors);
    }

    private void Members(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        var named = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var rest);
        foreach (var member in value.EnumerateObject())
        {
            if (named && properties.TryGetProperty(member.Name, out var own))
                Check(own, member.Value, $"{at}.{member.Name}", errors);
            else if (others && rest.ValueKind is JsonValueKind.False)
                errors.Add($"{at}: {member.Name} is not in the contract");
            else if (others)
                Check(rest, member.Value, $"{at}.{member.Name}", errors);
        }
    }

    private int Fitting(JsonElement schemas, JsonElement value, string at) => schemas.EnumerateArray().Count(schema =>
    {
        var errors = new List<string>();
        Check(schema, value, at, errors);
        return errors.Count == 0;
    });

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(t => t.GetString()!);

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind is JsonValueKind.Null,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "type of the schema"),
    };
}
