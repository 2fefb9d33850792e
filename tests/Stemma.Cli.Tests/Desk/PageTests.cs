using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Collation;
using Stemma.Desk;
using Stemma.Desk.Page;
using Stemma.Reports;

namespace Stemma.Cli.Tests.Desk;

public class PageTests
{
    private static byte[] Page(params StoryCollation[] stories) => CollationPage.Write(stories, new PageOptions(DeskLabels.English, MadeUpStory.Made));

    [Fact]
    public void PageIsAsReviewed() => Golden.Match("collation.html", Page(MadeUpStory.Build()));

    [Fact]
    public void PolicyNamesTheStyleAndScriptThatThePageHolds()
    {
        var page = Encoding.UTF8.GetString(Page(MadeUpStory.Build()));
        var policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value.Replace("&#39;", "'");
        policy.ShouldStartWith("default-src 'none'; ");
        foreach (var (tag, directive) in new[] { ("style", "style-src"), ("script", "script-src") })
        {
            var content = Regex.Match(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
            policy.ShouldContain($"{directive} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}';");
        }

        page.ShouldNotContain(" style=");
        Regex.Matches(page, "(?:src|href)=\"([^\"#][^\"]*)\"").ShouldBeEmpty("nothing outside the file");
    }

    [Theory]
    [InlineData("https://example.org/a?b=\"c\"", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("no address", false)]
    public void OnlyWebAddressesBecomeLinks(string url, bool link)
    {
        var story = MadeUpStory.Build();
        story = story with { Reports = [story.Reports[0] with { Report = story.Reports[0].Report with { Url = url } }, .. story.Reports.Skip(1)] };
        Encoding.UTF8.GetString(Page(story)).Contains("original page").ShouldBe(link);
    }

    [Fact]
    public void EmptyAndManyStoriesMakeAPage()
    {
        Encoding.UTF8.GetString(Page()).ShouldContain("Nothing found");
        var story = MadeUpStory.Build();
        var empty = story with { Lines = [], Reports = [], Places = [], Timeline = [], Unread = [], Stemma = new([], []) };
        var page = Encoding.UTF8.GetString(Page(story, empty));
        page.ShouldContain("id=\"s2\"");
        Regex.Matches(page, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ShouldBeUnique();
    }

    [Fact]
    public void SegmentsAreTheWholeTextAndEachClaimsWords()
    {
        var spans = Gen.Choose(-3, 24).SelectMany(start => Gen.Choose(0, 12).Select(length => new Span(Math.Max(start, 0), length)));
        var text = "ab\ud83d\ude00cdა́efgh\ud83d\ude00ijklmnop";
        var whole = new Span(1, 18);
        var property = Prop.ForAll(Arb.From(spans.ListOf()), claims =>
        {
            var segments = Marks.Cut(text, whole, claims.Select((s, i) => (s, i))).ToList();
            var covered = segments.All(s => s.Span.Length > 0 && s.Claims.All(c => claims[c].Overlaps(s.Span)));
            var halves = segments.Any(s => char.IsLowSurrogate(text[s.Span.Start]) || char.IsHighSurrogate(text[s.Span.End - 1]));
            return covered && !halves && string.Concat(segments.Select(s => s.Span.Of(text))) == whole.Of(text);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310314, 3), property);
    }

    [Fact]
    public void ThoseWhoCiteStandBesideThoseCited()
    {
        var layout = StemmaLayout.Of(MadeUpStory.Build().Stemma);
        var column = layout.Nodes.ToDictionary(n => n.Node.Key, n => n.Column);
        layout.Edges.ShouldAllBe(e => column[e.Edge.From] > column[e.Edge.To]);
        layout.Edges.ShouldAllBe(e => e.Through.Length == column[e.Edge.From] - column[e.Edge.To] - 1);
        layout.Nodes.GroupBy(n => (n.Column, n.Row)).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public void ARingOfCitationsIsDrawnAllTheSame()
    {
        StemmaNode[] nodes = [new("a", "A", "report"), new("b", "B", "report"), new("c", "C", "agency")];
        StemmaEdge[] edges = [new("a", "b", []), new("b", "a", []), new("b", "b", []), new("b", "c", []), new("c", "missing", [])];
        var layout = StemmaLayout.Of(new StemmaTree([.. nodes], [.. edges]));
        layout.Nodes.Length.ShouldBe(3);
        layout.Edges.Length.ShouldBe(3);
        var story = MadeUpStory.Build() with { Stemma = new([.. nodes], [.. edges]) };
        Encoding.UTF8.GetString(Page(story)).ShouldContain("class=\"edge\"");
    }
}
