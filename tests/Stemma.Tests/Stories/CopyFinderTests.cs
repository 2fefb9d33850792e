using Stemma.Stories;
using Stemma.Tests.Making;

namespace Stemma.Tests.Stories;

public sealed class CopyFinderTests
{
    private const string Long = "Firefighters reached the old grain store at dawn and found the roof already gone. Nobody was inside when the walls came down on the quay.";
    private const string Other = "The council will meet on Monday to talk about the price of bread and the new tram line.";

    [Fact]
    public void A_whole_copy_is_a_group_with_the_earliest_as_original()
    {
        var a = new ReportMaker("Harbour Post", Long, "2031-03-04").Build();
        var b = new ReportMaker("North Wire", Long, "2031-03-05").Build();
        var group = new CopyFinder().Find([b, a]).Groups.ShouldHaveSingleItem();
        group.Original.ShouldBe(a.Report.Id);
        group.Reports.ShouldBe(new[] { a.Report.Id, b.Report.Id }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_date_nobody_knows_the_original()
    {
        var a = new ReportMaker("Harbour Post", Long).Build();
        var b = new ReportMaker("North Wire", Long, "2031-03-05").Build();
        new CopyFinder().Find([a, b]).Groups.ShouldHaveSingleItem().Original.ShouldBeNull();
    }

    [Fact]
    public void The_same_day_says_nothing_of_who_was_first()
    {
        var a = new ReportMaker("Harbour Post", Long, "2031-03-05T07:00").Build();
        var b = new ReportMaker("North Wire", Long, "2031-03-05").Build();
        new CopyFinder().Find([a, b]).Groups.ShouldHaveSingleItem().Original.ShouldBeNull();
    }

    [Fact]
    public void One_copied_sentence_makes_no_group_but_is_known()
    {
        var a = new ReportMaker("Harbour Post", Long + " " + Other, "2031-03-04").Build();
        var b = new ReportMaker("North Wire", "Smoke hung over the river for most of the morning, and ferries waited outside the mole until noon. " + Other + " Trams ran late all over the northern suburbs.", "2031-03-05").Build();
        var found = new CopyFinder().Find([a, b]);
        found.Groups.ShouldBeEmpty();
        found.Sentences[(b.Report.Id, 1)].Original.ShouldBe(a.Report.Id);
        found.Sentences.Keys.ShouldBe([(a.Report.Id, 2), (b.Report.Id, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Case_and_punctuation_hide_no_copy()
    {
        var a = new ReportMaker("Harbour Post", Long, "2031-03-04").Build();
        var b = new ReportMaker("North Wire", Long.ToUpperInvariant().Replace(" at dawn", ", at dawn,", StringComparison.OrdinalIgnoreCase), "2031-03-05").Build();
        new CopyFinder().Find([a, b]).Groups.ShouldHaveSingleItem();
    }

    [Fact]
    public void Another_language_is_no_copy()
    {
        var a = new ReportMaker("Harbour Post", Long, language: "en").Build();
        var b = new ReportMaker("North Wire", Long, language: "ru").Build();
        new CopyFinder().Find([a, b]).Sentences.ShouldBeEmpty();
    }

    [Fact]
    public void Different_texts_share_nothing() =>
        new CopyFinder().Find([new ReportMaker("A", Long).Build(), new ReportMaker("B", Other).Build()]).Sentences.ShouldBeEmpty();

    [Fact]
    public void Six_hundred_copies_are_one_group()
    {
        var reports = Enumerable.Range(0, 600).Select(i => new ReportMaker("Outlet " + i, Long, "2031-03-04").Build()).ToList();
        new CopyFinder().Find(reports).Groups.ShouldHaveSingleItem().Reports.Length.ShouldBe(600);
    }

}
