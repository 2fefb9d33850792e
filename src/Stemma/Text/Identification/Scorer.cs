using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Text.Identification;

/// <summary>Adds up what the features of a text say for each language of its script.</summary>
internal ref struct Scorer : IFeatureSink
{
    private readonly ReadOnlySpan<uint> _buckets;
    private readonly ReadOnlySpan<ushort> _stream;
    private readonly ReadOnlySpan<byte> _rows;
    private readonly Span<int> _sums;
    private readonly int _shift;
    private readonly int _first;
    private readonly int _count;
    private readonly int _stride;

    /// <summary>A scorer for one script.</summary>
    /// <param name="table">The statistics.</param>
    /// <param name="script">The script of the words that will be read.</param>
    /// <param name="sums">One sum for each label of the table and <see cref="IdentifierTable.Stride"/> more, all 0.</param>
    public Scorer(IdentifierTable table, Script script, Span<int> sums)
    {
        _buckets = table.Buckets;
        _stream = table.Stream;
        _rows = table.Rows;
        _shift = table.Shift;
        _first = table.First[(int)script];
        _count = table.Count[(int)script];
        _stride = table.Stride;
        _sums = sums;
    }

    /// <summary>Number of features that the table holds.</summary>
    public int Features { get; private set; }

    /// <inheritdoc/>
    public void Add(uint feature)
    {
        var bucket = (int)(feature >> _shift);
        var at = (int)_buckets[bucket];
        var end = (int)_buckets[bucket + 1];
        var tag = (ushort)feature;
        while (at < end)
        {
            var found = _stream[at] == tag;
            int count = _stream[at + 1];
            at += 2;
            if (count == IdentifierTable.DenseMark)
            {
                if (found)
                {
                    Features++;
                    AddRow(_stream[at]);
                    return;
                }

                at++;
                continue;
            }

            if (found)
            {
                Features++;
                foreach (var entry in _stream.Slice(at, count))
                    _sums[entry >> 8] += (byte)entry;
                return;
            }

            at += count;
        }
    }

    private readonly void AddRow(int row)
    {
        var weights = _rows.Slice(row * _stride, _stride);
        var sums = _sums.Slice(_first, _stride);
        for (var i = 0; i < _count; i += 16)
        {
            // Sixteen bytes become four times four 32-bit sums.
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(weights), (nuint)i);
            var (low, high) = Vector128.Widen(bytes);
            AddTo(ref sums[i], low);
            AddTo(ref sums[i + 8], high);
        }
    }

    private static void AddTo(ref int sums, Vector128<ushort> weights)
    {
        var (low, high) = Vector128.Widen(weights);
        ref var second = ref Unsafe.Add(ref sums, 4);
        Vector128.StoreUnsafe(Vector128.LoadUnsafe(ref sums) + Vector128.AsInt32(low), ref sums);
        Vector128.StoreUnsafe(Vector128.LoadUnsafe(ref second) + Vector128.AsInt32(high), ref second);
    }
}
