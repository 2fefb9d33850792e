using Stemma.Likeness;
using Stemma.Vectors.Centring;

namespace Stemma.Vectors;

/// <summary>An encoder that runs here, on weights that ship with Stemma. Safe to share between threads.</summary>
public abstract class LocalEncoder : IEncoder
{
    private readonly Lazy<LanguageMeans> _means;

    private protected LocalEncoder(Tokenizer tokenizer, Lazy<LanguageMeans> means, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Tokenizer = tokenizer;
        _means = means;
        Threads = threads;
    }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Version { get; }

    /// <inheritdoc/>
    public abstract int Dimension { get; }

    private protected Tokenizer Tokenizer { get; }

    /// <summary>Most threads that a batch is shared among.</summary>
    private protected int Threads { get; }

    /// <inheritdoc/>
    public IReadOnlyList<float[]> Encode(IReadOnlyList<EncoderInput> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Centre(EncodePrepared(texts), texts);
    }

    /// <summary>The model's own vectors of the texts as they stand: nothing folded or written in other letters, not centred.</summary>
    public IReadOnlyList<float[]> EncodeRaw(IReadOnlyList<EncoderInput> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Run(texts, raw: true);
    }

    /// <summary>As <see cref="Encode"/>, but not centred: what the means of languages are made of.</summary>
    internal IReadOnlyList<float[]> EncodePrepared(IReadOnlyList<EncoderInput> texts) => Run([.. texts.Select(LatinIfSerbian)], raw: false);

    /// <summary>New vectors, each less the mean of its text's language and divided by the length that remains.</summary>
    internal IReadOnlyList<float[]> Centre(IReadOnlyList<float[]> vectors, IReadOnlyList<EncoderInput> texts)
    {
        var centred = new float[vectors.Count][];
        for (var i = 0; i < centred.Length; i++)
        {
            centred[i] = [.. vectors[i]];
            if (centred[i].AsSpan().ContainsAnyExcept(0f))
                UnitVector.Centre(centred[i], _means.Value.Of(LatinIfSerbian(texts[i]).Language));
        }

        return centred;
    }

    /// <summary>Number of tokens that the encoder reads in a text, without the marks that it adds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="raw">Whether for <see cref="EncodeRaw"/> or for <see cref="Encode"/>.</param>
    public int CountTokens(EncoderInput text, bool raw = false) => Count((raw ? text : LatinIfSerbian(text)).Text ?? "", raw);

    /// <summary>The code of the mean by which a language is centred (FLORES form, <c>rus_Cyrl</c>), or null: the mean of the collection.</summary>
    /// <param name="language">BCP 47 tag, or null where unknown.</param>
    public string? MeanOf(string? language) => _means.Value.CodeOf(LatinIfSerbian(new EncoderInput("", language)).Language);

    /// <summary>Serbian in Latin letters, for which both encoders are better: most of what they learnt from is so written.</summary>
    private static EncoderInput LatinIfSerbian(EncoderInput text) =>
        LanguageTag.Parse(text.Language) is { Language: "sr" or "srp" or "sh" or "hbs" or "cnr" } ? new EncoderInput(SerbianLatin.Of(text.Text ?? ""), "sr-Latn") : text;

    private protected abstract float[][] Run(IReadOnlyList<EncoderInput> texts, bool raw);

    private protected abstract int Count(string text, bool raw);

    private protected void Each<T>(int count, Func<T> open, Action<int, T> work)
        where T : class
    {
        if (count == 0)
            return;
        if (count == 1 || Threads == 1)
        {
            var own = open();
            for (var i = 0; i < count; i++)
                work(i, own);
            (own as IDisposable)?.Dispose();
            return;
        }

        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            open,
            (i, _, own) =>
            {
                work(i, own);
                return own;
            },
            own => (own as IDisposable)?.Dispose());
    }
}
