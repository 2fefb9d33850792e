using FsCheck;
using FsCheck.Fluent;
using Stemma.Text.Identification;

namespace Stemma.Tests.Text.Identification;

public sealed class HostileTextTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(1, 1, 1);

    [Fact]
    public void Any_text_gives_a_verdict_and_segments_that_cover_it() =>
        Prop.ForAll<char[]>(chars =>
        {
            var text = new string(chars);
            var verdict = LanguageTable.Identifier.Identify(text);
            verdict.Score.ShouldBeInRange(0, 1);
            verdict.Guesses.ShouldAllBe(g => g.Score >= 0 && g.Score <= 1);
            var at = 0;
            foreach (var segment in new LanguageSegmenter(LanguageTable.Identifier).Segment(text))
            {
                segment.Span.Start.ShouldBe(at);
                at = segment.Span.End;
            }

            return at == text.Length;
        }).Check(Seeded);

    [Theory]
    [InlineData('a')]
    [InlineData('ж')]
    [InlineData('\'')]
    [InlineData('\u0301')]
    [InlineData('\uD800')]
    [InlineData('\u200C')]
    [InlineData('中')]
    [InlineData('.')]
    public void A_long_run_of_one_sign_is_read_in_bounded_memory(char sign)
    {
        var text = new string(sign, 2_000_000);
        LanguageTable.Identifier.Identify(text).Score.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Decomposed_letters_are_read_as_composed_ones()
    {
        const string text = "Lính cứu hỏa cho biết ba nhà kho gần cảng đã bị cháy trước bình minh.";
        LanguageTable.Identifier.Identify(text.Normalize(System.Text.NormalizationForm.FormD)).Tag.ShouldBe("vi");
    }

    [Fact]
    public void Names_numbers_and_quotations_in_another_script_do_not_mislead()
    {
        const string text = "Der Sprecher zitierte das Blatt «Комсомольская правда» vom 3. Oktober und nannte 15 % (東京新聞).";
        LanguageTable.Identifier.Identify(text).Tag.ShouldBe("de");
    }

    [Fact]
    public void A_verdict_is_the_same_twice_and_from_another_identifier()
    {
        const string text = "Vatrogasci su saopćili da su tri skladišta u blizini luke izgorjela prije zore.";
        var other = new NgramIdentifier(LanguageTable.Bytes);
        var first = LanguageTable.Identifier.Identify(text);
        var second = other.Identify(text);
        second.Tag.ShouldBe(first.Tag);
        second.Score.ShouldBe(first.Score);
        second.Guesses.ShouldBe(first.Guesses);
    }

    [Fact]
    public void A_short_text_is_unknown_and_its_guesses_are_named()
    {
        var verdict = LanguageTable.Identifier.Identify("Pont");
        verdict.Tag.ShouldBeNull();
        verdict.Evidence.ShouldBe("too short");
        verdict.Guesses.Length.ShouldBe(NgramIdentifier.GuessCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    [InlineData(9_600_000)]
    public void A_table_cut_short_is_refused(int length) =>
        Should.Throw<InvalidDataException>(() => new NgramIdentifier(LanguageTable.Bytes.AsMemory(0, length)));

    [Fact]
    public void Bytes_that_are_no_table_are_refused() =>
        Should.Throw<InvalidDataException>(() => new NgramIdentifier(new byte[4096]));
}
