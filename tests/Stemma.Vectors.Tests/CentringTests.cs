using Stemma.Likeness;
using Stemma.Vectors.Centring;

namespace Stemma.Vectors.Tests;

/// <summary>Which mean centres a text.</summary>
public sealed class CentringTests
{
    [Theory]
    [InlineData("en", "eng_Latn")]
    [InlineData("EN-gb", "eng_Latn")]
    [InlineData("ru", "rus_Cyrl")]
    [InlineData("rus_Cyrl", "rus_Cyrl")]
    [InlineData("ar-EG", "arb_Arab")]
    [InlineData("zh", "zho_Hans")]
    [InlineData("zh-TW", "zho_Hant")]
    [InlineData("zh-Hant-HK", "zho_Hant")]
    [InlineData("fa-AF", "prs_Arab")]
    [InlineData("kk-Cyrl-KZ", "kaz_Cyrl")]
    [InlineData("kk-Latn", "kaz_Cyrl")]
    [InlineData("sr-Cyrl", "bos_Latn")]
    [InlineData("sr", "bos_Latn")]
    [InlineData("azb", "azj_Latn")]
    [InlineData("cv", "tat_Cyrl")]
    [InlineData("und", null)]
    [InlineData("x-private", null)]
    [InlineData("qqq", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_tag_finds_the_mean_of_its_language_or_of_a_relative(string? tag, string? code) => Weights.Encoders.Transformer.MeanOf(tag).ShouldBe(code);

    [Fact]
    public void Centring_subtracts_the_mean_and_divides_by_the_length()
    {
        var means = LanguageMeans.Open(Weights.Data.Path("data", "vectors", "e5-means"), 384);
        var input = Samples.Sentences[1];
        var raw = Weights.Encoders.Transformer.EncodeRaw([input])[0];
        var less = raw.Zip(means.Of("ru").ToArray(), (x, m) => (double)x - m).ToArray();
        var length = Math.Sqrt(less.Sum(x => x * x));
        var centred = Weights.Encoders.Transformer.Encode([input])[0];
        for (var i = 0; i < centred.Length; i++)
            ((double)centred[i]).ShouldBe(less[i] / length, 1e-5);
    }

    [Fact]
    public void An_unknown_language_is_centred_by_the_collection()
    {
        var means = LanguageMeans.Open(Weights.Data.Path("data", "vectors", "e5-means"), 384);
        means.Of("und").ToArray().ShouldBe(means.Of(null).ToArray());
        means.Of(null).ToArray().ShouldNotBe(means.Of("en").ToArray());
    }

    [Fact]
    public void Serbian_is_read_in_Latin_letters()
    {
        SerbianLatin.Of("Љубав, Џон и Његош.").ShouldBe("Ljubav, Džon i Njegoš.");
        var both = new EncoderInput[] { new("Повређено је 14 људи.", "sr-Cyrl"), new("Povređeno je 14 ljudi.", "sr-Latn") };
        var vectors = Weights.Encoders.Static.Encode(both);
        vectors[0].ShouldBe(vectors[1]);
    }

    [Fact]
    public void Apostrophes_are_one_for_the_static_table()
    {
        var vectors = Weights.Encoders.Static.Encode([new("oʻtirib", "uz"), new("o‘tirib", "uz"), new("o'tirib", "uz")]);
        vectors[0].ShouldBe(vectors[2]);
        vectors[1].ShouldBe(vectors[2]);
    }
}
