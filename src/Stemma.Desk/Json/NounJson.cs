using System.Text.Json;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Desk.Json;

/// <summary>The nouns that both documents of the contract share.</summary>
internal static class NounJson
{
    public static void Provenance(Utf8JsonWriter json, Provenance made)
    {
        json.WriteStartObject("engine");
        json.Text("name", made.Name);
        json.Text("version", made.Version);
        json.WriteEndObject();
        json.Objects("packs", made.Packs.OrderBy(p => p.Tag, StringComparer.Ordinal), static (json, pack) =>
        {
            json.Text("tag", pack.Tag);
            json.Text("version", pack.Version);
            json.Text("hash", pack.Hash);
        });
    }

    public static void Report(Utf8JsonWriter json, ReadReport read)
    {
        var report = read.Report;
        json.Text("id", report.Id);
        json.Text("name", report.Name);
        json.Text("sha256", report.Sha256);
        json.Text("textSha256", QuoteCheck.HashOf(report.Text));
        json.Text("language", report.Language.Tag);
        json.Text("languageEvidence", report.Language.Evidence);
        json.Number("languageScore", (double?)report.Language.Score);
        json.Text("published", report.Published?.Value);
        json.Text("publishedEvidence", report.Published?.Evidence);
        json.Text("outlet", report.Outlet.Name);
        json.Text("outletId", report.Outlet.SourceId);
        json.WriteBoolean("outletFromFileName", report.Outlet.FromFileName);
        json.Text("url", report.Url);
        json.Text("author", report.Author);
        json.Text("pack", read.Pack);
        json.Objects("segments", report.Segments, static (json, segment) =>
        {
            json.Span("span", segment.Span);
            json.Text("language", segment.Verdict.Tag);
            json.Number("languageScore", (double?)segment.Verdict.Score);
        });
        json.Objects("evidence", report.Evidence, static (json, evidence) =>
        {
            json.Text("field", evidence.Field);
            json.Text("value", evidence.Value);
            json.Text("from", evidence.From);
            json.WriteBoolean("taken", evidence.Taken);
        });
        json.Strings("notes", report.Notes.Concat(read.Notes));
    }

    public static void Claim(Utf8JsonWriter json, Claim claim)
    {
        json.Text("id", claim.Id);
        json.Text("report", claim.Report);
        json.WriteNumber("sentence", claim.Sentence);
        json.Span("span", claim.Span);
        json.Span("trigger", claim.Trigger);
        json.Text("eventType", claim.EventType);
        json.Object("actor", claim.Actor, Actor);
        json.Object("target", claim.Target, Actor);
        json.Object("place", claim.Place, Place);
        json.WriteBoolean("placeInherited", claim.PlaceInherited);
        json.Object("time", claim.Time, Time);
        json.Object("quantity", claim.Quantity, Quantity);
        json.Text("polarity", JsonNames.Kebab(claim.Polarity));
        json.Text("certainty", JsonNames.Kebab(claim.Certainty));
        json.Objects("attribution", claim.Attribution, Step);
        json.Text("stance", claim.Stance);
        json.Text("partOf", claim.PartOf);
        json.Strings("names", claim.Names);
        json.Reasons(claim.Reasons);
    }

    public static void Actor(Utf8JsonWriter json, ActorRef actor)
    {
        json.Text("class", actor.Class);
        json.Text("name", actor.Name);
        json.Text("nameKey", actor.NameKey);
        json.Text("country", actor.Country);
        json.Text("words", actor.Words);
    }

    public static void Place(Utf8JsonWriter json, PlaceRef place)
    {
        json.Text("id", place.Id);
        json.Text("name", place.Name);
        json.Text("country", place.Country);
        json.Text("level", place.Level);
        json.Number("latitude", place.Latitude);
        json.Number("longitude", place.Longitude);
        json.Text("region", place.Region);
    }

    public static void Time(Utf8JsonWriter json, ClaimTime time)
    {
        json.Text("words", time.Words);
        json.Text("value", time.Value);
        Interval(json, time.Interval);
        json.Text("dayPart", time.DayPart);
        json.WriteBoolean("inherited", time.Inherited);
    }

    public static void Interval(Utf8JsonWriter json, Interval? interval)
    {
        json.Text("interval", interval?.Iso);
        json.Text("precision", interval is null ? null : JsonNames.Kebab(interval.Precision));
    }

    public static void Step(Utf8JsonWriter json, AttributionStep step)
    {
        json.Text("kind", JsonNames.Of(step.Kind));
        json.Text("name", step.Name);
        json.Text("sourceId", step.SourceId);
        json.Text("actorClass", step.ActorClass);
        json.Text("country", step.Country);
        json.Span("span", step.Span);
    }

    private static void Quantity(Utf8JsonWriter json, Quantity quantity)
    {
        json.Text("what", quantity.What);
        json.Number("low", quantity.Low);
        json.Number("high", quantity.High);
        json.WriteBoolean("approx", quantity.Approximate);
        json.Text("kind", quantity.Kind);
        json.Text("ofWhom", quantity.OfWhom);
        json.Text("words", quantity.Words);
        json.Span("span", quantity.Span);
    }
}
