using Stemma.Reports;
using Stemma.Tests.Making;
using Stemma.Text;

namespace Stemma.Tests.Text;

public sealed class PatternMatcherTests
{
    [Theory]
    [InlineData("a b", "x a b y", "a b")]
    [InlineData("a b", "a x b", "")]
    [InlineData("a b?", "a b a", "a b|a")]
    [InlineData("a ..2 b", "a b", "a b")]
    [InlineData("a ..2 b", "a x y b", "a x y b")]
    [InlineData("a ..2 b", "a x y z b", "")]
    [InlineData("a ..2 b", "a x; b", "")]
    [InlineData("a , b", "a, b", "a, b")]
    [InlineData("a , b", "a b", "")]
    [InlineData("a - b", "a – b", "a – b")]
    [InlineData("(a|c d) b", "c d b a b", "c d b|a b")]
    [InlineData("a b a", "a b a b a", "a b a")]
    [InlineData("dom~noun:pl", "dom domo doms", "domo")]
    public void Patterns_take_what_they_name(string pattern, string text, string expected)
    {
        var pack = PackMaker.Pack(("events.yaml", PackMaker.Rules(("type: protest", [pattern]))));
        var s = SentenceIndex.Build(new Sentence(0, new Span(0, text.Length), 0, false), text, pack, new WordMemory(pack));
        string.Join('|', PatternMatcher.Best(PatternMatcher.Match(s, "events")).Select(m => s.TextOf(m.First, m.End))).ShouldBe(expected);
    }

    [Fact]
    public void Captures_take_the_longest_chunk_and_its_features()
    {
        var pack = PackMaker.Pack(("events.yaml", PackMaker.Rules(("type: protest", ["hit {place:where+loc}"]))));
        const string text = "hit A B";
        var s = SentenceIndex.Build(new Sentence(0, new Span(0, text.Length), 0, false), text, pack, new WordMemory(pack));
        var locative = pack.Settings.FeatureMask("loc")!.Value;
        s.Add(new Chunk("place", 1, 2, locative, "A", null));
        s.Add(new Chunk("place", 1, 3, locative, "A B", null));
        s.Add(new Chunk("actor", 1, 3, locative, "no", null));
        var match = PatternMatcher.Match(s, "events").ShouldHaveSingleItem();
        match["where"]!.Value.ShouldBe("A B");
        match.Words.ShouldBe(1);
        match["place"].ShouldBeNull();
    }

    [Fact]
    public void A_chunk_taken_out_is_found_no_more()
    {
        var pack = PackMaker.Pack();
        var s = SentenceIndex.Build(new Sentence(0, new Span(0, 3), 0, false), "a b", pack, new WordMemory(pack));
        var chunk = new Chunk("place", 0, 1, 0, null, null);
        s.Add(chunk);
        s.IsIn(0, "place").ShouldBeTrue();
        s.Touches(0, 2, "actor", "place").ShouldBeTrue();
        s.Touches(1, 2, "actor", "place").ShouldBeFalse();
        s.Remove(chunk);
        s.IsIn(0, "place").ShouldBeFalse();
        s.Of("place").ShouldBeEmpty();
        s.StartingAt(0).ShouldBeEmpty();
    }
}
