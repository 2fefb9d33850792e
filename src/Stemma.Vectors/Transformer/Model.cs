namespace Stemma.Vectors.Transformer;

/// <summary>
/// multilingual-e5-small: BERT with its normalisations after each half layer. Weights stay in the mapped file but for the layers'
/// matrices, which are packed (14 MB in all) when first used.
/// </summary>
internal sealed class Model
{
    private readonly WeightsFile _file;
    private readonly Lazy<Layer>[] _layers;
    private readonly Lazy<float[]> _positions;
    private readonly Lazy<float[]> _type;
    private readonly Lazy<float[]> _gain;
    private readonly Lazy<float[]> _shift;

    /// <exception cref="InvalidDataException">The weights are of a shape that this is not written for.</exception>
    public Model(WeightsFile file, Instructions path)
    {
        if (file.Hidden != file.Heads * Attention.HeadLength || file.Hidden % 16 != 0 || file.Layers <= 0)
            throw new InvalidDataException($"{file.Path}: {file.Hidden} dimensions in {file.Heads} heads; only heads of {Attention.HeadLength} are read");
        _file = file;
        Path = path;
        _layers = [.. Enumerable.Range(0, file.Layers).Select(l => new Lazy<Layer>(() => new Layer(file, l)))];
        _positions = new Lazy<float[]>(() => file.Floats("emb.pos", file.Positions, file.Hidden));
        _type = new Lazy<float[]>(() => file.Floats("emb.type", 2, file.Hidden));
        _gain = new Lazy<float[]>(() => file.Floats("emb.ln.w", 1, file.Hidden));
        _shift = new Lazy<float[]>(() => file.Floats("emb.ln.b", 1, file.Hidden));
    }

    public int Dimension => _file.Hidden;

    public int Positions => _file.Positions;

    public Instructions Path { get; }

    public Workspace NewWorkspace(int rows) => new(_file, rows);

    /// <summary>Encodes texts together; none changes the vector of another.</summary>
    /// <param name="texts">The token ids of each, with the marks of beginning and end, at most <see cref="Positions"/>.</param>
    /// <param name="workspace">Room for all their positions.</param>
    /// <returns>For each the mean of its positions' vectors, of length 1.</returns>
    public unsafe float[][] Encode(IReadOnlyList<int[]> texts, Workspace workspace)
    {
        var lengths = texts.Select(t => t.Length).ToArray();
        if (lengths.Sum() > workspace.Rows || lengths.Any(l => l == 0 || l > Positions))
            throw new ArgumentException("more positions than there is room for", nameof(texts));
        Embed(texts, workspace);
        foreach (var layer in _layers)
            layer.Value.Run(workspace, lengths, Path);

        var vectors = new float[texts.Count][];
        var x = workspace.X;
        for (var t = 0; t < vectors.Length; t++)
        {
            vectors[t] = new float[Dimension];
            Rows.Mean(x, lengths[t], vectors[t]);
            UnitVector.Normalise(vectors[t]);
            x += (long)lengths[t] * Dimension;
        }

        return vectors;
    }

    private unsafe void Embed(IReadOnlyList<int[]> texts, Workspace workspace)
    {
        var words = _file.Rows("emb.word");
        var rowBytes = Dimension / Q4.BlockLength * Q4.BlockBytes;
        var table = _file.Blocks("emb.word", words, Dimension);
        var rows = 0;
        foreach (var text in texts)
        {
            for (var p = 0; p < text.Length; p++, rows++)
            {
                var x = new Span<float>(workspace.X + ((long)rows * Dimension), Dimension);
                Q4.Unpack(table.Slice(text[p] * rowBytes, rowBytes), x);
                var position = _positions.Value.AsSpan(p * Dimension, Dimension);
                for (var i = 0; i < x.Length; i++)
                    x[i] += position[i] + _type.Value[i];
            }
        }

        Rows.AddAndNormalise(workspace.X, null, rows, Dimension, _gain.Value, _shift.Value, _file.Epsilon);
    }
}
