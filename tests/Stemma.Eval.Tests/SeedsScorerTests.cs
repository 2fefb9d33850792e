using Stemma.Collation;
using Stemma.Eval.Seeds;
using Stemma.Reports;

namespace Stemma.Eval.Tests;

public sealed class SeedsScorerTests
{
    private static readonly SeedClaim[] Claims =
    [
        new() { Id = "A1", Report = "a", Sentence = 0, Start = 0, Length = 20, Type = "storm-building", Gloss = "" },
        new() { Id = "A2", Report = "a", Sentence = 0, Start = 0, Length = 20, Type = "injury", Gloss = "", Quantity = new SeedQuantity(5, 5, null) },
        new() { Id = "B1", Report = "b", Sentence = 0, Start = 0, Length = 20, Type = "storm-building", Gloss = "" },
    ];

    private static readonly SeedLine[] GoldLines =
    [
        new("storm", "", ["A1", "B1"], "agree", null, 2, false),
        new("hurt", "", ["A2"], "only", null, 1, false),
    ];

    private static FoundClaim Found(string id, string report, string type, int start = 0) =>
        new(Made.Claim(id, report, new Span(start, 20), type), report, new Span(start, 20));

    private static readonly FoundClaim[] All = [Found("c1", "a", "storm-building"), Found("c2", "a", "injury"), Found("c3", "b", "attack")];

    private static SeedsScorer Scorer() => new(type => type == "storm-building" ? "attack" : null);

    private static (string, string, Span) At(string report, string claim) => (report, claim, new Span(0, 20));

    private static readonly Line[] Lines =
    [
        Made.Line("l-1", Verdict.Agree, 2, At("a", "c1"), At("b", "c3")),
        Made.Line("l-2", Verdict.Only, 1, At("a", "c2")),
    ];

    [Fact]
    public void Gold_fed_back_is_perfect()
    {
        var claims = Scorer().Match(Claims, All);
        claims.Pairs.Select(p => (p.Gold.Id, p.Found.Claim.Id)).ShouldBe([("A1", "c1"), ("A2", "c2"), ("B1", "c3")]);
        SeedsScorer.Match(GoldLines, Lines, claims).Select(l => (l.Gold?.Id, l.Found?.Id)).ShouldBe([("storm", "l-1"), ("hurt", "l-2")]);
    }

    [Fact]
    public void Nothing_found_is_all_missed()
    {
        var claims = Scorer().Match(Claims, []);
        claims.Missed.Count.ShouldBe(3);
        SeedsScorer.Match(GoldLines, [], claims).ShouldAllBe(l => l.Found == null);
    }

    [Fact]
    public void A_narrower_type_a_clause_elsewhere_and_another_report_do_not_match()
    {
        FoundClaim[] wrong = [Found("c1", "a", "building-fire"), Found("c2", "a", "injury", 40), Found("c3", "c", "storm-building")];
        var claims = Scorer().Match(Claims, wrong);
        claims.Pairs.ShouldBeEmpty();
        claims.Extra.Count.ShouldBe(3);
    }

    [Fact]
    public void Musts_are_told_yes_and_no()
    {
        var claims = Scorer().Match(Claims, All);
        bool Yes(SeedMust must) => MustCheck.Check(must, Lines, claims).Yes;
        SeedMust Must(string kind, string[] verdicts, params string[][] groups) => new("m", "", kind, groups, verdicts, null, null, null);
        Yes(Must("together", ["agree"], ["A1"], ["B1"])).ShouldBeTrue();
        Yes(Must("together", ["contradict"], ["A1"], ["B1"])).ShouldBeFalse();
        Yes(Must("together", [], ["A1"], ["A2"])).ShouldBeFalse();
        Yes(Must("together", [], ["A2", "A1"], ["B1"])).ShouldBeTrue();
        Yes(Must("apart", [], ["A1"], ["A2"])).ShouldBeTrue();
        Yes(Must("apart", [], ["A1"], ["B1"])).ShouldBeFalse();
        Yes(Must("only", [], ["A2"])).ShouldBeTrue();
        Yes(Must("only", [], ["A1"])).ShouldBeFalse();
        Yes(Must("together", ["agree"], ["A1"], ["B1"]) with { Count = 1 }).ShouldBeFalse();
        Yes(Must("together", ["agree"], ["A1"], ["B1"]) with { Figures = [137] }).ShouldBeFalse();
    }

    [Fact]
    public void Offsets_survive_a_change_of_white_space()
    {
        var map = OffsetMap.Between("One two.\n\nThree.", "\uFEFF One two.\nThree.\n")!;
        map.ToFile(new Span(10, 6)).ShouldBe(new Span(11, 6));
        map.ToFile(new Span(0, 8)).ShouldBe(new Span(2, 8));
        OffsetMap.Between("One", "Ono").ShouldBeNull();
    }
}
