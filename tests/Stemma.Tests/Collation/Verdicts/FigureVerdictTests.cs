using Stemma.Collation;
using Stemma.Collation.Verdicts;
using Stemma.Tests.Making;
using static Stemma.Tests.Making.Voices;

namespace Stemma.Tests.Collation.Verdicts;

public sealed class FigureVerdictTests
{
    // kind, A low–high, B low–high, published A and B, verdict (null: nothing found)
    [Theory]
    [InlineData("killed", 3, 3, 3, 3, "2031-03-04", "2031-03-05", null)]
    [InlineData("killed", 3, 3, 5, 5, "2031-03-04", "2031-03-05", Verdict.Updated)]
    [InlineData("killed", 5, 5, 3, 3, "2031-03-04", "2031-03-05", Verdict.Contradict)]
    [InlineData("killed", 3, 3, 5, 5, "2031-03-04", "2031-03-04", Verdict.Contradict)]
    [InlineData("killed", 3, 3, 5, 5, null, "2031-03-04", Verdict.Contradict)]
    [InlineData("killed", 3, 3, 5, 5, "2031-03-04T09:00", "2031-03-04T18:00", Verdict.Updated)]
    [InlineData("participants", 100, 100, 500, 500, "2031-03-04", "2031-03-05", Verdict.Contradict)]
    [InlineData("killed", 3, 10, 5, 5, "2031-03-04", "2031-03-05", null)]
    public void One_kind(string kind, int aLow, int aHigh, int bLow, int bHigh, string? aDay, string? bDay, Verdict? expected) =>
        FigureVerdict.Judge(A("killed", c => c.Count(kind, aLow, aHigh), aDay), B("killed", c => c.Count(kind, bLow, bHigh), bDay), Known.Knowledge)
            .ShouldSatisfyAllConditions(f => (f?.Verdict).ShouldBe(expected));

    [Fact]
    public void Open_ranges_meet() =>
        FigureVerdict.Judge(A("detained", c => c.Count("detained", 200, open: true)), B("detained", c => c.Count("detained", 260)), Known.Knowledge).ShouldBeNull();

    [Fact]
    public void About_allows_a_tenth()
    {
        FigureVerdict.Judge(A("killed", c => c.Count("killed", 100, about: true)), B("killed", c => c.Count("killed", 108)), Known.Knowledge).ShouldBeNull();
        FigureVerdict.Judge(A("killed", c => c.Count("killed", 100, about: true)), B("killed", c => c.Count("killed", 90)), Known.Knowledge).ShouldBeNull();
        FigureVerdict.Judge(A("killed", c => c.Count("killed", 100, about: true)), B("killed", c => c.Count("killed", 50)), Known.Knowledge).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("killed", null, "injured", null)]
    [InlineData("injured", null, "sought-medical-help", null)]
    [InlineData("injured", "police", "injured", null)]
    [InlineData("injured", "police", "injured", "protesters")]
    [InlineData("police-injured", null, "civilians-injured", null)]
    public void Another_scope_contradicts_nothing(string kindA, string? whomA, string kindB, string? whomB) =>
        FigureVerdict.Judge(A("injured", c => c.Count(kindA, 12, whom: whomA)), B("injured", c => c.Count(kindB, 40, whom: whomB)), Known.Knowledge).ShouldBeNull();

    [Fact]
    public void A_kind_that_names_people_is_the_kind_with_the_people() =>
        FigureVerdict.Judge(A("injured", c => c.Count("police-injured", 12)), B("injured", c => c.Count("injured", 9, whom: "security-forces")), Known.Knowledge)
            .ShouldNotBeNull().ContradictionOrVerdict().ShouldBe("Figure");
}

file static class Shown
{
    public static string ContradictionOrVerdict(this Finding finding) => finding.Contradiction?.ToString() ?? finding.Verdict.ToString();
}
