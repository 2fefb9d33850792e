using Stemma.Data;
using Stemma.Likeness;
using Stemma.Vectors.Centring;
using Stemma.Vectors.Static;
using Stemma.Vectors.Transformer;

namespace Stemma.Vectors;

/// <summary>The encoders on the weights in <c>data/vectors</c>. Each file is opened when it is first used, and then once.</summary>
public sealed class Encoders
{
    /// <summary>Most texts for which <see cref="For"/> gives the transformer: a few reports' sentences, about two seconds of one core.</summary>
    public const int TransformerLimit = 256;

    private readonly Lazy<Tokenizer> _tokenizer;
    private readonly Lazy<StaticEncoder> _static;
    private readonly Lazy<TransformerEncoder> _transformer;

    private Encoders(DataFolder data, int threads, Instructions path)
    {
        string At(string name) => data.Path("data", "vectors", name);
        _tokenizer = new Lazy<Tokenizer>(() => Vectors.Tokenizer.Open(At("tokenizer.bin")));
        _static = new Lazy<StaticEncoder>(() => new StaticEncoder(
            _tokenizer.Value,
            new Lazy<StaticTable>(() => StaticTable.Open(At("static.bin"))),
            new Lazy<LanguageMeans>(() => LanguageMeans.Open(At("static-means"), StaticTable.Dimension)),
            threads,
            path));
        _transformer = new Lazy<TransformerEncoder>(() =>
        {
            var model = new Lazy<Model>(() => new Model(WeightsFile.Open(At("e5-small-q4.bin")), path));
            return new TransformerEncoder(_tokenizer.Value, model, new Lazy<LanguageMeans>(() => LanguageMeans.Open(At("e5-means"), model.Value.Dimension)), threads);
        });
    }

    /// <summary>The tokenizer that both share.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Tokenizer Tokenizer => _tokenizer.Value;

    /// <summary>For bulk: more than a million tokens a second on one core.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public StaticEncoder Static => _static.Value;

    /// <summary>For what a person waits for: some thousand tokens a second on one core, and better likeness.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public TransformerEncoder Transformer => _transformer.Value;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="data">Where Stemma's data is.</param>
    /// <param name="threads">Most threads for a batch; 0: as many as the machine has cores.</param>
    public static Encoders Open(DataFolder data, int threads = 0) => Open(data, threads, Machine.Best);

    /// <summary>The encoder for so many texts: the transformer up to <see cref="TransformerLimit"/>, the static table above.</summary>
    public IEncoder For(int texts) => texts <= TransformerLimit ? Transformer : Static;

    internal static Encoders Open(DataFolder data, int threads, Instructions path)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return new Encoders(data, threads == 0 ? Environment.ProcessorCount : threads, path);
    }
}
