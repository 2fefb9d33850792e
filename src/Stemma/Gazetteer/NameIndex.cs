namespace Stemma.Gazetteers;

/// <summary>Sorted hashes of names: the top 16 bits choose a bucket, 32 more are compared, so a false hit is one in 2^48 for each entry.</summary>
internal sealed class NameIndex
{
    private readonly ReadOnlyMemory<byte> _buckets;
    private readonly ReadOnlyMemory<byte> _entries;
    private readonly long _start;
    private readonly int _length;

    public NameIndex(ReadOnlyMemory<byte> buckets, ReadOnlyMemory<byte> entries, long bucketStart, long entryStart, int entryLength)
    {
        _length = entryLength;
        _buckets = buckets;
        _entries = entries;
        _start = entryStart;
        if (buckets.Length != (GazetteerFormat.BucketCount + 1) * 4)
            throw new InvalidDataException($"gazetteer: offset {bucketStart}: the name index has {buckets.Length} bytes of buckets");
    }

    /// <summary>Adds the values (and, in the index of sounds, the vowels) stored for a hash, weightiest place first, up to a number.</summary>
    public void Find(ulong hash, List<(uint Value, uint Extra)> found, int maximum)
    {
        var bucket = (int)(hash >> 48);
        var rest = (uint)(hash >> 16);
        var buckets = _buckets.Span;
        long low = GazetteerFormat.UInt32(buckets.Slice(bucket * 4, 4));
        long high = GazetteerFormat.UInt32(buckets.Slice((bucket + 1) * 4, 4));
        if (low > high || high * _length > _entries.Length)
            throw new InvalidDataException($"gazetteer: offset {_start}: bucket {bucket} points outside the entries");
        var entries = _entries.Span;
        var end = high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Rest(entries, middle) < rest)
                low = middle + 1;
            else
                high = middle;
        }

        for (var count = 0; low < end && count < maximum && Rest(entries, low) == rest; low++, count++)
        {
            var entry = entries.Slice((int)(low * _length), _length);
            found.Add((GazetteerFormat.UInt32(entry[4..]), _length > 8 ? GazetteerFormat.UInt32(entry[8..]) : 0));
        }
    }

    private uint Rest(ReadOnlySpan<byte> entries, long at) => GazetteerFormat.UInt32(entries.Slice((int)(at * _length), 4));
}
