using System.Text;

namespace Stemma.Gazetteers;

/// <summary>Sorted strings, front-coded in blocks of sixteen: each holds the length that it shares with the one before and its own rest.</summary>
internal sealed class StringTable
{
    private const int LongestString = 1024;
    private readonly ReadOnlyMemory<byte> _offsets;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly long _start;

    public StringTable(ReadOnlyMemory<byte> offsets, ReadOnlyMemory<byte> data, long start)
    {
        _offsets = offsets;
        _data = data;
        _start = start;
    }

    public string this[long index]
    {
        get
        {
            var block = index / GazetteerFormat.BlockStrings;
            if (index < 0 || (block + 1) * 4 > _offsets.Length)
                throw Broken(0, $"string {index} is not there");
            var data = _data.Span;
            long at = GazetteerFormat.UInt32(_offsets.Span.Slice((int)block * 4, 4));
            Span<byte> text = stackalloc byte[LongestString];
            var length = 0;
            for (var i = 0; i <= index % GazetteerFormat.BlockStrings; i++)
            {
                var shared = Number(data, ref at);
                var own = Number(data, ref at);
                if (shared > length || shared + own > LongestString || at + own > data.Length)
                    throw Broken(at, $"string {index} is broken");
                data.Slice((int)at, own).CopyTo(text[shared..]);
                at += own;
                length = shared + own;
            }

            return Encoding.UTF8.GetString(text[..length]);
        }
    }

    private int Number(ReadOnlySpan<byte> data, ref long at)
    {
        var value = 0;
        for (var shift = 0; shift < 14; shift += 7)
        {
            if (at < 0 || at >= data.Length)
                throw Broken(at, "the strings end too early");
            var part = data[(int)at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }

        throw Broken(at, "a length is broken");
    }

    private InvalidDataException Broken(long at, string what) => new($"gazetteer: offset {_start + at}: {what}");
}
