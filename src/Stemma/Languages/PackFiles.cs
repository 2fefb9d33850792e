using System.Collections.Immutable;

namespace Stemma.Languages;

/// <summary>The files of a language pack: the same in every folder.</summary>
public static class PackFiles
{
    /// <summary>Script, direction, folding, sentence ends, paradigms, roles, tiers.</summary>
    public const string Language = "language.yaml";

    /// <summary>Display words for glosses and the page; read by <c>GlossWords</c>.</summary>
    public const string Gloss = "gloss.yaml";

    /// <summary>The rule files in the order in which they are applied.</summary>
    public static readonly ImmutableArray<RuleFile> Rules =
    [
        new("numbers",
            ["value", "role", "low", "high", "approx", "modifier", "unit", "range", "join"],
            ["number", "low", "high"]),
        new("times",
            ["weekday", "month", "unit", "daypart", "form", "value", "half", "shift", "not"],
            ["number", "day", "year", "hour", "minute", "month", "weekday", "unit", "daypart", "time", "from", "to"]),
        new("places",
            ["cue", "demonym", "name", "site", "not-place", "locative", "country"],
            ["place", "demonym", "number"]),
        new("actors",
            ["class", "number", "title", "not-actor", "pronoun", "modifier"],
            ["actor", "name", "demonym", "place", "number"]),
        new("quantities",
            ["kind", "noun", "share", "of", "not-count", "link"],
            ["number", "count", "actor", "part", "total", "place"]),
        new("sources",
            ["stance", "kind", "covers", "continues", "not-source", "role"],
            ["source", "actor", "name", "place", "quote", "time", "demonym", "inner"]),
        new("modality",
            ["sort", "scope", "window"],
            ["number", "actor", "time"]),
        new("events",
            ["type", "frame", "modality", "weak", "not-event"],
            ["actor", "target", "place", "number", "name", "count", "time", "quote", "demonym"]),
    ];

    /// <summary>All files that a pack must have.</summary>
    public static IEnumerable<string> Required => [Language, Gloss, .. Rules.Select(r => r.FileName)];
}

/// <summary>One of the rule files.</summary>
/// <param name="Layer">Name of its layer, and its file name without ".yaml".</param>
/// <param name="Attributes">Attributes that its rules may carry.</param>
/// <param name="Captures">Categories that its patterns may capture.</param>
public sealed record RuleFile(string Layer, ImmutableArray<string> Attributes, ImmutableArray<string> Captures)
{
    /// <summary>"numbers.yaml".</summary>
    public string FileName => Layer + ".yaml";
}
