using Stemma.Likeness;
using Stemma.Vectors.Centring;
using Stemma.Vectors.Static;
using Stemma.Vectors.Tokens;

namespace Stemma.Vectors;

/// <summary>A text's vector is the sum of its tokens' vectors from a table, distilled from the transformer: microseconds a sentence.</summary>
public sealed class StaticEncoder : LocalEncoder
{
    private const int TextsAtOnce = 64;
    private readonly Lazy<StaticTable> _table;
    private readonly Instructions _path;

    internal StaticEncoder(Tokenizer tokenizer, Lazy<StaticTable> table, Lazy<LanguageMeans> means, int threads, Instructions path)
        : base(tokenizer, means, threads)
    {
        _table = table;
        _path = path;
    }

    /// <inheritdoc/>
    public override string Name => "static";

    /// <inheritdoc/>
    public override string Version => "stemma-static/256/1";

    /// <inheritdoc/>
    public override int Dimension => StaticTable.Dimension;

    private protected override float[][] Run(IReadOnlyList<EncoderInput> texts, bool raw)
    {
        var vectors = new float[texts.Count][];
        var table = _table.Value;
        Each(
            (texts.Count + TextsAtOnce - 1) / TextsAtOnce,
            () => new Own(new Segmenter(Tokenizer.Vocabulary), new TokenList()),
            (part, own) =>
            {
                for (var i = part * TextsAtOnce; i < Math.Min(texts.Count, (part + 1) * TextsAtOnce); i++)
                {
                    own.Ids.Clear();
                    own.Segmenter.Segment(texts[i].Text ?? "", !raw, Tokenizer.MostTokens, own.Ids);
                    var vector = new float[Dimension];
                    table.Add(own.Ids.Ids, vector, _path);
                    UnitVector.Normalise(vector);
                    vectors[i] = vector;
                }
            });
        return vectors;
    }

    private protected override int Count(string text, bool raw) => Tokenizer.Tokenize(text, foldApostrophes: !raw).Length;

    private sealed record Own(Segmenter Segmenter, TokenList Ids);
}
