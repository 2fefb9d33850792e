using Stemma.Checking;
using Stemma.Likeness;
using Stemma.Tests.Making;

namespace Stemma.Tests.Checking;

public sealed class PackAdviceTests
{
    private static readonly Letters Encoder = new();

    [Fact]
    public void Words_of_a_pack_are_written_out()
    {
        var pack = PackMaker.Pack(("events.yaml", PackMaker.Rules(
            ("type: protest", ["mar~noun", "(a|b)", "x (c|d)", "{place} y", "e ..2 f"]),
            ("type: riot", ["gu*"]))));
        PackAdvice.EventWords(pack).Select(w => w.Type + " " + w.Word).ShouldBe(["protest mar", "protest a", "protest b", "protest x c", "riot gu"]);
        PackAdvice.EventWords(pack, "riot").ShouldHaveSingleItem().ShouldBe(new PackWord("qx", "riot", "gu", "languages/qx/events.yaml", 14));
    }

    [Fact]
    public void The_nearest_words_are_suggested_best_first()
    {
        var advice = PackAdvice.Suggest(Encoder, [Word("en", "protest", "aab")], "qx", ["bbb", "zzz", "aac", "aaa"], 2).ShouldHaveSingleItem();
        advice.Near.Select(n => n.Word).ShouldBe(["aaa", "aac"]);
        advice.Near[0].Likeness.ShouldBe(0.89);
        PackAdvice.Suggest(Encoder, [Word("en", "protest", "aab")], "qx", ["aaa", "aac", "zzz", "bbb"], 2)[0].Near.ShouldBe(advice.Near);
    }

    [Fact]
    public void The_farthest_words_are_doubted_first()
    {
        PackWord[] own = [Word("qx", "protest", "aab"), Word("qx", "protest", "zzz"), Word("qx", "flood", "aaa")];
        var advice = PackAdvice.Doubt(Encoder, own, [Word("en", "protest", "aaa"), Word("ru", "protest", "bbb"), Word("ru", "riot", "zzz")]);
        advice.Select(a => a.Word.Word).ShouldBe(["zzz", "aab"]);
        advice[0].Near[0].Likeness.ShouldBe(0);
        advice[1].Near[0].Word.ShouldBe("aaa (en)");
    }

    private static PackWord Word(string language, string type, string word) => new(language, type, word, "f", 1);

    /// <summary>Counts letters: words with the same letters are alike.</summary>
    private sealed class Letters : IEncoder
    {
        public string Name => "letters";

        public string Version => "1";

        public int Dimension => 26;

        public IReadOnlyList<float[]> Encode(IReadOnlyList<EncoderInput> texts) => [.. texts.Select(t =>
        {
            var vector = new float[Dimension];
            foreach (var c in t.Text.Where(char.IsAsciiLetterLower))
                vector[c - 'a']++;
            var length = MathF.Sqrt(vector.Sum(x => x * x));
            return length == 0 ? vector : [.. vector.Select(x => x / length)];
        })];
    }
}
