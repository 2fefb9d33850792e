using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Stemma.Text.Identification;

/// <summary>One language of the table.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Script">The script that it is written in here; a language in two scripts has two labels.</param>
/// <param name="Group">Number of its group of closely related languages, 0 where it stands alone.</param>
/// <param name="Bias">What each feature of a text adds to its score, in nats: makes up for unequal training text.</param>
internal sealed record IdentifierLabel(string Tag, Script Script, byte Group, float Bias);

/// <summary>The statistics of identification as they stand in <c>data/languages.bin</c>; read in place, nothing is copied but the labels.</summary>
/// <remarks>
/// Layout, little-endian: magic, label count, then each label (script, group, bias as single, length and ASCII of its tag);
/// weight unit, temperature factor and exponent (singles); bucket count (a power of two), length of the stream in units,
/// number of dense rows; then, each from an offset divisible by 4, the bucket offsets (32 bits), the stream (16 bits), the rows.
/// A bucket of the stream holds features one after another: tag (the low half of the hash), count, then
/// count entries of label and weight (8 bits each); a count of <see cref="DenseMark"/> is followed by the number of a dense row.
/// </remarks>
internal sealed class IdentifierTable
{
    /// <summary>"STL2" in the first four bytes.</summary>
    public const uint Magic = 0x324C5453;

    /// <summary>Count that says a dense row stands for the entries.</summary>
    public const ushort DenseMark = 0xFFFF;

    private readonly ReadOnlyMemory<byte> _buckets;
    private readonly ReadOnlyMemory<byte> _stream;
    private readonly ReadOnlyMemory<byte> _rows;

    /// <summary>Reads the head of a table and checks that every part lies inside it.</summary>
    /// <exception cref="InvalidDataException">It is no such table, or it is cut short.</exception>
    public IdentifierTable(ReadOnlyMemory<byte> data)
    {
        var head = new Head(data.Span);
        if (head.UInt32() != Magic)
            throw new InvalidDataException("the language table does not begin with its magic: train it anew");
        var labels = ImmutableArray.CreateBuilder<IdentifierLabel>();
        var count = head.UInt16();
        if (count is 0 or > 255)
            throw new InvalidDataException($"the language table names {count} languages, not 1 to 255");
        for (var i = 0; i < count; i++)
            labels.Add(head.Label());
        Labels = labels.ToImmutable();
        Unit = head.Single();
        TemperatureFactor = head.Single();
        TemperatureExponent = head.Single();
        var buckets = head.Int32();
        if (buckets <= 0 || (buckets & (buckets - 1)) != 0)
            throw new InvalidDataException("the bucket count of the language table is no power of two");
        Shift = 32 - int.TrailingZeroCount(buckets);
        var stream = head.Int32();
        var rows = head.Int32();
        (First, Count) = Ranges(Labels);
        Stride = (Count.Max() + 15) & ~15;
        _buckets = head.Part(data, (long)(buckets + 1) * 4);
        _stream = head.Part(data, (long)stream * 2);
        _rows = head.Part(data, (long)rows * Stride);
    }

    /// <summary>The languages, those of one script side by side.</summary>
    public ImmutableArray<IdentifierLabel> Labels { get; }

    /// <summary>What one step of a weight stands for, in nats.</summary>
    public float Unit { get; }

    /// <summary>Scores of a text of n features are divided by factor·n^exponent before they become probabilities.</summary>
    public float TemperatureFactor { get; }

    /// <summary>See <see cref="TemperatureFactor"/>.</summary>
    public float TemperatureExponent { get; }

    /// <summary>First label by script.</summary>
    public ImmutableArray<int> First { get; }

    /// <summary>Number of labels by script.</summary>
    public ImmutableArray<int> Count { get; }

    /// <summary>Length of a dense row in bytes.</summary>
    public int Stride { get; }

    /// <summary>How far a hash is shifted right to give its bucket.</summary>
    public int Shift { get; }

    /// <summary>Where each bucket begins in the stream, and its end after the last.</summary>
    public ReadOnlySpan<uint> Buckets => MemoryMarshal.Cast<byte, uint>(_buckets.Span);

    /// <summary>The features.</summary>
    public ReadOnlySpan<ushort> Stream => MemoryMarshal.Cast<byte, ushort>(_stream.Span);

    /// <summary>Weights of the features that many languages share, by label from the script's first.</summary>
    public ReadOnlySpan<byte> Rows => _rows.Span;

    private static (ImmutableArray<int> First, ImmutableArray<int> Count) Ranges(ImmutableArray<IdentifierLabel> labels)
    {
        var first = new int[Letters.ScriptCount];
        var count = new int[Letters.ScriptCount];
        for (var i = 0; i < labels.Length; i++)
        {
            var script = (int)labels[i].Script;
            if (script >= Letters.ScriptCount || (i > 0 && labels[i - 1].Script > labels[i].Script))
                throw new InvalidDataException("the languages of the table are not in the order of their scripts");
            if (count[script]++ == 0)
                first[script] = i;
        }

        return ([.. first], [.. count]);
    }

    /// <summary>Reads the head value by value.</summary>
    private ref struct Head(ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> _data = data;
        private int _at;

        public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

        public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

        public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

        public IdentifierLabel Label()
        {
            var script = (Script)Take(1)[0];
            var group = Take(1)[0];
            var bias = Single();
            return new IdentifierLabel(Encoding.ASCII.GetString(Take(Take(1)[0])), script, group, bias);
        }

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
}
