using Stemma.Claims;
using Stemma.Collation;
using Stemma.Facts;
using Stemma.Stories;
using Stemma.Tests.Making;

namespace Stemma.Tests.Collation.Independence;

/// <summary>One line told by two or three reports, with what is printed of its sources.</summary>
public sealed class SourceCounterTests
{
    private static readonly Func<Claim, Claim> Own = c => c;

    private static Func<Claim, Claim> Cite(SourceKind kind, string name, string? actorClass = null, string? key = null, string? country = null) =>
        c => c.Says(kind, name, actorClass: actorClass, key: key, country: country);

    private static IndependentSources Count(params Func<Claim, Claim>[] readings) => Collate([.. readings.Select((r, i) => Report("Outlet " + (char)('a' + i), r))]);

    private static IndependentSources Collate(params ReadReport[] reports)
    {
        var story = new StoryGrouper().Group(reports, new StoryOptions { One = true }).Single();
        return new Collator(Known.Ontology).Collate(story, reports, new CollationOptions { Words = Known.Words("en") }).Lines.ShouldHaveSingleItem().IndependentSources;
    }

    private static ReadReport Report(string outlet, Func<Claim, Claim> more, string? text = null, string? published = null)
    {
        text ??= $"{outlet} has it that the gate fell.";
        return new ReportMaker(outlet, text, published).Claim(text[..^1], "building-captured", c => more(c.In(Known.Port).By("protesters"))).Build();
    }

    [Fact]
    public void Two_own_voices_are_two()
    {
        var sources = Count(Own, Own);
        (sources.Count, sources.AtLeast).ShouldBe((2, false));
        sources.Working.ShouldBe("2 reports, 2 independent sources: Outlet a (A in its own voice); Outlet b (B in its own voice)");
    }

    [Fact]
    public void One_agency_is_one() =>
        Count(Cite(SourceKind.Agency, "Vastria Press"), Cite(SourceKind.Agency, "Vastria Press")).Working
            .ShouldBe("2 reports, 1 independent source: Vastria Press (A directly; B directly)");

    [Fact]
    public void Own_voice_beside_an_agency_is_two() => Count(Own, Cite(SourceKind.Agency, "Vastria Press")).Count.ShouldBe(2);

    [Fact]
    public void A_correspondent_without_a_name_is_the_outlet() =>
        Count(Own, Cite(SourceKind.Correspondent, "our correspondent")).Origins.Select(o => o.Key).ShouldBe(["outlet:outlet a", "outlet:outlet b"]);

    [Fact]
    public void A_correspondent_of_an_agency_is_the_agency() =>
        Count(Cite(SourceKind.Agency, "Vastria Press"), c => c.Says(SourceKind.Agency, "Vastria Press").Says(SourceKind.Correspondent, "a correspondent")).Count.ShouldBe(1);

    [Fact]
    public void One_office_is_one_in_any_words() =>
        Count(Cite(SourceKind.Official, "the interior ministry", "interior-ministry", country: "VX"), Cite(SourceKind.Official, "МВД", "interior-ministry", country: "VX")).Count.ShouldBe(1);

    [Fact]
    public void One_office_of_two_countries_is_two() =>
        Count(Cite(SourceKind.Official, "the interior ministry", "interior-ministry", country: "VX"), Cite(SourceKind.Official, "the interior ministry", "interior-ministry", country: "OX")).Count.ShouldBe(2);

    [Fact]
    public void The_president_and_his_name_are_one() =>
        Count(Cite(SourceKind.Official, "the president", "president", country: "VX"), Cite(SourceKind.Official, "Orlan", "president", "orln", "VX")).Count.ShouldBe(1);

    [Fact]
    public void Two_persons_are_two() =>
        Count(Cite(SourceKind.Person, "Orlan", key: "orln"), Cite(SourceKind.Person, "Tevik", key: "tvk")).Count.ShouldBe(2);

    [Fact]
    public void Officials_alone_are_at_least_one()
    {
        var sources = Count(Cite(SourceKind.Official, "officials", "officials"));
        (sources.Count, sources.AtLeast).ShouldBe((1, true));
        sources.Working.ShouldBe("1 report, at least 1 independent source: officials (not clear who; A directly)");
    }

    [Theory]
    [InlineData(SourceKind.Unnamed, 1)]
    [InlineData(SourceKind.MediaReports, 1)]
    [InlineData(SourceKind.Video, 2)]
    [InlineData(SourceKind.Witness, 2)]
    public void Unclear_beside_a_ministry(SourceKind kind, int expected)
    {
        var sources = Count(Cite(SourceKind.Official, "the interior ministry", "interior-ministry", country: "VX"), Cite(kind, "someone"));
        (sources.Count, sources.AtLeast).ShouldBe((expected, true));
    }

    [Fact]
    public void Media_reports_add_nothing_to_an_agency() =>
        Count(Cite(SourceKind.Agency, "Vastria Press"), Cite(SourceKind.MediaReports, "media")).Count.ShouldBe(1);

    [Fact]
    public void Copied_text_counts_once()
    {
        const string Text = "The gate of the old fort fell to the crowd before the guards could close it.";
        var first = Report("Harbour Post", Own, Text, "2031-03-04");
        var second = Report("North Wire", Own, Text, "2031-03-05");
        Collate(first, second).Working.ShouldBe("2 reports, 1 independent source: Harbour Post (A in its own voice; B copied from A)");
    }

    [Fact]
    public void Copied_text_without_dates_counts_once_and_names_no_original()
    {
        const string Text = "The gate of the old fort fell to the crowd before the guards could close it.";
        Collate(Report("Harbour Post", Own, Text), Report("North Wire", Own, Text)).Working
            .ShouldBe("2 reports, 1 independent source: Harbour Post (A in its own voice; B the same text as A)");
    }
}
