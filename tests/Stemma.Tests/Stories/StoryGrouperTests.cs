using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Claims;
using Stemma.Likeness;
using Stemma.Stories;
using Stemma.Tests.Making;

namespace Stemma.Tests.Stories;

public sealed class StoryGrouperTests
{
    private static ReadReport Fire(string outlet, string language = "en", string published = "2031-03-04") =>
        new ReportMaker(outlet, $"{outlet} tells of it. A warehouse burns in Lomena. 14 workers are hurt. Mayor Orlan Tevik came.", published, language)
            .Claim("A warehouse burns in Lomena", "building-on-fire", c => c.In(Known.Port).On("2031-03-04"))
            .Claim("14 workers are hurt", "injured", c => c.Count("injured", 14, whom: "workers").In(Known.Port, inherited: true))
            .Claim("Mayor Orlan Tevik came", "visit", c => c.By("mayor", "Orlan Tevik").In(Known.Port, inherited: true)).Build();

    private static ReadReport Election(string outlet) =>
        new ReportMaker(outlet, $"{outlet} writes again. Vastria elects a parliament. The party of Ferin Solt won 61 seats in Kestova.", "2031-03-04")
            .Claim("Vastria elects a parliament", "election", c => c.In(Known.Country).On("2031-03-03"))
            .Claim("The party of Ferin Solt won 61 seats in Kestova", "election-won", c => c.By("party", "Ferin Solt").In(Known.Hill)).Build();

    [Fact]
    public void Two_reports_of_one_fire_in_two_languages_are_one_story() =>
        new StoryGrouper().Group([Fire("Harbour Post"), Fire("North Wire", "ru")]).ShouldHaveSingleItem().Reasons.ShouldNotBeEmpty();

    [Fact]
    public void A_fire_and_an_election_of_one_country_are_two_stories() =>
        new StoryGrouper().Group([Fire("Harbour Post"), Election("North Wire"), Fire("East"), Election("West")])
            .Select(s => s.Reports.Length).ShouldBe([2, 2]);

    [Fact]
    public void A_year_apart_the_same_is_another_story() =>
        new StoryGrouper().Group([Fire("Harbour Post"), Fire("North Wire", published: "2032-03-04")]).Length.ShouldBe(2);

    [Fact]
    public void One_story_when_the_user_says_so() =>
        new StoryGrouper().Group([Fire("Harbour Post"), Election("North Wire")], new StoryOptions { One = true }).ShouldHaveSingleItem();

    [Fact]
    public void No_reports_no_stories() => new StoryGrouper().Group([]).ShouldBeEmpty();

    [Fact]
    public void A_report_without_anything_is_a_story_of_its_own() =>
        new StoryGrouper().Group([new ReportMaker("A", "").Build(), Fire("B")]).Length.ShouldBe(2);

    [Fact]
    public void Order_changes_nothing()
    {
        ReadReport[] reports = [Fire("A"), Fire("B", "ru"), Election("C"), Election("D"), Fire("E", "ka"), new ReportMaker("F", "Nothing to see here.").Build()];
        var expected = Show(new StoryGrouper().Group(reports));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Gen.Shuffle(reports).ToArbitrary(), shuffled => Show(new StoryGrouper().Group(shuffled)) == expected));
    }

    [Fact]
    public void Six_hundred_reports_of_one_fire_are_one_story()
    {
        var reports = Enumerable.Range(0, 600).Select(i => Fire("Outlet " + i.ToString("000", CultureInfo.InvariantCulture), (i % 3) switch { 0 => "en", 1 => "ru", _ => "ar" })).ToList();
        new StoryGrouper().Group(reports).Select(s => s.Reports.Length).Max().ShouldBe(600);
    }

    [Fact]
    public void Many_pairs_of_one_city_stay_apart()
    {
        ReadReport Pair(int i, string outlet) =>
            new ReportMaker(outlet + i, $"{outlet} {i} tells. Riot in Lomena. {i + 100} people are hurt.", "2031-03-04", outlet == "A" ? "en" : "ru")
                .Claim("Riot in Lomena", "riot", c => c.In(Known.Port).By("protesters", "Name" + i))
                .Claim($"{i + 100} people are hurt", "injured", c => c.Count("injured", i + 100).In(Known.Port, inherited: true).Named("name" + i, "second" + i, "third" + i)).Build();
        var reports = Enumerable.Range(0, 300).SelectMany(i => new[] { Pair(i, "A"), Pair(i, "B") }).ToList();
        var stories = new StoryGrouper().Group(reports);
        stories.Count(s => s.Reports.Length == 2).ShouldBeGreaterThan(290);
    }

    [Fact]
    public void Titles_that_are_alike_help_where_there_are_few_claims()
    {
        var a = new ReportMaker("A", "The bridge at Lomena is closed.", "2031-03-04").Claim("The bridge at Lomena is closed", "restriction", c => c.In(Known.Port)).Build();
        var b = new ReportMaker("B", "Lomena bridge shut to all traffic.", "2031-03-04").Claim("Lomena bridge shut to all traffic", "restriction", c => c.In(Known.Port)).Build();
        new StoryGrouper(new SameEncoder()).Group([a, b]).ShouldHaveSingleItem();
    }

    private static string Show(IEnumerable<Story> stories) => string.Join('|', stories.Select(s => s.Id + ":" + string.Join(',', s.Reports)));

    private sealed class SameEncoder : IEncoder
    {
        public string Name => "same";

        public string Version => "1";

        public int Dimension => 2;

        public IReadOnlyList<float[]> Encode(IReadOnlyList<EncoderInput> texts) => [.. texts.Select(_ => new float[] { 1, 0 })];
    }
}
