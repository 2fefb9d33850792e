using System.Collections.Immutable;
using System.Globalization;
using Stemma.Facts;
using Stemma.Languages;
using Stemma.Ontology;

namespace Stemma.Desk;

/// <summary>The words that the desk itself says, in the reader's language; they come from <c>languages/&lt;tag&gt;/gloss.yaml</c>.</summary>
/// <remarks>A word that a language lacks is shown in English; an id that no language names is shown as it stands, with spaces for hyphens.</remarks>
public sealed class DeskLabels
{
    private static readonly ImmutableHashSet<string> RightToLeft = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi");

    private static readonly ImmutableHashSet<string> RightToLeftScripts = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly Func<string, string, string?>? _terms;

    /// <summary>Labels in a language.</summary>
    /// <param name="language">BCP 47 tag of the words.</param>
    /// <param name="words">Words by dotted key, as <see cref="Keys"/> lists them; others are not looked at.</param>
    /// <param name="terms">Words for an id of the ontology by its group ("event", "quantity", "actor") and id; null where it has none.</param>
    public DeskLabels(string language, IReadOnlyDictionary<string, string> words, Func<string, string, string?>? terms = null)
    {
        Language = language;
        _words = words;
        _terms = terms;
    }

    /// <summary>The words of a language's gloss file, with the ontology's own names for its ids.</summary>
    /// <param name="words">The gloss file.</param>
    /// <param name="ontology">Names of event types, quantity kinds and actor classes; null to show their ids.</param>
    public static DeskLabels From(GlossWords words, OntologyModel? ontology) => new(words.Language, words.Words, (group, id) => (group switch
    {
        "event" => ontology?.Event(id)?.Labels,
        "quantity" => ontology?.Quantity(id)?.Labels,
        "actor" => ontology?.Actor(id)?.Labels,
        _ => null,
    })?.In(words.Language));

    /// <summary>The words in English, which stand in the code as the fallback.</summary>
    public static DeskLabels English { get; } = new("en", EnglishLabels.Words);

    /// <summary>Every key that the desk uses, sorted.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. EnglishLabels.Words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language { get; }

    /// <summary>"rtl" or "ltr".</summary>
    public string Direction => DirectionOf(Language);

    /// <summary>The words for a key; the key itself where no language has it.</summary>
    public string this[string key] => _words.TryGetValue(key, out var own) ? own : EnglishLabels.Words.GetValueOrDefault(key, key);

    /// <summary>The words for an id of some group ("quantity", "killed"), or the id itself with spaces for hyphens.</summary>
    public string Term(string group, string id) =>
        _terms?.Invoke(group, id) ?? (_words.TryGetValue($"{group}.{id}", out var own) ? own : EnglishLabels.Words.GetValueOrDefault($"{group}.{id}", id.Replace('-', ' ')));

    /// <summary>The words for a key with one place in them filled.</summary>
    public string Fill(string key, string place, string value) => this[key].Replace("{" + place + "}", value, StringComparison.Ordinal);

    /// <summary>Writing direction of a language by its tag: "rtl", "ltr", or "auto" where the language is unknown.</summary>
    public static string DirectionOf(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return "auto";
        var parts = tag.Split('-');
        var right = parts.Skip(1).FirstOrDefault(p => p.Length == 4) is { } script ? RightToLeftScripts.Contains(script) : RightToLeft.Contains(parts[0]);
        return right ? "rtl" : "ltr";
    }

    /// <summary>An ISO 8601 date or time as a reader of this language writes it; anything else as it stands.</summary>
    public string Date(string iso)
    {
        if (iso.Length < 10 || !DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return iso;
        var date = Fill("time.day", "day", Number(day.Day)).Replace("{month}", this["month." + Number(day.Month)], StringComparison.Ordinal).Replace("{year}", Number(day.Year), StringComparison.Ordinal);
        return iso.Length >= 16 && iso[10] == 'T' ? Fill("time.clock", "date", date).Replace("{time}", iso[11..16], StringComparison.Ordinal) : date;
    }

    /// <summary>An interval, with the part of the day where no hour is known.</summary>
    public string When(Interval interval, string? dayPart)
    {
        var when = interval.StartDay == interval.EndDay && (interval.Start == interval.End || interval.Precision <= Reports.Precision.DayPart)
            ? Date(interval.Precision <= Reports.Precision.DayPart ? interval.StartDay : interval.Start)
            : Fill("time.range", "from", Date(interval.Start)).Replace("{to}", Date(interval.End), StringComparison.Ordinal);
        return dayPart is not null && interval.Precision <= Reports.Precision.DayPart
            ? Fill("time.part", "date", when).Replace("{part}", Term("day-part", dayPart), StringComparison.Ordinal) : when;
    }

    /// <summary>A number in plain digits.</summary>
    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
