namespace Stemma.Vectors.Tokens;

/// <summary>Token ids that grow at the end and are used again from the beginning.</summary>
internal sealed class TokenList
{
    private int[] _ids = new int[256];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Cut(int count) => Count = Math.Min(Count, count);

    /// <summary>Room for so many more, to be filled by the caller.</summary>
    public Span<int> Add(int count)
    {
        if (Count + count > _ids.Length)
            Array.Resize(ref _ids, Math.Max(_ids.Length * 2, Count + count));
        Count += count;
        return _ids.AsSpan(Count - count, count);
    }
}
