using System.Buffers.Binary;
using System.Text;

namespace Stemma.Text.Identification;

/// <summary>Reads the head of the table value by value, little-endian.</summary>
internal ref struct TableReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    /// <summary>An unsigned number of 32 bits.</summary>
    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>A number of 32 bits.</summary>
    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>An unsigned number of 16 bits.</summary>
    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    /// <summary>A number of single precision.</summary>
    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>Several numbers of single precision.</summary>
    public float[] Singles(int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = Single();
        return numbers;
    }

    /// <summary>A language.</summary>
    public IdentifierLabel Label()
    {
        var script = (Script)Take(1)[0];
        var group = Take(1)[0];
        var bias = Single();
        var prior = Single();
        return new IdentifierLabel(Encoding.ASCII.GetString(Take(Take(1)[0])), script, group, bias, prior);
    }

    /// <summary>A part that stays where it is, from the next offset divisible by 4.</summary>
    /// <exception cref="InvalidDataException">It does not lie inside the data.</exception>
    public ReadOnlyMemory<byte> Part(ReadOnlyMemory<byte> all, long length)
    {
        _at = (_at + 3) & ~3;
        if (length < 0 || length > all.Length - _at)
            throw new InvalidDataException("the language table is cut short");
        var part = all.Slice(_at, (int)length);
        _at += (int)length;
        return part;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _data.Length - _at)
            throw new InvalidDataException("the language table is cut short");
        _at += length;
        return _data.Slice(_at - length, length);
    }
}
