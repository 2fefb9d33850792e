using Stemma.Claims;
using Stemma.Collation;
using Stemma.Collation.Verdicts;
using Stemma.Facts;
using Stemma.Tests.Making;
using static Stemma.Tests.Making.Voices;

namespace Stemma.Tests.Collation.Verdicts;

/// <summary>Role, polarity, time and place.</summary>
public sealed class OtherContradictionTests
{
    [Theory]
    [InlineData("police", "protesters", "protesters", "police", true)]
    [InlineData("police", "protesters", "police", "protesters", false)]
    [InlineData("police", "protesters", "security-forces", "protesters", false)]
    [InlineData("police", "journalists", "gang", "journalists", true)]
    [InlineData("people", "journalists", "gang", "journalists", false)]
    [InlineData("police", "journalists", "gang", "doctors", false)]
    public void Roles(string actorA, string targetA, string actorB, string targetB, bool contradict)
    {
        var finding = RoleContradiction.Judge(A("beating", c => c.By(actorA).To(targetA)), B("beating", c => c.By(actorB).To(targetB)), Known.Knowledge);
        (finding?.Contradiction).ShouldBe(contradict ? ContradictionType.Role : null);
    }

    [Fact]
    public void The_sides_of_a_clash_come_in_any_order() =>
        RoleContradiction.Judge(A("clash", c => c.By("police").To("protesters")), B("clash", c => c.By("protesters").To("police")), Known.Knowledge).ShouldBeNull();

    [Theory]
    [InlineData("riot", false, "riot", true, true)]
    [InlineData("riot", false, "riot", false, false)]
    [InlineData("riot", true, "riot", true, false)]
    [InlineData("march", false, "protest", true, true)]
    [InlineData("protest", false, "march", true, false)]
    [InlineData("riot", false, "internet-cut", true, false)]
    public void Polarities(string typeA, bool deniedA, string typeB, bool deniedB, bool contradict)
    {
        var finding = PolarityContradiction.Judge(A(typeA, c => deniedA ? c.Denied() : c), B(typeB, c => deniedB ? c.Denied() : c), Known.Knowledge);
        (finding?.Contradiction).ShouldBe(contradict ? ContradictionType.Polarity : null);
    }

    [Theory]
    [InlineData("explosion", "2031-03-01", "2031-03-04", true)]
    [InlineData("explosion", "2031-03-03", "2031-03-04", false)]
    [InlineData("explosion", "2031-03-04", "2031-03-04", false)]
    [InlineData("protest", "2031-03-01", "2031-03-09", false)]
    public void TimesOf(string type, string a, string b, bool contradict)
    {
        var finding = TimeContradiction.Judge(A(type, c => c.On(a)), B(type, c => c.On(b)), Known.Knowledge);
        (finding?.Contradiction).ShouldBe(contradict ? ContradictionType.Time : null);
    }

    [Fact]
    public void A_time_taken_from_context_contradicts_nothing() =>
        TimeContradiction.Judge(A("explosion", c => c.On("2031-03-01", inherited: true)), B("explosion", c => c.On("2031-03-04")), Known.Knowledge).ShouldBeNull();

    [Fact]
    public void Days_without_a_year_are_compared() =>
        TimeContradiction.Judge(A("explosion", c => c.OnDay("--03-01")), B("explosion", c => c.On("2031-03-04")), Known.Knowledge).ShouldNotBeNull();

    public static TheoryData<string, string, bool> PlacePairs => new()
    {
        { nameof(Known.Port), nameof(Known.Hill), true },
        { nameof(Known.Port), nameof(Known.Port), false },
        { nameof(Known.Hill), nameof(Known.HillProvince), false },
        { nameof(Known.Port), nameof(Known.PortProvince), true },
        { nameof(Known.Port), nameof(Known.Country), false },
        { nameof(Known.Port), nameof(Known.Abroad), true },
    };

    [Theory]
    [MemberData(nameof(PlacePairs))]
    public void PlacesOf(string a, string b, bool contradict)
    {
        var finding = PlaceContradiction.Judge(A("explosion", c => c.In(Place(a))), B("explosion", c => c.In(Place(b))));
        (finding?.Contradiction).ShouldBe(contradict ? ContradictionType.Place : null);
    }

    [Fact]
    public void A_place_taken_from_context_contradicts_nothing() =>
        PlaceContradiction.Judge(A("explosion", c => c.In(Known.Port, inherited: true)), B("explosion", c => c.In(Known.Hill))).ShouldBeNull();

    private static PlaceRef Place(string name) => (PlaceRef)typeof(Known).GetField(name)!.GetValue(null)!;
}
