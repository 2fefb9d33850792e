using Stemma.Facts;
using Stemma.Facts.Numbers;
using Stemma.Languages;
using Stemma.Tests.Making;

namespace Stemma.Tests.Facts;

public sealed class NumberTests
{
    private static readonly LanguageSettings English = PackMaker.Settings;
    private static readonly LanguageSettings Comma = PackMaker.Settings with { Decimal = ',', Thousands = ". " };

    [Theory]
    [InlineData("7", 7d, 7d)]
    [InlineData("1,000", 1000d, 1d)]
    [InlineData("1.000", 1d, 1000d)]
    [InlineData("1,234,567", 1234567d, 1234567d)]
    [InlineData("1.234.567", 1234567d, 1234567d)]
    [InlineData("3.5", 3.5d, 3.5d)]
    [InlineData("3,5", 3.5d, 3.5d)]
    [InlineData("1,234.5", 1234.5d, 1234.5d)]
    [InlineData("0,125", 0.125d, 0.125d)]
    [InlineData("12:30", null, null)]
    [InlineData("1.2.3", null, null)]
    [InlineData("9999999999999999999", null, null)]
    public void Digits_are_read_by_the_marks_of_the_language(string digits, double? english, double? comma)
    {
        (DigitReader.Read(digits, English)?.Value).ShouldBe(english);
        (DigitReader.Read(digits, Comma)?.Value).ShouldBe(comma);
    }

    [Theory]
    [InlineData("Twenty-one people were killed.", "killed 21")]
    [InlineData("Two hundred and thirty people were killed.", "killed 230")]
    [InlineData("1,200 people were killed.", "killed 1200")]
    [InlineData("Dozens of people were killed.", "killed ~24+")]
    [InlineData("More than 200 people were killed.", "killed 200+")]
    [InlineData("About 30 people were killed.", "killed ~30")]
    [InlineData("Between 20 and 30 people were killed.", "killed 20–30")]
    public void Counts_are_ranges(string text, string expected) =>
        PackMaker.English(text).Facts.OfType<CountFact>().Select(f => f.Summary).ShouldContain(expected);
}
