using System.Collections.Immutable;

namespace Stemma.Desk;

/// <summary>The words that the desk itself says, in the reader's language; they come from <c>languages/&lt;tag&gt;/desk.yaml</c>.</summary>
/// <remarks>A word that a language lacks is shown in English; an id that no language names is shown as it stands, with spaces for hyphens.</remarks>
public sealed class DeskLabels
{
    private static readonly ImmutableHashSet<string> RightToLeft = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi");

    private readonly IReadOnlyDictionary<string, string> _words;

    /// <summary>Labels in a language.</summary>
    /// <param name="language">BCP 47 tag of the words.</param>
    /// <param name="words">Words by key, as <see cref="Keys"/> lists them; also "event.ID", "quantity.ID", "actor.ID", "language.TAG".</param>
    public DeskLabels(string language, IReadOnlyDictionary<string, string> words)
    {
        Language = language;
        _words = words;
    }

    /// <summary>The words in English, which stand in the code as the fallback.</summary>
    public static DeskLabels English { get; } = new("en", EnglishLabels.Words);

    /// <summary>Every key that the desk uses, sorted.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. EnglishLabels.Words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language { get; }

    /// <summary>"rtl" or "ltr".</summary>
    public string Direction => DirectionOf(Language);

    /// <summary>The words for a key.</summary>
    public string this[string key] => _words.TryGetValue(key, out var own) ? own : EnglishLabels.Words.GetValueOrDefault(key, key);

    /// <summary>The words for an id of the ontology ("quantity", "killed"), or the id itself with spaces for hyphens.</summary>
    public string Term(string group, string id) => _words.TryGetValue(group + "." + id, out var own) ? own : id.Replace('-', ' ');

    /// <summary>Writing direction of a language by its tag: "rtl", "ltr", or "auto" where the language is unknown.</summary>
    public static string DirectionOf(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return "auto";
        var parts = tag.Split('-');
        if (parts.Skip(1).FirstOrDefault(p => p.Length == 4) is { } script)
            return script.ToLowerInvariant() is "arab" or "hebr" or "thaa" or "syrc" or "nkoo" or "adlm" or "rohg" ? "rtl" : "ltr";
        return RightToLeft.Contains(parts[0]) ? "rtl" : "ltr";
    }

    /// <summary>An ISO 8601 date or time as a reader of this language writes it; anything else as it stands.</summary>
    public string Date(string iso)
    {
        if (iso.Length < 10 || !DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", out var day))
            return iso;
        var text = this["date"]
            .Replace("{d}", day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", this["month." + day.Month.ToString("00", System.Globalization.CultureInfo.InvariantCulture)], StringComparison.Ordinal)
            .Replace("{y}", day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return iso.Length >= 16 && iso[10] == 'T' ? text + this["date.time"] + iso[11..16] : text;
    }
}
