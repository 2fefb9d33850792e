using System.Text.Json;

namespace Stemma.Eval.Ntrex;

/// <summary>A fact annotated in the English of an NTREX sentence; only the members of its kind are set.</summary>
internal sealed record GoldFact
{
    /// <summary>Document id.</summary>
    public required string Doc { get; init; }

    /// <summary>Line of the corpus.</summary>
    public required int Line { get; init; }

    /// <summary>count, number, place, time, event, source, denial, document.</summary>
    public required string Kind { get; init; }

    /// <summary>The English words.</summary>
    public string? Text { get; init; }

    /// <summary>Kind of people or things counted.</summary>
    public string? What { get; init; }

    /// <summary>Least number.</summary>
    public long? Low { get; init; }

    /// <summary>Greatest number, null where open.</summary>
    public long? High { get; init; }

    /// <summary>A number's value, or a time's.</summary>
    public JsonElement Value { get; init; }

    /// <summary>A number's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>A place's usual English name.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>A place's level.</summary>
    public string? Level { get; init; }

    /// <summary>An event's class.</summary>
    public string? Type { get; init; }

    /// <summary>A document's date.</summary>
    public string? Date { get; init; }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads JSON Lines.</summary>
    public static IReadOnlyList<GoldFact> Read(IEnumerable<string> rows) =>
        [.. rows.Where(r => r.Length > 0).Select(r => JsonSerializer.Deserialize<GoldFact>(r, Web)!)];
}
