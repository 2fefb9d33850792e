namespace Stemma.Vectors.Transformer;

/// <summary>What one thread needs to encode texts of so many positions together: about 14 kB a position.</summary>
internal sealed unsafe class Workspace : IDisposable
{
    private readonly AlignedMemory _rows;

    public Workspace(WeightsFile file, int rows)
    {
        (Rows, Hidden, FeedForward) = (rows, file.Hidden, file.FeedForward);
        _rows = new AlignedMemory(4L * rows * ((5 * Hidden) + FeedForward));
        Narrow = new QuantisedRows(rows, Hidden);
        Wide = new QuantisedRows(rows, FeedForward);
        Attention = new Attention(Hidden, file.Heads, rows);
    }

    public int Rows { get; }

    public int Hidden { get; }

    public int FeedForward { get; }

    public float* X => _rows.Floats;

    public float* Y => Part(1);

    public float* Q => Part(2);

    public float* K => Part(3);

    public float* V => Part(4);

    public float* Middle => Part(5);

    public QuantisedRows Narrow { get; }

    public QuantisedRows Wide { get; }

    public Attention Attention { get; }

    public void Dispose()
    {
        _rows.Dispose();
        Narrow.Dispose();
        Wide.Dispose();
        Attention.Dispose();
    }

    private float* Part(int number) => _rows.Floats + ((long)number * Rows * Hidden);
}
