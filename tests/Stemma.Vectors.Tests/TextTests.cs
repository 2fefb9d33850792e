using Stemma.Likeness;
using Stemma.Vectors.Tokens;

namespace Stemma.Vectors.Tests;

/// <summary>Texts that are long, odd or hostile in a way worth naming.</summary>
public sealed class TextTests
{
    [Fact]
    public void An_unpaired_surrogate_counts_as_the_replacement_character() =>
        Weights.Encoders.Tokenizer.Tokenize("a\uD800b").ShouldBe(Weights.Encoders.Tokenizer.Tokenize("a\uFFFDb"));

    [Fact]
    public void The_table_that_ships_is_the_one_that_is_built()
    {
        var path = Weights.Data.Path("data", "vectors", "tokenizer.bin");
        var built = Vocabulary.Open(path, useTable: false).Trie;
        Vocabulary.Open(path).Trie.Slots.SequenceEqual(built.Slots).ShouldBeTrue();
        built.KeepAlive();
    }

    [Fact]
    public void Marks_of_the_model_in_a_text_are_text()
    {
        var ids = Weights.Encoders.Tokenizer.Tokenize("</s> <s> <mask> <pad>");
        ids.ShouldNotContain(0);
        ids.ShouldNotContain(1);
        ids.ShouldNotContain(2);
        ids.ShouldNotContain(Weights.Encoders.Tokenizer.Vocabulary.Pieces - 1);
    }

    [Fact]
    public void Control_characters_vanish() =>
        Weights.Encoders.Tokenizer.Tokenize("ferry\u0001\u0002 aground\u007F").ShouldBe(Weights.Encoders.Tokenizer.Tokenize("ferry aground"));

    [Fact]
    public void A_run_without_a_space_is_cut_and_loses_nothing()
    {
        var text = new string('周', (3 * Segmenter.LongestWord) + 5);
        var one = Weights.Encoders.Tokenizer.Tokenize("周周");
        Weights.Encoders.Tokenizer.Tokenize(text).Length.ShouldBeGreaterThan(text.Length / 8);
        one.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_enormous_text_is_read_to_the_limit()
    {
        var text = string.Concat(Enumerable.Repeat("the ferry ran aground. ", 300_000));
        Weights.Encoders.Tokenizer.Tokenize(text).Length.ShouldBe(Tokenizer.MostTokens);
        Weights.Encoders.Transformer.CountTokens(new EncoderInput(text, "en")).ShouldBe(TransformerEncoder.MostWindows * 507);
        Weights.Encoders.Static.Encode([new EncoderInput(text, "en")])[0].Sum(x => x * x).ShouldBe(1, 1e-4);
    }

    [Fact]
    public void A_long_text_is_the_mean_of_its_windows()
    {
        var text = string.Join(' ', Enumerable.Repeat("The ferry Orrin ran aground near Veldsea.", 60));
        var windows = Weights.Encoders.Transformer.Inputs(text);
        windows.Count.ShouldBe(2);
        windows.ShouldAllBe(w => w.Length <= 512 && w.First() == 0 && w.Last() == 2);
        windows.Sum(w => w.Length - 5).ShouldBe(Weights.Encoders.Tokenizer.Tokenize(text).Length);
        var vectors = Weights.Encoders.Transformer.EncodeRaw([new EncoderInput(text, "en"), new EncoderInput("The ferry Orrin ran aground near Veldsea.", "en")]);
        Weights.Cosine(vectors[0], vectors[1]).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        Weights.Encoders.Static.Encode([]).ShouldBeEmpty();
        Weights.Encoders.Transformer.Encode([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_is_nearer_than_another_sentence()
    {
        foreach (var encoder in (IEncoder[])[Weights.Encoders.Static, Weights.Encoders.Transformer])
        {
            var vectors = encoder.Encode(Samples.Sentences);
            for (var i = 1; i < 7; i++)
                Weights.Cosine(vectors[0], vectors[i]).ShouldBeGreaterThan(Weights.Cosine(vectors[7], vectors[i]) + 0.1, $"{encoder.Name}: {Samples.Sentences[i].Language}");
        }
    }

    [Fact]
    public void The_number_of_texts_chooses_the_encoder()
    {
        Weights.Encoders.For(Encoders.TransformerLimit).Name.ShouldBe("transformer");
        Weights.Encoders.For(Encoders.TransformerLimit + 1).Name.ShouldBe("static");
    }
}
