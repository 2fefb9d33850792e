using System.Text.Json;
using Stemma.Collation;

namespace Stemma.Desk.Json;

/// <summary>Lines, places, timeline and stemma of the contract.</summary>
internal static class LineJson
{
    public static void Line(Utf8JsonWriter json, Line line)
    {
        json.Text("id", line.Id);
        json.Text("eventType", line.EventType);
        json.Text("gloss", line.Gloss);
        json.Object("place", line.Place, NounJson.Place);
        json.Object("time", line.Time, NounJson.Time);
        json.Objects("quantities", line.Quantities, Figure);
        json.Text("verdict", JsonNames.Of(line.Verdict));
        json.Text("contradictionType", line.ContradictionType is { } type ? JsonNames.Of(type) : null);
        json.Text("difference", line.Difference);
        json.Strings("related", line.Related);
        json.Objects("readings", line.Readings, Reading);
        json.Object("independentSources", line.IndependentSources, Sources);
        json.Reasons(line.Reasons);
    }

    public static void Place(Utf8JsonWriter json, CollatedPlace place)
    {
        NounJson.Place(json, place.Place);
        json.Strings("lines", place.Lines);
        json.Objects("spellings", place.Spellings, static (json, spelling) =>
        {
            json.Text("report", spelling.Report);
            json.Text("words", spelling.Words);
        });
    }

    public static void Entry(Utf8JsonWriter json, TimelineEntry entry)
    {
        NounJson.Interval(json, entry.Interval);
        json.Text("dayPart", entry.DayPart);
        json.Text("line", entry.Line);
    }

    public static void Node(Utf8JsonWriter json, StemmaNode node)
    {
        json.Text("key", node.Key);
        json.Text("name", node.Name);
        json.Text("kind", node.Kind);
    }

    public static void Edge(Utf8JsonWriter json, StemmaEdge edge)
    {
        json.Text("from", edge.From);
        json.Text("to", edge.To);
        json.Strings("lines", edge.Lines);
    }

    private static void Figure(Utf8JsonWriter json, FigureRow row)
    {
        json.Text("kind", row.Kind);
        json.Text("ofWhom", row.OfWhom);
        json.Number("low", row.Low);
        json.Number("best", row.Best);
        json.Number("high", row.High);
        json.WriteBoolean("approx", row.Approximate);
        json.Text("policy", row.Policy);
    }

    private static void Reading(Utf8JsonWriter json, Reading reading)
    {
        json.Text("report", reading.Report);
        json.Text("claim", reading.Claim);
        json.WriteStartObject("sentence");
        json.WriteNumber("index", reading.Sentence.Index);
        json.Span("span", reading.Sentence.Span);
        json.WriteEndObject();
        json.Span("span", reading.Span);
        json.Text("quote", reading.Quote);
        json.Text("gloss", reading.Gloss);
        json.Objects("attribution", reading.Attribution, NounJson.Step);
    }

    private static void Sources(Utf8JsonWriter json, IndependentSources sources)
    {
        json.WriteNumber("count", sources.Count);
        json.WriteBoolean("atLeast", sources.AtLeast);
        json.Objects("origins", sources.Origins, static (json, origin) =>
        {
            json.Text("key", origin.Key);
            json.Text("name", origin.Name);
            json.Strings("reports", origin.Reports);
            json.WriteBoolean("clear", origin.Clear);
        });
        json.Text("working", sources.Working);
    }
}
