using Stemma.Claims;
using Stemma.Collation;
using Stemma.Collation.Verdicts;
using Stemma.Tests.Making;
using static Stemma.Tests.Making.Voices;

namespace Stemma.Tests.Collation.Verdicts;

public sealed class OutcomeContradictionTests
{
    [Theory]
    [InlineData("storm-building", "attack-repelled", ContradictionType.Outcome)]
    [InlineData("attack-repelled", "storm-building", ContradictionType.Outcome)]
    [InlineData("police-repel-attack", "refuse-to-detain", ContradictionType.Role)]
    [InlineData("ceasefire", "ceasefire", null)]
    [InlineData("storm-building", "clash", null)]
    [InlineData("gunfire", "internet-cut", null)]
    public void By_type(string a, string b, ContradictionType? expected) =>
        OutcomeContradiction.Judge(A(a), B(b), Known.Knowledge)?.Contradiction.ShouldBe(expected);

    [Fact]
    public void Types_that_exclude_are_found() => OutcomeContradiction.Judge(A("storm-building"), B("attack-repelled"), Known.Knowledge).ShouldNotBeNull();

    [Fact]
    public void What_is_only_expected_has_no_outcome() =>
        OutcomeContradiction.Judge(A("storm-building", c => c.Sure(Certainty.Expected)), B("attack-repelled"), Known.Knowledge).ShouldBeNull();

    [Fact]
    public void A_denied_rival_is_no_rival() =>
        OutcomeContradiction.Judge(A("storm-building"), B("attack-repelled", c => c.Denied()), Known.Knowledge).ShouldBeNull();

    [Fact]
    public void One_person_only_where_it_is_one_person()
    {
        OutcomeContradiction.Judge(A("detained", c => c.To("suspect", "Orlan")), B("escape", c => c.By("suspect", "Orlan")), Known.Knowledge).ShouldNotBeNull();
        OutcomeContradiction.Judge(A("detained", c => c.To("suspect", "Orlan")), B("escape", c => c.By("suspect", "Tevik")), Known.Knowledge).ShouldBeNull();
    }

    [Fact]
    public void The_reason_names_the_line_of_the_ontology()
    {
        var reason = OutcomeContradiction.Judge(A("storm-building"), B("attack-repelled"), Known.Knowledge)!.Reason;
        reason.File.ShouldNotBeNull().ShouldStartWith("ontology/");
        reason.Line.ShouldBeGreaterThan(0);
    }
}
