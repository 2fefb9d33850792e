using System.Buffers.Binary;
using System.Text;
using static Stemma.Gazetteers.GazetteerFormat;

namespace Stemma.Tools.Gazetteer;

/// <summary>Collects strings and writes them sorted and front-coded.</summary>
internal sealed class StringBuilderTable
{
    private readonly string[] _sorted;
    private readonly Dictionary<string, int> _index;

    public StringBuilderTable(IEnumerable<string> texts)
    {
        _sorted = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _index = _sorted.Select((text, at) => (text, at)).ToDictionary(pair => pair.text, pair => pair.at, StringComparer.Ordinal);
    }

    public int this[string text] => _index[text];

    public (byte[] Offsets, byte[] Data) Encode()
    {
        var offsets = new List<byte>();
        var data = new List<byte>();
        byte[] before = [];
        for (var i = 0; i < _sorted.Length; i++)
        {
            var text = Encoding.UTF8.GetBytes(_sorted[i]);
            var shared = 0;
            if (i % BlockStrings == 0)
                offsets.AddRange(BitConverter.GetBytes(data.Count));
            else
                shared = text.AsSpan().CommonPrefixLength(before);
            Number(data, shared);
            Number(data, text.Length - shared);
            data.AddRange(text.AsSpan(shared).ToArray());
            before = text;
        }

        return ([.. offsets], [.. data]);
    }

    private static void Number(List<byte> data, int value)
    {
        if (value >= 0x80)
            data.Add((byte)(value | 0x80));
        data.Add((byte)(value >= 0x80 ? value >> 7 : value));
    }
}

/// <summary>Writes hashes with their values, sorted, with a bucket for each top 16 bits.</summary>
internal static class EntryTable
{
    public static (byte[] Buckets, byte[] Entries) Encode(IEnumerable<(ulong Hash, uint Value, uint Extra)> values, int entryLength)
    {
        // Within one name the weightiest place comes first; the place is in the low bits.
        var sorted = values
            .OrderBy(entry => entry.Hash >> 16)
            .ThenBy(entry => entry.Value & PlaceMask)
            .ThenBy(entry => entry.Extra)
            .ThenBy(entry => entry.Value)
            .ToArray();
        var buckets = new byte[(BucketCount + 1) * 4];
        var entries = new byte[sorted.Length * entryLength];
        var bucket = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            for (; bucket <= (int)(sorted[i].Hash >> 48); bucket++)
                BinaryPrimitives.WriteUInt32LittleEndian(buckets.AsSpan(bucket * 4), (uint)i);
            var entry = entries.AsSpan(i * entryLength, entryLength);
            BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)(sorted[i].Hash >> 16));
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], sorted[i].Value);
            if (entryLength > EntryLength)
                BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], sorted[i].Extra);
        }

        for (; bucket <= BucketCount; bucket++)
            BinaryPrimitives.WriteUInt32LittleEndian(buckets.AsSpan(bucket * 4), (uint)sorted.Length);
        return (buckets, entries);
    }
}
