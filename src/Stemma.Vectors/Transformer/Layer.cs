namespace Stemma.Vectors.Transformer;

/// <summary>The weights of one layer, packed when it is first used.</summary>
internal sealed class Layer
{
    private readonly float _epsilon;
    private readonly PackedMatrix _q;
    private readonly PackedMatrix _k;
    private readonly PackedMatrix _v;
    private readonly PackedMatrix _attentionOut;
    private readonly PackedMatrix _in;
    private readonly PackedMatrix _out;
    private readonly float[] _attentionGain;
    private readonly float[] _attentionShift;
    private readonly float[] _outGain;
    private readonly float[] _outShift;

    public Layer(WeightsFile file, int number)
    {
        var (name, hidden) = ($"l{number}.", file.Hidden);
        _epsilon = file.Epsilon;
        _q = new PackedMatrix(file, name + "q", hidden, hidden);
        _k = new PackedMatrix(file, name + "k", hidden, hidden);
        _v = new PackedMatrix(file, name + "v", hidden, hidden);
        _attentionOut = new PackedMatrix(file, name + "ao", hidden, hidden);
        _in = new PackedMatrix(file, name + "fi", file.FeedForward, hidden);
        _out = new PackedMatrix(file, name + "fo", hidden, file.FeedForward);
        _attentionGain = file.Floats(name + "aln.w", 1, hidden);
        _attentionShift = file.Floats(name + "aln.b", 1, hidden);
        _outGain = file.Floats(name + "oln.w", 1, hidden);
        _outShift = file.Floats(name + "oln.b", 1, hidden);
    }

    /// <summary>Changes the rows of a workspace in place.</summary>
    /// <param name="w">Activations of all texts, one after another.</param>
    /// <param name="lengths">Rows of each text.</param>
    /// <param name="path">Which instructions to use.</param>
    public unsafe void Run(Workspace w, ReadOnlySpan<int> lengths, Instructions path)
    {
        var rows = 0;
        foreach (var length in lengths)
            rows += length;
        var hidden = w.Hidden;

        w.Narrow.Fill(w.X, rows, hidden);
        MatrixKernels.Multiply(_q, w.Narrow, rows, w.Q, path);
        MatrixKernels.Multiply(_k, w.Narrow, rows, w.K, path);
        MatrixKernels.Multiply(_v, w.Narrow, rows, w.V, path);
        long at = 0;
        foreach (var length in lengths)
        {
            w.Attention.Run(w.Q + at, w.K + at, w.V + at, w.Y + at, length);
            at += (long)length * hidden;
        }

        w.Narrow.Fill(w.Y, rows, hidden);
        MatrixKernels.Multiply(_attentionOut, w.Narrow, rows, w.Y, path);
        Rows.AddAndNormalise(w.X, w.Y, rows, hidden, _attentionGain, _attentionShift, _epsilon);

        w.Narrow.Fill(w.X, rows, hidden);
        MatrixKernels.Multiply(_in, w.Narrow, rows, w.Middle, path);
        Rows.Gelu(w.Middle, (long)rows * w.FeedForward);
        w.Wide.Fill(w.Middle, rows, w.FeedForward);
        MatrixKernels.Multiply(_out, w.Wide, rows, w.Y, path);
        Rows.AddAndNormalise(w.X, w.Y, rows, hidden, _outGain, _outShift, _epsilon);
    }
}
