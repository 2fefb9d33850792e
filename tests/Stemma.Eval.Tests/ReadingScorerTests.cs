using Stemma.Eval.Ntrex;
using Stemma.Eval.Reading;
using Stemma.Eval.Scoring;
using Stemma.Facts;

namespace Stemma.Eval.Tests;

public sealed class ReadingScorerTests
{
    private static readonly NtrexDocument Document = Made.Document("herald.1", "Harbour fire", "On Monday three died in Port Sal, 5 km off, police said.", "The mayor denied it.");

    private static readonly IReadOnlyList<GoldFact> Gold = GoldFact.Read(
    [
        """{"doc":"herald.1","line":10,"kind":"event","type":"FIRE","text":"fire","modality":"asserted"}""",
        """{"doc":"herald.1","line":11,"kind":"count","what":"killed","low":3,"high":3,"approx":false,"text":"three"}""",
        """{"doc":"herald.1","line":11,"kind":"number","value":5,"unit":"km","text":"5"}""",
        """{"doc":"herald.1","line":11,"kind":"place","text":"Port Sal","name":"Port Sal","country":"PT","level":"city"}""",
        """{"doc":"herald.1","line":11,"kind":"time","text":"Monday","sort":"weekday","value":"MON"}""",
        """{"doc":"herald.1","line":11,"kind":"source","text":"police said","chain":["police"],"stance":"states"}""",
        """{"doc":"herald.1","line":12,"kind":"denial","text":"denied"}""",
    ]);

    private static Fact[] Right() =>
    [
        Made.Event(Made.Words(Document, "fire"), "building-fire", "FIRE"),
        Made.Count(Made.Words(Document, "three"), "killed", 3, 3),
        Made.Number(Made.Words(Document, "5 km"), 5, "km"),
        Made.Place(Made.Words(Document, "Port Sal"), "Port Sal", "PT", "city"),
        Made.Time(Made.Words(Document, "On Monday"), "MON"),
        Made.Source(Made.Words(Document, "police said")),
        Made.Denial(Made.Words(Document, "denied")),
    ];

    private static Dictionary<string, Score> Score(params Fact[] facts) =>
        new ReadingScorer(Gold).Score(Document, Made.Read(Document, facts)).GroupBy(s => s.Kind).ToDictionary(g => g.Key, g => g.Aggregate(default(Score), (sum, s) => sum + s.Score));

    [Fact]
    public void Gold_fed_back_is_perfect()
    {
        var scores = Score(Right());
        foreach (var kind in FactMatch.Kinds) scores[kind].ShouldBe(new Score(1, 1, 1), kind);
    }

    [Fact]
    public void Nothing_found_is_nothing()
    {
        foreach (var score in Score().Values) (score.Precision, score.Recall, score.F1).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void The_right_fact_in_the_wrong_sentence_is_wrong()
    {
        var moved = Made.Time(Made.Words(Document, "The mayor"), "MON");
        Score(moved)["time"].ShouldBe(new Score(1, 1, 0));
    }

    [Fact]
    public void A_fact_said_twice_counts_as_one_too_many()
    {
        var scores = Score([.. Right(), Made.Time(Made.Words(Document, "Monday"), "MON"), Made.Denial(Made.Words(Document, "it"))]);
        scores["time"].ShouldBe(new Score(1, 2, 1));
        scores["denial"].ShouldBe(new Score(1, 1, 1), "denials count by presence");
    }

    [Fact]
    public void Types_without_a_class_are_not_scored()
    {
        Score(Made.Event(Made.Words(Document, "mayor"), "statement", null))["event"].ShouldBe(new Score(1, 0, 0));
    }

    [Theory]
    [InlineData(5, "km", true)]
    [InlineData(5, "other", true)]
    [InlineData(5, "mile", false)]
    [InlineData(6, "km", false)]
    public void A_number_has_its_value_and_unit(double value, string unit, bool right)
    {
        Score(Made.Number(Made.Words(Document, "5 km"), value, unit))["number"].Right.ShouldBe(right ? 1 : 0);
    }

    [Fact]
    public void An_unnamed_unit_does_not_take_the_fact_of_another()
    {
        var gold = GoldFact.Read(["""{"doc":"herald.1","line":11,"kind":"number","value":5,"unit":"other"}""", """{"doc":"herald.1","line":11,"kind":"number","value":5,"unit":"mile"}"""]);
        var span = Made.Words(Document, "5 km");
        var scores = new ReadingScorer(gold).Score(Document, Made.Read(Document, Made.Number(span, 5, "km"), Made.Number(span, 5, "other")));
        scores.Where(s => s.Kind == "number").Sum(s => s.Score.Right).ShouldBe(2);
    }

    [Theory]
    [InlineData("Port Sal City", "PT", "gn:1", true)]
    [InlineData("Pórt-Sal", "PT", "gn:1", true)]
    [InlineData("Port Sal", "ES", "gn:1", false)]
    [InlineData("Sal Harbour", "PT", "gn:9", true)]
    [InlineData("Sal Harbour", "PT", "gn:8", false)]
    public void A_place_has_its_name_or_its_id(string name, string country, string id, bool right)
    {
        var scorer = new ReadingScorer(Gold, (_, _) => new HashSet<string> { "gn:9" });
        var scores = scorer.Score(Document, Made.Read(Document, Made.Place(Made.Words(Document, "Port Sal"), name, country, "city", id)));
        scores.Where(s => s.Kind == "place").Sum(s => s.Score.Right).ShouldBe(right ? 1 : 0);
    }

    [Fact]
    public void Errors_show_both_sides_and_the_rule()
    {
        var scores = new ReadingScorer(Gold).Score(Document, Made.Read(Document, Made.Time(Made.Words(Document, "On Monday"), "TUE")));
        var output = new StringWriter();
        ReadingErrors.Write(scores, "time", _ => "", output);
        var text = output.ToString();
        text.ShouldContain("missed  MON");
        text.ShouldContain("extra   TUE  \"On Monday\"  test");
        text.ShouldNotContain("count");
    }
}
