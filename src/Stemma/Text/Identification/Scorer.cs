using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Text.Identification;

/// <summary>Adds up what the features of a text say for each language of its script.</summary>
/// <remarks>The hashes of a word are made first and looked up together, so that the processor waits for memory once, not for each.
/// Sums are kept in 16 bits and moved to 32 before they can overflow. Offsets are not checked here: the table was when it was read.</remarks>
internal ref struct Scorer : IWordSink
{
    // Features of the longest word, and weights of 255 that fit into 16 bits.
    private const int MaxHashes = ((WordReader.MaxWord + 2) * Features.MaxGram) + 1;
    private const int MaxPending = ushort.MaxValue / byte.MaxValue;

    private readonly ref uint _buckets;
    private readonly ref ushort _stream;
    private readonly ref byte _rows;
    private readonly Span<int> _sums;
    private readonly Span<ushort> _recent;
    private readonly Span<uint> _hashes;
    private readonly int _shift;
    private readonly int _first;
    private readonly int _stride;
    private int _pending;
    private int _touched;

    /// <summary>A scorer for one script.</summary>
    /// <param name="table">The statistics.</param>
    /// <param name="script">The script of the words that will be read.</param>
    /// <param name="sums">One sum for each label of the table and <see cref="IdentifierTable.Stride"/> more, all 0; right after <see cref="Finish"/>.</param>
    /// <param name="room">Room for <see cref="RoomFor"/> numbers.</param>
    public Scorer(IdentifierTable table, Script script, Span<int> sums, Span<uint> room)
    {
        _buckets = ref MemoryMarshal.GetReference(table.Buckets);
        _stream = ref MemoryMarshal.GetReference(table.Stream);
        _rows = ref MemoryMarshal.GetReference(table.Rows);
        _shift = table.Shift;
        _first = table.First[(int)script];
        _stride = table.Stride;
        _sums = sums;
        _hashes = room[..MaxHashes];
        // Labels of other scripts never meet this script's hashes but by chance; they then fall into the same 256 places unused.
        _recent = MemoryMarshal.Cast<uint, ushort>(room[MaxHashes..])[..(byte.MaxValue + 1)];
        _recent.Clear();
    }

    /// <summary>Numbers of room that a scorer needs.</summary>
    public static int RoomFor => MaxHashes + ((byte.MaxValue + 1) / 2);

    /// <summary>Number of features that the table holds.</summary>
    public int Known { get; private set; }

    /// <inheritdoc/>
    public void Word(scoped ReadOnlySpan<char> edged)
    {
        var count = 0;
        ref var hashes = ref MemoryMarshal.GetReference(_hashes);
        for (var start = 0; start < edged.Length; start++)
        {
            var hash = 0u;
            var end = Math.Min(edged.Length, start + Features.MaxGram);
            for (var i = start; i < end; i++)
            {
                hash = Features.Mix(hash, edged[i]);
                if (i > 0)
                    Unsafe.Add(ref hashes, count++) = hash;
            }
        }

        if (edged.Length > Features.MaxGram)
            Unsafe.Add(ref hashes, count++) = Features.Whole(edged);
        // Loads that wait for nothing but memory, and so wait together. After the stream there is always more of the table.
        var touched = 0;
        for (var i = 0; i < count; i++)
            touched ^= Unsafe.Add(ref _stream, Unsafe.Add(ref _buckets, Unsafe.Add(ref hashes, i) >> _shift));
        _touched = touched;
        for (var i = 0; i < count; i++)
            Add(Unsafe.Add(ref hashes, i));
    }

    /// <summary>Brings the sums up to date.</summary>
    public void Finish()
    {
        for (var i = 0; i < _stride; i++)
        {
            _sums[_first + i] += _recent[i];
            _recent[i] = 0;
        }

        _pending = 0;
    }

    private void Add(uint feature)
    {
        ref var bucket = ref Unsafe.Add(ref _buckets, feature >> _shift);
        ref var at = ref Unsafe.Add(ref _stream, bucket);
        ref var end = ref Unsafe.Add(ref _stream, Unsafe.Add(ref bucket, 1));
        var tag = (ushort)feature;
        while (Unsafe.IsAddressLessThan(ref at, ref end))
        {
            int count = Unsafe.Add(ref at, 1);
            var dense = count == IdentifierTable.DenseMark;
            if (at == tag)
            {
                Known++;
                if (++_pending > MaxPending)
                    Finish();
                if (dense)
                    AddRow(Unsafe.Add(ref at, 2));
                else
                    AddEntries(ref Unsafe.Add(ref at, 2), count);
                return;
            }

            at = ref Unsafe.Add(ref at, dense ? 3 : 2 + count);
        }
    }

    private readonly void AddEntries(ref ushort entries, int count)
    {
        ref var recent = ref MemoryMarshal.GetReference(_recent);
        for (var i = 0; i < count; i++)
        {
            int entry = Unsafe.Add(ref entries, i);
            Unsafe.Add(ref recent, (byte)((entry >> 8) - _first)) += (byte)entry;
        }
    }

    private readonly void AddRow(int row)
    {
        ref var weights = ref Unsafe.Add(ref _rows, row * _stride);
        ref var recent = ref MemoryMarshal.GetReference(_recent);
        for (var i = 0; i < _stride; i += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)i));
            ref var sums = ref Unsafe.Add(ref recent, i);
            ref var next = ref Unsafe.Add(ref recent, i + Vector128<ushort>.Count);
            (Vector128.LoadUnsafe(ref sums) + low).StoreUnsafe(ref sums);
            (Vector128.LoadUnsafe(ref next) + high).StoreUnsafe(ref next);
        }
    }
}
