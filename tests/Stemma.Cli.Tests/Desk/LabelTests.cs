using Stemma.Data;
using Stemma.Desk;
using Stemma.Facts;
using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Cli.Tests.Desk;

public class LabelTests
{
    internal static DeskLabels Of(string language)
    {
        var file = DataFolder.Find().Path("languages", language, "gloss.yaml");
        return DeskLabels.From(GlossWords.Read(File.ReadAllText(file), file), null);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("ka")]
    [InlineData("ru")]
    public void EachLanguageHasEveryWordOfTheDesk(string language)
    {
        var file = DataFolder.Find().Path("languages", language, "gloss.yaml");
        var words = GlossWords.Read(File.ReadAllText(file), file);
        DeskLabels.Keys.Where(k => !words.Has(k)).ShouldBeEmpty();
        // A word with a place to fill has the same place in each language.
        DeskLabels.Keys.Where(k => Places(words[k]) != Places(DeskLabels.English[k])).ShouldBeEmpty();
    }

    [Fact]
    public void TheFallbackSaysWhatTheEnglishFileSays() =>
        DeskLabels.Keys.Where(k => DeskLabels.English[k] != Of("en")[k]).ShouldBeEmpty();

    [Theory]
    [InlineData("en", "14 March 2031, 07:40")]
    [InlineData("ru", "14 марта 2031, 07:40")]
    [InlineData("ka", "14 მარტი, 2031, 07:40")]
    [InlineData("ar", "14 مارس 2031، 07:40")]
    public void DatesAreThoseOfTheReader(string language, string words) => Of(language).Date("2031-03-14T07:40").ShouldBe(words);

    [Theory]
    [InlineData("2031-03-14", "2031-03-14", Precision.Day, null, "14 March 2031")]
    [InlineData("2031-03-14", "2031-03-14", Precision.DayPart, "evening", "14 March 2031, evening")]
    [InlineData("2031-03-14T18:00", "2031-03-14T23:59", Precision.DayPart, "evening", "14 March 2031, evening")]
    [InlineData("2031-03-14T07:40", "2031-03-14T07:40", Precision.Minute, "morning", "14 March 2031, 07:40")]
    [InlineData("2031-03-14", "2031-03-16", Precision.Day, null, "14 March 2031 to 16 March 2031")]
    public void IntervalsAreSaidAsExactlyAsTheyAreKnown(string start, string end, Precision precision, string? part, string words) =>
        DeskLabels.English.When(new Interval(start, end, precision), part).ShouldBe(words);

    private static string Places(string text) => string.Join(" ", System.Text.RegularExpressions.Regex.Matches(text, @"\{[a-z-]+\}").Select(m => m.Value).Order(StringComparer.Ordinal));
}
