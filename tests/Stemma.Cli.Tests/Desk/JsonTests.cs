using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stemma.Claims;
using Stemma.Desk;
using Stemma.Desk.Json;
using Stemma.Reports;

namespace Stemma.Cli.Tests.Desk;

public class JsonTests
{
    private static ReadReport EnglishRead() => MadeUpStory.Build().Reports.Single(r => r.Report.Language.Tag == "en");

    [Fact]
    public void CollationIsAsReviewedAndFitsItsSchema()
    {
        var bytes = CollationJson.Write([MadeUpStory.Build()], MadeUpStory.Made);
        SchemaCheck.Load("collation.schema.json").Errors(JsonDocument.Parse(bytes).RootElement).ShouldBeEmpty();
        Golden.Match("collation.json", bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadingIsAsReviewedAndFitsItsSchema(bool explain)
    {
        var bytes = ReadingJson.Write([EnglishRead()], MadeUpStory.Made, explain);
        SchemaCheck.Load("reading.schema.json").Errors(JsonDocument.Parse(bytes).RootElement).ShouldBeEmpty();
        Golden.Match(explain ? "reading-explained.json" : "reading.json", bytes);
    }

    [Theory]
    [InlineData("verdict", "\"maybe\"")]
    [InlineData("contradictionType", "\"verdict\"")]
    [InlineData("gloss", "3")]
    [InlineData("id", "\"x-1\"")]
    [InlineData("surplus", "true")]
    public void SchemaRefusesWhatIsNotInTheContract(string member, string value)
    {
        var document = JsonNode.Parse(CollationJson.Write([MadeUpStory.Build()], MadeUpStory.Made))!;
        document["lines"]![0]![member] = JsonNode.Parse(value);
        SchemaCheck.Load("collation.schema.json").Errors(JsonDocument.Parse(document.ToJsonString()).RootElement).ShouldHaveSingleItem().ShouldContain("lines[0]");
    }

    [Theory]
    [InlineData("collation.schema.json", CollationJson.Schema)]
    [InlineData("reading.schema.json", ReadingJson.Schema)]
    public void SchemaStatesTheVersionThatIsWritten(string file, string version)
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Golden.Root, "docs", file))).RootElement;
        schema.GetProperty("properties").GetProperty("schema").GetProperty("const").GetString().ShouldBe(version);
    }

    [Fact]
    public void SpansCutTheQuotationsOutOfTheReports()
    {
        var story = MadeUpStory.Build();
        var document = JsonDocument.Parse(CollationJson.Write([story], MadeUpStory.Made)).RootElement;
        var texts = story.Reports.ToDictionary(r => r.Report.Id, r => r.Report.Text);
        var readings = document.GetProperty("lines").EnumerateArray().SelectMany(l => l.GetProperty("readings").EnumerateArray()).ToList();
        readings.Count.ShouldBe(23);
        foreach (var reading in readings)
        {
            var span = reading.GetProperty("span");
            texts[reading.GetProperty("report").GetString()!][span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()].ShouldBe(reading.GetProperty("quote").GetString());
        }
    }

    [Fact]
    public void SeveralStoriesShareOneDocument()
    {
        var story = MadeUpStory.Build();
        var document = JsonDocument.Parse(CollationJson.Write([story, story with { Story = story.Story with { Id = "s-fedcba9876543210" } }], MadeUpStory.Made)).RootElement;
        document.GetProperty("stories").GetArrayLength().ShouldBe(2);
        document.GetProperty("reports").GetArrayLength().ShouldBe(4);
        document.GetProperty("stemma").GetProperty("edges").GetArrayLength().ShouldBe(story.Stemma.Edges.Length);
        SchemaCheck.Load("collation.schema.json").Errors(document).ShouldBeEmpty();
    }

    [Fact]
    public void HalfASurrogatePairDoesNotStopTheWriter()
    {
        var read = EnglishRead();
        var report = read.Report with { Name = "half \ud83d", Author = "\udc00\u2028\u0000" };
        var document = JsonDocument.Parse(ReadingJson.Write([read with { Report = report }], MadeUpStory.Made)).RootElement;
        document.GetProperty("reports")[0].GetProperty("name").GetString().ShouldBe("half \ufffd");
    }

    [Fact]
    public void AQuotationIsVerifiedOnlyWhereItStood()
    {
        const string text = "The bridge fell. The bridge stood.";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        QuoteCheck.Of(text, hash, new Span(0, 15), "The bridge fell").ShouldBe(QuoteState.Verified);
        QuoteCheck.Of("Oh. " + text, hash, new Span(0, 15), "The bridge fell").ShouldBe(QuoteState.TextChanged);
        QuoteCheck.Of("Oh. " + text, null, new Span(0, 15), "The bridge fell").ShouldBe(QuoteState.WordsDiffer);
        QuoteCheck.Of("Oh.", null, new Span(0, 15), "The bridge fell").ShouldBe(QuoteState.OutsideText);
        QuoteCheck.Of(text, hash, new Span(int.MaxValue, int.MaxValue), "x").ShouldBe(QuoteState.OutsideText);
    }
}
