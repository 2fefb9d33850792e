using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Desk;
using Stemma.Desk.Text;

namespace Stemma.Cli.Tests.Desk;

public class TextTests
{
    [Theory]
    [InlineData(80, false, "collation-80.txt")]
    [InlineData(40, true, "collation-40-explained.txt")]
    public void CollationIsAsReviewed(int width, bool explain, string golden) =>
        Golden.Match(golden, Encoding.UTF8.GetBytes(CollationText.Render(MadeUpStory.Build(), DeskLabels.English, width, explain).ToString()));

    [Fact]
    public void ReadingIsAsReviewed()
    {
        var read = MadeUpStory.Build().Reports.Single(r => r.Report.Language.Tag == "en");
        Golden.Match("reading-explained.txt", Encoding.UTF8.GetBytes(ReadingText.Render(read, DeskLabels.English, 100, explain: true).ToString()));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(120)]
    public void NoLineIsWiderThanTheTerminal(int width)
    {
        foreach (var line in CollationText.Render(MadeUpStory.Build(), DeskLabels.English, width, explain: true).Lines)
            DisplayWidth.Of(line.ToString()).ShouldBeLessThanOrEqualTo(width, line.ToString());
    }

    [Fact]
    public void EveryLineClosesTheDirectionsThatItOpens()
    {
        var lines = CollationText.Render(MadeUpStory.Build(), DeskLabels.English, 30).Lines.Select(l => l.ToString()).ToList();
        lines.ShouldAllBe(l => Bidi.IsBalanced(l));
        lines.Count(l => l.Contains('\u2067')).ShouldBeGreaterThan(8, "Arabic quotations, each line for itself");
    }

    [Fact]
    public void ATitleCannotSteerTheTerminal()
    {
        var story = MadeUpStory.Build("Bridge\u001b[2J\u202Egnp.\u2069 at least 12\u0007\ndead");
        var text = ReadingText.Render(story.Reports.Single(r => r.Report.Language.Tag == "en"), DeskLabels.English, 80).ToString();
        text.ShouldContain("Bridge[2Jgnp. at least 12 dead");
        text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        Bidi.IsBalanced(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("ა́ბ", 2)]
    [InlineData("مَدْرَسَة", 5)]
    [InlineData("日本", 4)]
    [InlineData("\u2067x\u2069", 1)]
    public void WidthIsThatOfATerminal(string text, int width) => DisplayWidth.Of(text).ShouldBe(width);

    [Theory]
    [InlineData("\u202Aab\u202C", true)]
    [InlineData("\u2067a\u202Bb\u202Cc\u2069", true)]
    [InlineData("\u2067ab", false)]
    [InlineData("ab\u2069", false)]
    [InlineData("\u2067\u202Bab\u2069\u202C", false)]
    public void BalanceIsTold(string text, bool balanced) => Bidi.IsBalanced(text).ShouldBe(balanced);

    [Fact]
    public void WrappingLosesNoLetter()
    {
        var words = Gen.Elements("ab", "ქართული", "слово", "كلمة", "日本語日本語日本語", "a\u0301", " ", "x-y", "\u202E", "\u2068ab კდ\u2069", "\u2067كلمة كلمة \u2068ab ab ab\u2069 كلمة\u2069", "\ud83d").ListOf().Select(parts => string.Join(" ", parts));
        var property = Prop.ForAll(Arb.From(words), text =>
        {
            var to = new StyledWriter(20, "ltr");
            to.Wrap(2, 4, to.Foreign(text, Ink.Quote, "rtl"), " end");
            var lines = to.Done().Lines;
            static string Letters(string from) => string.Concat(from.Where(c => c != ' ' && c is < '\u2066' or > '\u2069'));
            var letters = Letters(string.Concat(lines));
            return letters == Letters(Bidi.Printable(text)) + "end" && lines.All(l => Bidi.IsBalanced(l.ToString()) && DisplayWidth.Of(l.ToString()) <= 20);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310314, 1), property);
    }

    [Fact]
    public void LabelsFallBackToEnglishAndThenToTheId()
    {
        var labels = new DeskLabels("ar", new Dictionary<string, string> { ["ui.collation"] = "مقارنة", ["quantity.killed"] = "قتلى" });
        labels.Direction.ShouldBe("rtl");
        labels["ui.collation"].ShouldBe("مقارنة");
        labels["ui.places"].ShouldBe("Places");
        labels.Term("quantity", "killed").ShouldBe("قتلى");
        labels.Term("quantity", "sought-medical-help").ShouldBe("sought medical help");
        DeskLabels.English.Date("2031-03-14T07:40").ShouldBe("14 March 2031, 07:40");
        DeskLabels.English.Date("--03-14").ShouldBe("--03-14");
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ku-Latn", "ltr")]
    [InlineData("ckb", "rtl")]
    [InlineData("ka", "ltr")]
    [InlineData(null, "auto")]
    public void DirectionFollowsLanguageAndScript(string? tag, string direction) => DeskLabels.DirectionOf(tag).ShouldBe(direction);
}
