using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Eval.Ntrex;
using Stemma.Facts;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Eval.Tests;

/// <summary>Made-up documents, facts and lines.</summary>
internal static class Made
{
    private static readonly ImmutableArray<Reason> Why = [new Reason("test")];

    public static NtrexDocument Document(string id, params string[] lines) =>
        NtrexDocument.Assemble([.. lines.Select((text, i) => new NtrexLine(id, 10 + i, text))], "en");

    public static ReadReport Read(NtrexDocument document, params Fact[] facts) => new() { Report = document.Report, Sentences = [], Facts = [.. facts] };

    public static Span Words(NtrexDocument document, string words) => new(document.Report.Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    public static PlaceFact Place(Span span, string name, string? country, string level, string id = "gn:1") =>
        new() { Span = span, Sentence = 0, Reasons = Why, Place = new PlaceRef(id, name, country, level, null, null) };

    public static EventFact Event(Span span, string type, string? @class) => new() { Span = span, Sentence = 0, Reasons = Why, Type = type, Class = @class };

    public static NumberFact Number(Span span, double value, string unit) => new() { Span = span, Sentence = 0, Reasons = Why, Value = value, Unit = unit };

    public static TimeFact Time(Span span, string value) => new() { Span = span, Sentence = 0, Reasons = Why, Sort = "weekday", Value = value };

    public static DenialFact Denial(Span span) => new() { Span = span, Sentence = 0, Reasons = Why, Sort = "not" };

    public static SourceFact Source(Span span) => new() { Span = span, Sentence = 0, Reasons = Why, Chain = [], Stance = "states", Covers = span };

    public static CountFact Count(Span span, string what, long? low, long? high) =>
        new() { Span = span, Sentence = 0, Reasons = Why, Quantity = new Quantity(what, what, low, high, false, null, "", span) };

    public static Claim Claim(string id, string report, Span span, string type) => new()
    {
        Id = id,
        Report = report,
        Sentence = 0,
        Span = span,
        Trigger = span,
        EventType = type,
        Polarity = Polarity.Asserted,
        Certainty = Certainty.Stated,
        Reasons = Why,
    };

    public static Line Line(string id, Verdict verdict, int count, params (string Report, string Claim, Span Span)[] readings) => new()
    {
        Id = id,
        EventType = "protest",
        Gloss = "",
        Verdict = verdict,
        Reasons = Why,
        Readings = [.. readings.Select(r => new Stemma.Collation.Reading(r.Report, r.Claim, new Sentence(0, r.Span, 0, false), r.Span, "", "", []))],
        IndependentSources = new IndependentSources(count, false, [], ""),
    };

    public static StoryCollation Collation(params Line[] lines) => new()
    {
        Story = new Story("s-1", [], []),
        Reports = [],
        Sigla = ImmutableSortedDictionary<string, string>.Empty,
        Lines = [.. lines],
        Copies = [],
        Places = [],
        Timeline = [],
        Stemma = new StemmaTree([], []),
        Language = "en",
    };
}
