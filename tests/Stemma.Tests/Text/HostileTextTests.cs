using Stemma.Tests.Making;
using Stemma.Text;

namespace Stemma.Tests.Text;

public sealed class HostileTextTests
{
    private const int Long = 50_000;

    [Theory]
    [InlineData("5 killed, 0 injured, ")]
    [InlineData("police in Paris said on Friday that 7 people were not hurt ")]
    [InlineData("x")]
    [InlineData("\" ")]
    public void A_text_without_a_full_stop_is_read_in_pieces(string piece)
    {
        // Before sentences had a limit this took minutes: the test is that it ends.
        var text = string.Concat(Enumerable.Repeat(piece, Long / piece.Length));
        var read = PackMaker.English(text);
        read.Sentences.ShouldAllBe(s => s.Span.Length <= SentenceCutter.LongestSentence);
        read.Sentences.Length.ShouldBeLessThan(2 * Long / SentenceCutter.LongestSentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u200B\uFEFF")]
    [InlineData("\uD800 killed \uDC00 5\uDBFF")]
    [InlineData("((((((((((\"«“‘[{")]
    [InlineData("5:5:5.5,5/5-5–5—5")]
    [InlineData("999999999999999999999999999999 people were killed")]
    [InlineData("\u202E5 killed\u202C\u0301\u0301\u0301")]
    public void Odd_texts_are_read(string text) => PackMaker.English(text).Report.Text.ShouldBe(text);
}
