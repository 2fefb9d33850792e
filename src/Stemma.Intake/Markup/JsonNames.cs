using System.Text.Json;

namespace Stemma.Intake.Markup;

/// <summary>Takes values out of JSON of strangers: what is missing or of another kind is null, never an error.</summary>
internal static class JsonNames
{
    /// <summary>A string as it stands, or null.</summary>
    public static string? Raw(this JsonElement of, string name) => Value(of, name) is { ValueKind: JsonValueKind.String } value ? Text(value) : null;

    /// <summary>A string or number with white space made single, or null.</summary>
    public static string? Words(this JsonElement of, string name) => Value(of, name) switch
    {
        { ValueKind: JsonValueKind.String } value => XmlNames.Single(Text(value)),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    /// <summary>An object, or null.</summary>
    public static JsonElement? Object(this JsonElement of, string name) => Value(of, name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>The objects of an array; none where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement of, string name) =>
        Value(of, name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object) : [];

    private static JsonElement? Value(JsonElement of, string name) => of.Try(name, out var value) ? value : null;

    /// <summary>A property; false where it is missing or where some name of the object cannot be read.</summary>
    public static bool Try(this JsonElement of, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape in a name.
            return false;
        }
    }

    // Half a surrogate pair, written as an escape, has no string.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
