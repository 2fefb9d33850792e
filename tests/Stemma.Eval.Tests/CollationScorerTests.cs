using Stemma.Collation;
using Stemma.Eval.Collation;
using Stemma.Eval.Ntrex;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Tests;

public sealed class CollationScorerTests
{
    private static readonly NtrexDocument A = Made.Document("herald.1", "Fire", "Two died.", "It began at night.");
    private static readonly NtrexDocument B = Made.Document("post.2", "Blaze", "Two dead.", "The mayor came.");

    private static readonly IReadOnlyList<GoldLine> Gold = GoldLine.Read(
    [
        """{"story":"s","id":"fire","gloss":"g","type":"FIRE","readings":[{"doc":"herald.1","line":10},{"doc":"post.2","line":10}],"verdict":"agree","independent":{"count":2,"atLeast":false,"origins":[]}}""",
        """{"story":"s","id":"dead","gloss":"g","type":"KILLING","readings":[{"doc":"herald.1","line":11,"value":{"what":"killed","low":2,"high":2}},{"doc":"post.2","line":11}],"verdict":"agree","independent":{"count":2,"atLeast":false,"origins":[]}}""",
        """{"story":"s","id":"night","gloss":"g","type":"STATE","readings":[{"doc":"herald.1","line":12}],"verdict":"only","independent":{"count":1,"atLeast":false,"origins":[]}}""",
    ]);

    private static (string, string, Stemma.Reports.Span) At(NtrexDocument document, int index) => (document.Report.Id, "c", document.Lines[index].Span);

    private static CollationScore Score(params Line[] lines) =>
        CollationScorer.Score(new CollationScorer().Match(Gold, FoundLine.Of(Made.Collation(lines), [A, B])));

    [Fact]
    public void Gold_fed_back_is_perfect()
    {
        var score = Score(
            Made.Line("l-1", Verdict.Agree, 2, At(A, 0), At(B, 0)),
            Made.Line("l-2", Verdict.Agree, 2, At(A, 1), At(B, 1)),
            Made.Line("l-3", Verdict.Only, 1, At(A, 2)));
        score.ShouldBe(new CollationScore
        {
            Lines = new Score(3, 3, 3),
            Pairs = new Score(2, 2, 2),
            Shared = new Share(2, 2),
            Verdicts = new Share(3, 3),
            SharedVerdicts = new Share(2, 2),
            Counts = new Share(3, 3),
            AtLeast = new Share(3, 3),
        });
    }

    [Fact]
    public void Nothing_found_is_nothing()
    {
        var score = Score();
        (score.Lines.F1, score.Pairs.F1, score.Shared.Value).ShouldBe((0, 0, 0));
        score.Verdicts.Of.ShouldBe(0);
    }

    [Fact]
    public void Half_a_shared_line_is_a_line_but_not_a_shared_one()
    {
        var score = Score(Made.Line("l-1", Verdict.Only, 1, At(A, 0)));
        score.Lines.ShouldBe(new Score(3, 1, 1));
        score.Pairs.ShouldBe(new Score(2, 0, 0));
        score.Shared.ShouldBe(new Share(2, 0));
        score.Verdicts.ShouldBe(new Share(1, 0));
    }

    [Fact]
    public void A_line_below_the_threshold_stands_for_nothing()
    {
        var all = Made.Line("l-1", Verdict.Agree, 2, At(A, 0), At(A, 1), At(A, 2), At(B, 0), At(B, 1), At(B, 2));
        var score = Score(all);
        score.Lines.Right.ShouldBe(0);
        score.Pairs.ShouldBe(new Score(2, 9, 2));
    }

    [Fact]
    public void Among_lines_of_one_sentence_the_same_class_is_taken()
    {
        var other = Made.Line("l-1", Verdict.Only, 1, At(A, 2)) with { EventType = "statement" };
        var same = Made.Line("l-2", Verdict.Only, 1, At(A, 2)) with { EventType = "state" };
        var matches = new CollationScorer().Match(Gold, FoundLine.Of(Made.Collation(other, same), [A, B]), type => type == "state" ? "STATE" : null);
        matches.First(m => m.Gold?.Id == "night").Found!.Line.Id.ShouldBe("l-2");
    }

    [Fact]
    public void The_order_of_the_lines_changes_no_score()
    {
        Line[] lines = [Made.Line("l-1", Verdict.Agree, 2, At(A, 0), At(B, 0)), Made.Line("l-2", Verdict.Contradict, 1, At(A, 1), At(B, 1)), Made.Line("l-3", Verdict.Only, 1, At(B, 2))];
        Score(lines).ShouldBe(Score([.. lines.Reverse()]));
    }
}
