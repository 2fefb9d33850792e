using System.Globalization;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Collation.Alignment;
using Stemma.Likeness;
using Stemma.Stories;
using Stemma.Tests.Making;

namespace Stemma.Tests.Collation;

/// <summary>Which claims share a line.</summary>
public sealed class AlignmentTests
{
    private static IReadOnlyList<Line> Lines(IEncoder? encoder, params ReadReport[] reports)
    {
        var story = new StoryGrouper().Group(reports, new StoryOptions { One = true }).Single();
        return new Collator(Known.Ontology).Collate(story, reports, new CollationOptions { Words = Known.Words("en"), Encoder = encoder }).Lines;
    }

    private static ReadReport One(string outlet, string type, Func<Claim, Claim> more, string words = "It happened there") =>
        new ReportMaker(outlet, words + ".").Claim(words, type, more).Build();

    private static bool Join(string typeA, Func<Claim, Claim> a, string typeB, Func<Claim, Claim> b, double? alike = null) =>
        Lines(alike is { } cosine ? new FixedEncoder(cosine) : null, One("A", typeA, a, "First words"), One("B", typeB, b, "Second words")).Count == 1;

    [Fact]
    public void Type_and_place_join() => Join("gunfire", c => c.In(Known.Port), "gunfire", c => c.In(Known.Port)).ShouldBeTrue();

    [Fact]
    public void Likeness_alone_never_joins() => Join("gunfire", c => c, "internet-cut", c => c, alike: 1).ShouldBeFalse();

    [Fact]
    public void Likeness_tips_the_scale()
    {
        Join("gunfire", c => c.In(Known.Country), "gunfire", c => c.In(Known.Port, inherited: true), alike: 0.1).ShouldBeFalse();
        Join("gunfire", c => c.In(Known.Country), "gunfire", c => c.In(Known.Port, inherited: true), alike: 0.6).ShouldBeTrue();
    }

    [Fact]
    public void Two_cities_never_join() => Join("gunfire", c => c.In(Known.Port), "gunfire", c => c.In(Known.Hill), alike: 1).ShouldBeFalse();

    [Fact]
    public void City_and_province_of_one_name_never_join() =>
        Join("state-of-emergency", c => c.In(Known.Port).By("president"), "state-of-emergency", c => c.In(Known.PortProvince).By("president"), alike: 1).ShouldBeFalse();

    [Fact]
    public void Days_far_apart_never_join() => Join("explosion", c => c.In(Known.Port).On("2031-03-01"), "explosion", c => c.In(Known.Port).On("2031-03-09"), alike: 1).ShouldBeFalse();

    [Fact]
    public void A_named_victim_joins_across_places() =>
        Join("killed", c => c.In(Known.Port).To("journalists", "Orlan").Named("orlan"), "killed", c => c.In(Known.Hill).To("journalists", "Orlan").Named("orlan")).ShouldBeTrue();

    [Fact]
    public void Figures_of_two_scopes_never_join() =>
        Join("injured", c => c.In(Known.Port).Count("injured", 190), "injured", c => c.In(Known.Port).Count("injured", 137, whom: "police"), alike: 1).ShouldBeFalse();

    [Fact]
    public void A_town_and_the_country_with_two_numbers_never_join() =>
        Join("killed", c => c.In(Known.Port).Count("killed", 3), "killed", c => c.In(Known.Country).Count("killed", 40), alike: 1).ShouldBeFalse();

    [Fact]
    public void The_sides_of_a_clash_join_in_any_order() =>
        Join("clash", c => c.In(Known.Port, inherited: true).By("police").To("protesters"), "clash", c => c.In(Known.Port, inherited: true).By("protesters").To("police")).ShouldBeTrue();

    [Fact]
    public void A_telling_number_joins_across_kinds() =>
        Join("medical-help-sought", c => c.In(Known.Port, inherited: true).Count("sought-medical-help", 137, whom: "police"), "injured", c => c.In(Known.Port, inherited: true).Count("injured", 137, whom: "police")).ShouldBeTrue();

