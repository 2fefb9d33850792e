using System.Text.RegularExpressions;
using Stemma.Collation.Glossing;
using Stemma.Languages;
using Stemma.Tests.Making;

namespace Stemma.Tests.Languages;

public sealed partial class GlossWordsTests
{
    [Theory]
    [InlineData("ar")]
    [InlineData("ka")]
    [InlineData("ru")]
    public void Every_language_has_the_keys_and_places_of_English(string language)
    {
        var (english, other) = (Known.Words("en"), Known.Words(language));
        other.Words.Keys.ShouldBe(english.Words.Keys);
        foreach (var (key, text) in english.Words)
        {
            // Arabic says one and two by the noun's own form.
            if (key is "working.reports.one" or "working.reports.two" or "working.sources.one" or "working.sources.two")
            {
                continue;
            }

            Places().Matches(other[key]).Select(m => m.Value).Order(StringComparer.Ordinal).ShouldBe(Places().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal), $"{language} {key}");
        }
    }

    [Theory]
    [InlineData("en", 1, "1 report")]
    [InlineData("en", 2, "2 reports")]
    [InlineData("ru", 1, "1 сообщение")]
    [InlineData("ru", 3, "3 сообщения")]
    [InlineData("ru", 11, "11 сообщений")]
    [InlineData("ru", 21, "21 сообщение")]
    [InlineData("ru", 112, "112 сообщений")]
    [InlineData("ar", 1, "تقرير واحد")]
    [InlineData("ar", 2, "تقريران")]
    [InlineData("ar", 7, "7 تقارير")]
    [InlineData("ar", 15, "15 تقريرا")]
    [InlineData("ar", 100, "100 تقرير")]
    [InlineData("ka", 5, "5 ცნობა")]
    public void Numbers_choose_the_form(string language, int n, string expected) => Known.Words(language).Count("working.reports", n).ShouldBe(expected);

    [Fact]
    public void A_brace_in_a_filled_text_is_left_alone() =>
        Known.Words("en").Fill("difference.says", ("who", "{what}"), ("what", "x")).ShouldBe("{what} says: x");

    [Theory]
    [InlineData("language: en\ndirection: up\nplural: other", "f:1: “direction”")]
    [InlineData("language: en\nplural: other", "f:1: “direction” is missing")]
    [InlineData("language: en\ndirection: ltr\nplural: other\nverdict:\n  agree: [a]", "f:5: “verdict.agree” needs a text")]
    [InlineData("- a", "f:1: a mapping")]
    [InlineData("a: 'b", "f:1:")]
    public void Errors_name_file_and_line(string yaml, string start) =>
        Should.Throw<FormatException>(() => GlossWords.Read(yaml, "f")).Message.ShouldStartWith(start);

    [Theory]
    [InlineData("Lomena", true, "\u2068Lomena\u2069")]
    [InlineData("Lomena", false, "Lomena")]
    [InlineData("لومينا", true, "لومينا")]
    [InlineData("لومينا", false, "\u2068لومينا\u2069")]
    [InlineData("5–7", true, "\u20685–7\u2069")]
    [InlineData("137", true, "137")]
    [InlineData("4 مارس 2031", true, "4 مارس 2031")]
    public void What_runs_the_other_way_is_isolated(string text, bool rightToLeft, string expected) => Bidi.Isolate(text, rightToLeft).ShouldBe(expected);

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Places();
}
