using Stemma.Claims;
using Stemma.Collation;
using Stemma.Facts;
using Stemma.Stories;
using Stemma.Tests.Making;
using Xunit.Abstractions;

namespace Stemma.Tests.Collation;

/// <summary>Whole collations of invented stories.</summary>
public sealed class CollatorTests(ITestOutputHelper output)
{
    private static readonly ReadReport A = HarbourPost().Build();
    private static readonly ReadReport B = NorthWire().Build();

    [Fact]
    public void Storming_told_by_both_is_one_line_that_agrees()
    {
        var line = Line("storm-building");
        line.Verdict.ShouldBe(Verdict.Agree);
        line.Readings.Select(r => r.Report).ShouldBe([A.Report.Id, B.Report.Id]);
        line.Gloss.ShouldBe("Storming of a building: protesters → city authorities; Lomena; 4 March 2031");
    }

    [Fact]
    public void Gunfire_from_one_agency_in_both_counts_once()
    {
        var line = Line("gunfire");
        line.IndependentSources.Count.ShouldBe(1);
        line.IndependentSources.AtLeast.ShouldBeFalse();
        line.IndependentSources.Working.ShouldBe("2 reports, 1 independent source: Vastria Press (A through Radio Lomena; B directly)");
    }

    [Fact]
    public void Police_who_refuse_stand_against_police_who_repel()
    {
        var line = Collate().Lines.Single(l => l.Place?.Id == Known.Hill.Id);
        line.Verdict.ShouldBe(Verdict.Contradict);
        line.ContradictionType.ShouldBe(ContradictionType.Role);
        line.Difference.ShouldNotBeNull().ShouldContain("A says:");
    }

    [Fact]
    public void One_number_under_two_names_agrees_and_says_so()
    {
        var line = Collate().Lines.Single(l => l.Quantities.Any(q => q.Best == 137));
        line.Verdict.ShouldBe(Verdict.Agree);
        line.Difference.ShouldNotBeNull().ShouldContain("B calls it");
        line.Quantities.ShouldHaveSingleItem();
    }

    [Fact]
    public void City_and_province_of_one_name_are_two_lines()
    {
        var places = Collate().Lines.Where(l => l.EventType == "state-of-emergency").Select(l => l.Place!.Id).ToList();
        places.ShouldBe([Known.PortProvince.Id, Known.Port.Id], ignoreOrder: true);
    }

    [Fact]
    public void What_one_alone_has_is_only_his() => Line("internet-cut").Verdict.ShouldBe(Verdict.Only);

    [Fact]
    public void Total_and_part_are_linked()
    {
        var lines = Collate().Lines;
        var total = lines.Single(l => l.Quantities.Any(q => q.Best == 190));
        var part = lines.Single(l => l.Quantities.Any(q => q.Best == 137));
        total.Related.ShouldContain(part.Id);
        part.Related.ShouldContain(total.Id);
    }

    [Fact]
    public void Stemma_goes_from_report_through_outlet_to_agency()
    {
        var stemma = Collate().Stemma;
        stemma.Edges.Select(e => (e.From, e.To)).ShouldContain((A.Report.Id, "outlet:radio lomena"));
        stemma.Edges.Select(e => (e.From, e.To)).ShouldContain(("outlet:radio lomena", "outlet:vastria press"));
        stemma.Edges.Select(e => (e.From, e.To)).ShouldContain((B.Report.Id, "outlet:vastria press"));
    }

    [Fact]
    public void Order_of_reports_changes_nothing() => Show(Collate([B, A])).ShouldBe(Show(Collate([A, B])));

