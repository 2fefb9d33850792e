using FsCheck;
using FsCheck.Fluent;
using Stemma.Likeness;

namespace Stemma.Vectors.Tests;

/// <summary>What holds of every text.</summary>
public sealed class PropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261129, 7).WithMaxTest(60);

    [Fact]
    public void Order_and_company_change_nothing()
    {
        foreach (var encoder in (LocalEncoder[])[Weights.Encoders.Static, Weights.Encoders.Transformer])
        {
            var alone = Samples.Sentences.Select(s => encoder.Encode([s])[0]).ToList();
            Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, Samples.Sentences.Length)).ToArbitrary(), order =>
            {
                var vectors = encoder.Encode([.. order.Select(i => Samples.Sentences[i])]);
                return order.Select((i, at) => vectors[at].SequenceEqual(alone[i])).All(same => same);
            }).Check(Fixed.WithMaxTest(5));
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var inputs = Enumerable.Range(0, 300).Select(i => new EncoderInput($"{Samples.Sentences[i % 8].Text} {i}", Samples.Sentences[i % 8].Language)).ToList();
        var one = Encoders.Open(Weights.Data, 1);
        Same(one.Static.Encode(inputs), Weights.Encoders.Static.Encode(inputs));
        Same(one.Transformer.Encode(inputs[..24]), Weights.Encoders.Transformer.Encode(inputs[..24]));
    }

    [Fact]
    public void Any_text_has_a_vector_of_length_one_or_zero() =>
        Prop.ForAll(Hostile(), text =>
        {
            var inputs = new EncoderInput[] { new(text, null), new(text, "sr") };
            return Weights.Encoders.Static.Encode(inputs).Concat(Weights.Encoders.Static.EncodeRaw(inputs)).All(Unit);
        }).Check(Fixed);

    [Fact]
    public void Hostile_text_is_safe_in_the_transformer() =>
        Prop.ForAll(Hostile(), text => Weights.Encoders.Transformer.Encode([new EncoderInput(text, "en")]).All(Unit)).Check(Fixed.WithMaxTest(15));

    [Fact]
    public void Words_are_segmented_alone() =>
        Prop.ForAll(Gen.Two(Gen.Elements(Samples.Sentences.SelectMany(s => s.Text.Split(' ')).ToArray())).ToArbitrary(), pair =>
        {
            var tokenizer = Weights.Encoders.Tokenizer;
            return tokenizer.Tokenize($"{pair.Item1} {pair.Item2}").SequenceEqual(tokenizer.Tokenize(pair.Item1).Concat(tokenizer.Tokenize(pair.Item2)));
        }).Check(Fixed);

    private static Arbitrary<string> Hostile()
    {
        var piece = Gen.OneOf(
            Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()),
            Gen.Choose(0xD800, 0xDFFF).Select(c => ((char)c).ToString()),
            Gen.Choose(0, 0x20).Select(c => ((char)c).ToString()),
            Gen.Elements("</s>", "<mask>", "\uFEFF", "\u202E", "▁", "▁▁", "ﷺ", "e\u0301\u0301\u0301", "🙂", "نفر", "   ", "word "));
        return piece.ListOf().Select(string.Concat).ToArbitrary();
    }

    private static bool Unit(float[] vector)
    {
        var length = vector.Sum(x => (double)x * x);
        return vector.All(float.IsFinite) && (length == 0 || Math.Abs(length - 1) < 1e-5);
    }

    private static void Same(IReadOnlyList<float[]> one, IReadOnlyList<float[]> other)
    {
        one.Count.ShouldBe(other.Count);
        for (var i = 0; i < one.Count; i++)
            one[i].ShouldBe(other[i]);
    }
}