    [Fact]
    public void Rival_types_join_to_be_judged() =>
        Join("storm-building", c => c.In(Known.Port).By("protesters"), "attack-repelled", c => c.In(Known.Port).By("police").To("protesters")).ShouldBeTrue();

    [Fact]
    public void Two_claims_of_one_sentence_stay_two()
    {
        var report = new ReportMaker("A", "Three died in Lomena and nine were hurt in Lomena.")
            .Claim("Three died in Lomena", "killed", c => c.In(Known.Port).Count("killed", 3))
            .Claim("nine were hurt in Lomena", "injured", c => c.In(Known.Port).Count("injured", 9)).Build();
        Lines(new FixedEncoder(1), report).Count.ShouldBe(2);
    }

    [Fact]
    public void A_repetition_in_one_report_is_a_reading_of_one_line()
    {
        var report = new ReportMaker("A", "Crowd storms Lomena town hall. Protesters stormed the town hall of Lomena on Tuesday.")
            .Claim("Crowd storms Lomena town hall", "storm-building", c => c.In(Known.Port).By("protesters"))
            .Claim("Protesters stormed the town hall of Lomena on Tuesday", "storm-building", c => c.In(Known.Port).By("protesters").On("2031-03-04")).Build();
        var line = Lines(null, report).ShouldHaveSingleItem();
        line.Verdict.ShouldBe(Verdict.Only);
        line.Readings.Length.ShouldBe(2);
    }

    [Fact]
    public void Unread_sentences_stand_beside_the_line_they_are_like()
    {
        var read = One("A", "gunfire", c => c.In(Known.Port), "Shots in the port");
        var unread = new ReportMaker("B", "Words that nobody reads.", language: "tlh").Build(withPack: false);
        var story = new StoryGrouper().Group([read, unread], new StoryOptions { One = true }).Single();
        StoryCollation Collate(double alike) => new Collator(Known.Ontology).Collate(story, [read, unread], new CollationOptions { Words = Known.Words("en"), Encoder = new FixedEncoder(alike) });
        var beside = Collate(0.8).Unread.ShouldHaveSingleItem();
        beside.Line.ShouldNotBeNull();
        beside.Likeness.ShouldBe(0.8, 0.001);
        Collate(0.1).Unread.ShouldHaveSingleItem().Line.ShouldBeNull();
    }

    [Fact]
    public void Thousands_of_claims_are_aligned()
    {
        var reports = Enumerable.Range(0, 150).Select(i =>
        {
            var maker = new ReportMaker("Outlet " + i.ToString("000", CultureInfo.InvariantCulture), string.Join(' ', Enumerable.Range(0, 20).Select(s => $"Sentence {s} of {i}.")));
            for (var s = 0; s < 20; s++)
            {
                var n = s;
                maker.Claim($"Sentence {s} of {i}", (s % 4) switch { 0 => "injured", 1 => "riot", 2 => "detained", _ => "gunfire" },
                    c => c.In(s % 2 == 0 ? Known.Port : Known.Hill).Named("topic" + n).Count(n % 4 == 2 ? "detained" : "injured", 100 + n));
            }

            return maker.Build();
        }).ToArray();
        var lines = Lines(null, reports);
        lines.Sum(l => l.Readings.Length).ShouldBe(3000);
        lines.Count(l => l.Readings.Length >= 100).ShouldBeGreaterThan(10);
    }

    /// <summary>Gives any two different texts one cosine.</summary>
    private sealed class FixedEncoder(double cosine) : IEncoder
    {
        public string Name => "fixed";

        public string Version => "1";

        public int Dimension => 2;

        public IReadOnlyList<float[]> Encode(IReadOnlyList<EncoderInput> texts) =>
            [.. texts.Select(t => t.Text.StartsWith("First", StringComparison.Ordinal) || t.Text.StartsWith("Shots", StringComparison.Ordinal)
                ? new float[] { 1, 0 } : [(float)cosine, (float)Math.Sqrt(1 - (cosine * cosine))])];
    }
}