    [Theory]
    [InlineData("ar")]
    [InlineData("ka")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_gloss_is_whole_in_every_language(string language)
    {
        var collation = Collate([A, B], language);
        output.WriteLine(Show(collation));
        foreach (var text in collation.Lines.SelectMany(l => new[] { l.Gloss, l.Difference ?? "", l.IndependentSources.Working }.Concat(l.Readings.Select(r => r.Gloss))))
        {
            text.ShouldNotContain("⟨");
            text.ShouldNotContain("{");
            text.Count(c => c == '\u2068').ShouldBe(text.Count(c => c == '\u2069'));
        }
    }

    private static StoryCollation Collate(IReadOnlyList<ReadReport>? reports = null, string language = "en")
    {
        reports ??= [A, B];
        var story = new StoryGrouper().Group(reports, new StoryOptions { One = true }).Single();
        return new Collator(Known.Ontology).Collate(story, reports, new CollationOptions { Words = Known.Words(language) });
    }

    private static Line Line(string type) => Collate().Lines.Single(l => l.EventType == type);

    private static string Show(StoryCollation c) => string.Join('\n', c.Lines.Select(l =>
        $"{l.Id} [{l.Verdict} {l.ContradictionType}] {l.Gloss} | {l.Difference} | {l.IndependentSources.Working} | {string.Join(" / ", l.Readings.Select(r => c.Sigla[r.Report] + ": " + r.Quote))}"));

    private static ReportMaker HarbourPost()
    {
        var maker = new ReportMaker("Harbour Post", "Protesters broke into the town hall of Lomena on Tuesday. Shots rang out, said Radio Lomena, citing Vastria Press. In Kestova police drove the crowd back. The health office counted 190 people who came for help, 137 of them police. The president put Lomena Province under emergency rule.", "2031-03-04");
        maker.Claim("Protesters broke into the town hall of Lomena on Tuesday", "storm-building", c => c.By("protesters").To("city-authorities").In(Known.Port).On("2031-03-04"))
            .Claim("Shots rang out", "gunfire", c => c.In(Known.Port, inherited: true).Says(SourceKind.Outlet, "Radio Lomena").Says(SourceKind.Agency, "Vastria Press"))
            .Claim("In Kestova police drove the crowd back", "police-repel-attack", c => c.By("police").To("protesters").In(Known.Hill))
            .Claim("The health office counted 190 people who came for help", "medical-help-sought", c => c.Count("sought-medical-help", 190).In(Known.Port, inherited: true).Says(SourceKind.Official, "health office", actorClass: "health-authorities", country: "VX"));
        var total = maker.LastClaim;
        return maker
            .Claim("137 of them police", "medical-help-sought", c => c.Count("sought-medical-help", 137, whom: "police").In(Known.Port, inherited: true).Says(SourceKind.Official, "health office", actorClass: "health-authorities", country: "VX") with { PartOf = total })
            .Claim("The president put Lomena Province under emergency rule", "state-of-emergency", c => c.By("president").In(Known.PortProvince));
    }

    private static ReportMaker NorthWire() =>
        new ReportMaker("North Wire", "A crowd of protesters has stormed the Lomena town hall. Vastria Press heard shooting in the city. Policemen in Kestova refused to detain anyone. 137 policemen were hurt, according to official figures. The city of Lomena is under a state of emergency. The internet is down.", "2031-03-05")
            .Claim("A crowd of protesters has stormed the Lomena town hall", "storm-building", c => c.By("protesters").To("city-authorities").In(Known.Port))
            .Claim("Vastria Press heard shooting in the city", "gunfire", c => c.In(Known.Port, inherited: true).Says(SourceKind.Agency, "Vastria Press"))
            .Claim("Policemen in Kestova refused to detain anyone", "refuse-to-detain", c => c.By("police").To("protesters").In(Known.Hill))
            .Claim("137 policemen were hurt", "injured", c => c.Count("injured", 137, whom: "police").In(Known.Port, inherited: true).Says(SourceKind.Official, "official figures", actorClass: "officials"))
            .Claim("The city of Lomena is under a state of emergency", "state-of-emergency", c => c.In(Known.Port))
            .Claim("The internet is down", "internet-cut", c => c.In(Known.Country));
}
