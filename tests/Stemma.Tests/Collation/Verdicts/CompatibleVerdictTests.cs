using Stemma.Collation;
using Stemma.Collation.Verdicts;
using Stemma.Reports;
using Stemma.Tests.Making;
using static Stemma.Tests.Making.Voices;

namespace Stemma.Tests.Collation.Verdicts;

/// <summary>Agree, more precise, only, different scope.</summary>
public sealed class CompatibleVerdictTests
{
    private static LineVerdict Choose(params Voice[] voices) =>
        VerdictChooser.Choose(voices, [.. Stemma.Collation.Figures.FigureTable.Of(voices, Known.Knowledge).Select(f => f.Chosen)], Known.Knowledge);

    [Fact]
    public void Alone_is_only() => Choose(A("gunfire")).Verdict.ShouldBe(Verdict.Only);

    [Fact]
    public void Twice_in_one_report_is_only() => Choose(A("gunfire"), A("gunfire")).Verdict.ShouldBe(Verdict.Only);

    [Fact]
    public void Two_reports_agree() => Choose(A("gunfire"), B("gunfire")).Verdict.ShouldBe(Verdict.Agree);

    [Fact]
    public void An_exact_number_is_more_precise_than_a_range()
    {
        var verdict = Choose(A("killed", c => c.Count("killed", 100, open: true, about: true)), B("killed", c => c.Count("killed", 384)));
        verdict.Verdict.ShouldBe(Verdict.MorePrecise);
        verdict.Findings.Single().First.Siglum.ShouldBe("B");
        verdict.Findings.Single().Aspect.ShouldBe(Aspect.Figure);
    }

    [Fact]
    public void A_report_that_gives_both_range_and_number_agrees_with_the_number() =>
        Choose(A("killed", c => c.Count("killed", 100, open: true, about: true)), A("killed", c => c.Count("killed", 384)), B("killed", c => c.Count("killed", 384)))
            .Verdict.ShouldBe(Verdict.Agree);

    [Fact]
    public void A_city_is_more_precise_than_its_province() =>
        Choose(A("explosion", c => c.In(Known.Hill)), B("explosion", c => c.In(Known.HillProvince))).Findings.Single().Aspect.ShouldBe(Aspect.Place);

    [Fact]
    public void A_day_is_more_precise_than_its_month() =>
        Choose(A("explosion", c => c.On("2031-03-01", "2031-03-31", Precision.Month)), B("explosion", c => c.On("2031-03-04"))).Findings.Single().First.Siglum.ShouldBe("B");

    [Fact]
    public void A_narrower_type_is_more_precise() =>
        Choose(A("march"), B("protest")).Verdict.ShouldBe(Verdict.MorePrecise);

    [Fact]
    public void One_number_under_two_names_agrees_and_is_named()
    {
        var verdict = Choose(A("medical-help-sought", c => c.Count("sought-medical-help", 53, whom: "civilians")), B("injured", c => c.Count("injured", 53, whom: "protesters")));
        verdict.Verdict.ShouldBe(Verdict.Agree);
        verdict.Findings.ShouldHaveSingleItem().Aspect.ShouldBe(Aspect.Kind);
    }

    [Fact]
    public void Sources_in_one_report_can_contradict()
    {
        var report = new ReportMaker("Harbour Post", "Police say three died. Doctors say nine died.")
            .Claim("Police say three died", "killed", c => c.Count("killed", 3)).Claim("Doctors say nine died", "killed", c => c.Count("killed", 9)).Build();
        var verdict = Choose(new Voice(report.Claims[0], report.Report, "A", "office:police:VX"), new Voice(report.Claims[1], report.Report, "A", "office:health-authorities:VX"));
        verdict.Contradiction.ShouldBe(ContradictionType.Figure);
    }

    [Theory]
    [InlineData(nameof(Known.Port), nameof(Known.Country), Aspect.Place)]
    [InlineData(nameof(Known.Port), nameof(Known.PortProvince), Aspect.Place)]
    [InlineData(nameof(Known.Port), nameof(Known.Hill), null)]
    [InlineData(nameof(Known.Port), nameof(Known.Port), null)]
    internal void Scope_by_place(string a, string b, Aspect? expected) =>
        DifferentScopeVerdict.Judge(
            A("killed", c => c.Count("killed", 3).In(Place(a))).Claim, B("killed", c => c.Count("killed", 30).In(Place(b))).Claim, Known.Knowledge).ShouldBe(expected);

    [Theory]
    [InlineData("injured", "sought-medical-help", Aspect.Kind)]
    [InlineData("injured", "hospitalised", Aspect.Kind)]
    [InlineData("killed", "detained", null)]
    internal void Scope_by_kind(string a, string b, Aspect? expected) =>
        DifferentScopeVerdict.Judge(A("injured", c => c.Count(a, 30)).Claim, B("injured", c => c.Count(b, 90)).Claim, Known.Knowledge).ShouldBe(expected);

    private static Stemma.Facts.PlaceRef Place(string name) => (Stemma.Facts.PlaceRef)typeof(Known).GetField(name)!.GetValue(null)!;
}
