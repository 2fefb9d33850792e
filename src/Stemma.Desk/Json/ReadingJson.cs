using System.Text.Json;
using Stemma.Claims;
using Stemma.Facts;

namespace Stemma.Desk.Json;

/// <summary>Writes what was read in reports as JSON, by the contract of <c>docs/reading.schema.json</c>.</summary>
public static class ReadingJson
{
    /// <summary>Name and version of the contract, the document's <c>schema</c> member.</summary>
    public const string Schema = "stemma.reading/1";

    /// <summary>The document for some reports: the same readings and provenance give the same bytes.</summary>
    /// <param name="reports">The reports as read, in the order in which they are to be listed.</param>
    /// <param name="made">Engine and packs.</param>
    /// <param name="explain">Whether each fact carries all its reasons beside the rule that decided.</param>
    /// <returns>UTF-8 without byte order mark, closed by a line feed.</returns>
    public static byte[] Write(IReadOnlyList<ReadReport> reports, Provenance made, bool explain = false) => JsonOut.Document(json =>
    {
        json.WriteStartObject();
        json.Text("schema", Schema);
        NounJson.Provenance(json, made);
        json.Objects("reports", reports, (json, read) => Report(json, read, explain));
        json.WriteEndObject();
    });

    private static void Report(Utf8JsonWriter json, ReadReport read, bool explain)
    {
        NounJson.Report(json, read);
        json.Text("text", read.Report.Text);
        var facts = read.Facts.ToLookup(f => f.Sentence);
        json.Objects("sentences", read.Sentences, (json, sentence) =>
        {
            json.WriteNumber("index", sentence.Index);
            json.Span("span", sentence.Span);
            json.WriteNumber("paragraph", sentence.Paragraph);
            json.WriteBoolean("title", sentence.IsTitle);
            json.Objects("facts", facts[sentence.Index], (json, fact) => FactJson.Fact(json, fact, read, explain));
        });
        json.Objects("claims", read.Claims, NounJson.Claim);
    }
}

/// <summary>Facts in the vocabulary of the annotated news.</summary>
internal static class FactJson
{
    public static void Fact(Utf8JsonWriter json, Fact fact, ReadReport read, bool explain)
    {
        json.Text("kind", fact.Kind);
        json.Span("span", fact.Span);
        json.Text("text", read.Quote(fact.Span));
        json.WriteStartObject("value");
        Value(json, fact);
        json.WriteEndObject();
        json.Text("rule", fact.Reasons.IsEmpty ? null : fact.Reasons[0].Rule);
        if (explain)
            json.Reasons(fact.Reasons);
    }

    private static void Value(Utf8JsonWriter json, Fact fact)
    {
        switch (fact)
        {
            case CountFact { Quantity: var quantity }:
                json.Text("what", quantity.What);
                json.Number("low", quantity.Low);
                json.Number("high", quantity.High);
                json.WriteBoolean("approx", quantity.Approximate);
                json.Text("kind", quantity.Kind);
                json.Text("ofWhom", quantity.OfWhom);
                break;
            case NumberFact number:
                json.Number("value", (double?)number.Value);
                json.Number("high", number.High);
                json.WriteBoolean("approx", number.Approximate);
                json.Text("unit", number.Unit);
                break;
            case PlaceFact place:
                NounJson.Place(json, place.Place);
                json.Objects("others", place.Others, NounJson.Place);
                break;
            case TimeFact time:
                json.Text("value", time.Value);
                json.Text("sort", time.Sort);
                json.Text("dayPart", time.DayPart);
                NounJson.Interval(json, time.Interval);
                break;
            case EventFact happening:
                json.Text("type", happening.Type);
                json.Text("class", happening.Class);
                json.Text("modality", JsonNames.Of(happening.Modality));
                break;
            case SourceFact source:
                json.Strings("chain", source.Chain.Select(s => s.Name));
                json.Text("stance", source.Stance);
                json.Objects("steps", source.Chain, NounJson.Step);
                json.Span("covers", source.Covers);
                json.WriteBoolean("continues", source.Continues);
                break;
            case ActorFact actor:
                NounJson.Actor(json, actor.Actor);
                json.Text("role", actor.Role);
                break;
            case DenialFact denial:
                json.Text("sort", denial.Sort);
                break;
            case HedgeFact hedge:
                json.Text("sort", hedge.Sort);
                break;
        }
    }
}
