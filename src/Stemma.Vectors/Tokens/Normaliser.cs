using System.Buffers.Binary;

namespace Stemma.Vectors.Tokens;

/// <summary>What each code point is replaced by before the text is segmented.</summary>
internal sealed class Normaliser
{
    private readonly ushort[] _entry;
    private readonly int[][] _replacements;

    private Normaliser(ushort[] entry, int[][] replacements)
    {
        _entry = entry;
        _replacements = replacements;
    }

    /// <summary>Reads the entries: each u32 code point, u8 n, n × u32 code points.</summary>
    /// <exception cref="InvalidDataException">The entries are cut short or not of code points.</exception>
    public static Normaliser Read(ReadOnlySpan<byte> bytes, int count)
    {
        const int Highest = 0x10FFFF;
        var points = new int[count];
        var replacements = new int[count + 1][];
        replacements[0] = [];
        var last = 0;
        if (count >= ushort.MaxValue)
            throw new InvalidDataException($"{count} normaliser entries, more than {ushort.MaxValue}");
        for (var i = 0; i < count; i++)
        {
            if (bytes.Length < 5 || bytes.Length < 5 + (4 * bytes[4]))
                throw new InvalidDataException("the normaliser is cut short");
            points[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            var by = new int[bytes[4]];
            for (var j = 0; j < by.Length; j++)
                by[j] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(5 + (4 * j))..]);
            if (points[i] is < 0 or > Highest || Array.Exists(by, p => p is < 0 or > Highest))
                throw new InvalidDataException("the normaliser has an entry that is not of code points");
            replacements[i + 1] = by;
            bytes = bytes[(5 + (4 * by.Length))..];
            last = Math.Max(last, points[i]);
        }

        var entry = new ushort[last + 1];
        for (var i = 0; i < count; i++)
            entry[points[i]] = (ushort)(i + 1);
        return new Normaliser(entry, replacements);
    }

    /// <summary>The replacement of a code point, or null where it stands for itself.</summary>
    public int[]? Of(int point) => (uint)point < (uint)_entry.Length && _entry[point] is var e and not 0 ? _replacements[e] : null;
}
