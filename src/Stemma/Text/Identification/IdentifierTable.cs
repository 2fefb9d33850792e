using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stemma.Text.Identification;

/// <summary>One language of the table.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Script">The script that it is written in here; a language in two scripts has two labels.</param>
/// <param name="Group">Number of its group of closely related languages, 0 where it stands alone.</param>
/// <param name="Bias">What each feature of a text adds to its score, in nats: makes up for unequal training text.</param>
/// <param name="Prior">What is added to its score before it becomes a probability, in nats: rare in news, 0 where it is not.</param>
internal sealed record IdentifierLabel(string Tag, Script Script, byte Group, float Bias, float Prior);

/// <summary>The statistics of identification as they stand in <c>data/languages.bin</c>; read in place, nothing is copied but the labels.</summary>
/// <remarks>
/// Layout, little-endian: magic, label count, then each label (script, group, bias and prior as singles, length and ASCII of its tag);
/// weight unit, temperature factor and exponent (singles); bucket count (a power of two), length of the stream in units,
/// number of dense rows; then, each from an offset divisible by 4, the bucket offsets (32 bits), the stream (16 bits), the rows.
/// A bucket of the stream holds features one after another: tag (the low half of the hash), count, then
/// count entries of label and weight (8 bits each); a count of <see cref="DenseMark"/> is followed by the number of a dense row.
/// Last come the groups: their count (16 bits), then each as <see cref="RelativesModel"/> says; group 1 first.
/// </remarks>
internal sealed class IdentifierTable
{
    /// <summary>"STL4" in the first four bytes.</summary>
    public const uint Magic = 0x344C5453;

    /// <summary>Count that says a dense row stands for the entries.</summary>
    public const ushort DenseMark = 0xFFFF;

    private readonly ReadOnlyMemory<byte> _buckets;
    private readonly ReadOnlyMemory<byte> _stream;
    private readonly ReadOnlyMemory<byte> _rows;

    /// <summary>Reads the head of a table and checks that every part lies inside it.</summary>
    /// <exception cref="InvalidDataException">It is no such table, or it is cut short.</exception>
    public IdentifierTable(ReadOnlyMemory<byte> data)
    {
        var head = new TableReader(data.Span);
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
        CheckStream(rows);
        var groups = new RelativesModel[head.UInt16()];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = new RelativesModel(data, ref head, count);
        if (Labels.Any(l => l.Group > groups.Length) || groups.Index().Any(g => g.Item.Members.Any(m => Labels[m].Group != g.Index + 1 || Labels[m].Script != Labels[g.Item.Members[0]].Script)))
            throw new InvalidDataException("a language of the table is in a group that is not there or not its own");
        Groups = [.. groups];
    }

    /// <summary>The languages, those of one script side by side.</summary>
    public ImmutableArray<IdentifierLabel> Labels { get; }

    /// <summary>The groups of close relatives; group n is the n-1st.</summary>
    public ImmutableArray<RelativesModel> Groups { get; }

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

    // Walks the whole stream once, some milliseconds, so that reading a text needs no checks.
    private void CheckStream(int rows)
    {
        var buckets = Buckets;
        var stream = Stream;
        if (buckets[0] != 0 || buckets[^1] != stream.Length || rows < 0)
            throw new InvalidDataException("the buckets of the language table do not fit its stream");
        for (var i = 1; i < buckets.Length; i++)
        {
            var at = (long)buckets[i - 1];
            while (at < buckets[i])
            {
                if (buckets[i] > stream.Length || at + 2 > buckets[i])
                    throw new InvalidDataException("the buckets of the language table are out of order");
                var count = stream[(int)at + 1];
                if (count == DenseMark && (at + 3 > buckets[i] || stream[(int)at + 2] >= rows))
                    throw new InvalidDataException("the language table names a row that is not there");
                at += count == DenseMark ? 3 : 2 + count;
            }

            if (at != buckets[i])
                throw new InvalidDataException("a bucket of the language table is broken");
        }
    }

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
}
