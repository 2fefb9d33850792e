using Stemma.Eval.Ntrex;
using Stemma.Facts;

namespace Stemma.Eval.Reading;

/// <summary>The seven kinds that are scored and what makes a found fact stand for a gold one, as NTREX's README says.</summary>
internal static class FactMatch
{
    /// <summary>The kinds in the order of the tables.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["count", "number", "place", "time", "event", "source", "denial"];

    /// <summary>Whether a sentence either has the kind or not: many are as good as one.</summary>
    public static bool ByPresence(string kind) => kind is "source" or "denial";

    /// <summary>Whether the found fact is of something that the annotation annotates.</summary>
    public static bool Scored(Fact fact) => fact is CountFact or NumberFact or PlaceFact or TimeFact or SourceFact or DenialFact or EventFact { Class: not null };

    /// <summary>Whether the found fact says what the gold one says.</summary>
    /// <param name="gold">The gold fact.</param>
    /// <param name="found">The found one.</param>
    /// <param name="ids">The gazetteer's ids for a name in a country; null where no gazetteer is at hand.</param>
    public static bool Same(GoldFact gold, Fact found, Func<string, string?, IReadOnlySet<string>>? ids = null) => (gold.Kind, found) switch
    {
        ("count", CountFact f) => gold.What == f.Quantity.What && gold.Low == f.Quantity.Low && gold.High == f.Quantity.High,
        ("number", NumberFact f) => Math.Abs(gold.Value.GetDouble() - f.Value) < 1e-6 && (gold.Unit == f.Unit || gold.Unit == "other" || f.Unit == "other"),
        ("place", PlaceFact f) => SamePlace(gold, f.Place, ids),
        ("time", TimeFact f) => gold.Value.ToString() == f.Value,
        ("event", EventFact f) => gold.Type == f.Class,
        ("source", SourceFact) or ("denial", DenialFact) => true,
        _ => false,
    };

    private static bool SamePlace(GoldFact gold, PlaceRef found, Func<string, string?, IReadOnlySet<string>>? ids)
    {
        if (gold.Level == "country" && gold.Country is not null) return found.Level == "country" && gold.Country == found.Country;
        if (gold.Country is not null && gold.Country != found.Country) return false;
        return PlaceNames.Same(gold.Name!, found.Name) || (ids?.Invoke(gold.Name!, gold.Country).Contains(found.Id) ?? false);
    }

    /// <summary>A gold fact's value for a reader.</summary>
    public static string Show(GoldFact gold) => gold.Kind switch
    {
        "count" => $"{gold.What} {gold.Low}..{gold.High}",
        "number" => $"{gold.Value} {gold.Unit}",
        "place" => $"{gold.Name} {gold.Country ?? "-"} {gold.Level}",
        "time" => gold.Value.ToString(),
        "event" => gold.Type!,
        _ => gold.Kind,
    };

    /// <summary>A found fact's value for a reader, in the annotation's words.</summary>
    public static string Show(Fact found) => found switch
    {
        CountFact f => $"{f.Quantity.What} {f.Quantity.Low}..{f.Quantity.High} ({f.Quantity.Kind})",
        EventFact f => $"{f.Class} ({f.Type})",
        _ => found.Summary,
    };
}
