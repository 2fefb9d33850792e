using FsCheck;
using FsCheck.Fluent;
using Stemma.Reports;
using Stemma.Tests.Making;
using Stemma.Text;

namespace Stemma.Tests.Text;

public sealed class CuttingTests
{
    [Theory]
    [InlineData("Mr. Smith said no. Police agreed.", "Mr. Smith said no.|Police agreed.")]
    [InlineData("J. Smith came. K. left.", "J. Smith came.|K. left.")]
    [InlineData("It cost 3.5 million. He paid.", "It cost 3.5 million.|He paid.")]
    [InlineData("\"Stop!\" he cried. They ran.", "\"Stop!\" he cried.|They ran.")]
    [InlineData("\"We won.\" They left.", "\"We won.\"|They left.")]
    [InlineData("What?! Nothing…", "What?!|Nothing…")]
    [InlineData("One line\n\nAnother line", "One line|Another line")]
    [InlineData("", "")]
    public void Sentences_end_where_they_end(string text, string expected) => Sentences(text, "qx").ShouldBe(expected);

    [Theory]
    [InlineData("პოლიციამ თქვა. ხალხი წავიდა.", "პოლიციამ თქვა.|ხალხი წავიდა.")]
    [InlineData("قالت الشرطة ذلك. هل عاد الناس؟ نعم.", "قالت الشرطة ذلك.|هل عاد الناس؟|نعم.")]
    [InlineData("警察说。人们走了。", "警察说。|人们走了。")]
    public void Without_a_pack_the_common_ends_hold(string text, string expected) => Sentences(text, null).ShouldBe(expected);

    [Fact]
    public void Any_text_is_cut_into_sentences_and_words_that_cover_its_letters()
    {
        var pieces = "a B. ! ? … \" ) 5 3.5 , - \n \n\n \r\n \t \0 \uD800 \uDC00 \uD83D\uDE00 \u0301 \u200B ა ب 。 ' mr. and".Split(' ').Append(" ").ToArray();
        var texts = Gen.ListOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2031, 13), Prop.ForAll(texts, Holds));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(2031, 15), Prop.ForAll(ArbMap.Default.ArbFor<string>(), t => Holds(t ?? "")));
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut_at_a_space()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 2000)) + string.Concat(Enumerable.Repeat("\U0001F600", 3000));
        var sentences = SentenceCutter.Cut(PackMaker.Report(text, "qx"), PackMaker.Settings);
        sentences.ShouldAllBe(s => s.Span.Length <= SentenceCutter.LongestSentence);
        sentences.Take(4).ShouldAllBe(s => s.Span.Of(text).EndsWith("word", StringComparison.Ordinal) && s.Span.Of(text).StartsWith("word", StringComparison.Ordinal));
        sentences.ShouldAllBe(s => !char.IsLowSurrogate(text[s.Span.Start]));
    }

    [Fact]
    public void Wrapped_lines_are_one_paragraph_and_others_are_not()
    {
        var wrapped = string.Join('\n', Enumerable.Repeat("these words of a long text were wrapped by an editor at", 6));
        Paragraphs.Cut(wrapped).Count().ShouldBe(1);
        Paragraphs.Cut("Short headline\nA first paragraph.\nA second one.\n\nA third.").Count().ShouldBe(4);
    }

    private static void Holds(string text)
    {
        var at = 0;
        var covered = new bool[text.Length];
        foreach (var sentence in SentenceCutter.Cut(PackMaker.Report(text, "qx"), PackMaker.Settings))
        {
            sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            sentence.Span.Length.ShouldBeGreaterThan(0);
            at = sentence.Span.End;
            var last = sentence.Span.Start;
            foreach (var word in WordCutter.Cut(text, sentence.Span, PackMaker.Settings.Folding))
            {
                word.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
                last = word.Span.End;
                covered.AsSpan(word.Span.Start, word.Span.Length).Fill(true);
            }

            last.ShouldBeLessThanOrEqualTo(at);
        }

        at.ShouldBeLessThanOrEqualTo(text.Length);
        for (var i = 0; i < text.Length; i++)
            (covered[i] || !char.IsLetterOrDigit(text[i])).ShouldBeTrue($"{i} of {text}");
    }

    private static string Sentences(string text, string? tag) =>
        string.Join('|', SentenceCutter.Cut(PackMaker.Report(text, tag ?? "xx"), tag is null ? null : PackMaker.Settings).Select(s => s.Span.Of(text)));
}
