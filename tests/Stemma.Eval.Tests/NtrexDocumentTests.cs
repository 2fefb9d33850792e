using Stemma.Eval.Ntrex;
using Stemma.Reports;

namespace Stemma.Eval.Tests;

public sealed class NtrexDocumentTests
{
    [Fact]
    public void Every_line_is_found_at_its_span()
    {
        var document = Made.Document("herald.1", "Harbour fire", "Two sheds burned.", "Nobody was hurt.");
        document.Lines.Select(l => l.Span.Of(document.Report.Text)).ShouldBe(["Harbour fire", "Two sheds burned.", "Nobody was hurt."]);
        document.Report.Title.ShouldBe(document.Lines[0].Span);
        document.Report.Outlet.Name.ShouldBe("herald");
        document.Report.Published.ShouldBeNull();
    }

    [Fact]
    public void A_span_belongs_to_the_line_it_shares_most_with()
    {
        var document = Made.Document("herald.1", "Harbour fire", "Two sheds burned.", "Nobody was hurt.");
        document.LineOf(Made.Words(document, "sheds")).ShouldBe(11);
        document.LineOf(Made.Words(document, "burned.\n\nNobody was")).ShouldBe(12);
        document.LineOf(new Span(12, 2)).ShouldBeNull();
    }

    [Fact]
    public void Gold_rows_are_read_by_kind()
    {
        var gold = GoldFact.Read(["""{"doc":"d","line":3,"kind":"number","value":7.5,"unit":"km","text":"7.5"}""", """{"doc":"d","line":3,"kind":"time","text":"Friday","sort":"weekday","value":"FRI"}"""]);
        gold[0].Value.GetDouble().ShouldBe(7.5);
        gold[1].Value.ToString().ShouldBe("FRI");
    }

    [Theory]
    [InlineData("en", "eng")]
    [InlineData("ar", "arb")]
    [InlineData("ka", "kat")]
    [InlineData("ru", "rus")]
    [InlineData("zul", "zul")]
    public void Codes_and_tags_go_both_ways(string tag, string code)
    {
        NtrexLanguages.Code(tag).ShouldBe(code);
        NtrexLanguages.Tag(code).ShouldBe(tag);
    }
}
