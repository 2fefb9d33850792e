using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Stemma.Data;
using Stemma.Vectors.Transformer;

namespace Stemma.Vectors.Tokens;

/// <summary>
/// All pieces of the vocabulary as one open-addressed table of (parent node, code point) to node: a node is the number of its slot,
/// so one probe of 8 bytes gives the child and its piece. From the top: 45 bits of key, 19 bits of piece + 1; 0 is an empty slot.
/// </summary>
internal sealed unsafe class PieceTrie
{
    /// <summary>The node before any code point.</summary>
    public const int Root = 0;

    /// <summary>No such node.</summary>
    public const int None = -1;

    /// <summary>Most pieces that the table can name.</summary>
    public const int MostPieces = (1 << PieceBits) - 1;

    private const int PieceBits = 19;
    private const int PointBits = 21;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private readonly object _owner;
    private readonly ulong* _slots;
    private readonly int _shift;
    private readonly int _mask;

    /// <summary>An empty table.</summary>
    /// <param name="nodes">An upper bound on the number of nodes; there are at least twice as many slots.</param>
    public PieceTrie(int nodes)
    {
        var bits = 4;
        while (1L << bits < nodes * 2L)
            bits++;
        var memory = new AlignedMemory(8L << bits);
        _owner = memory;
        _slots = (ulong*)memory.Start;
        (_shift, _mask) = (64 - bits, (1 << bits) - 1);
        _slots[Root] = ulong.MaxValue;
    }

    /// <summary>A table that was made before, where it lies in a mapped file.</summary>
    /// <exception cref="InvalidDataException">The file does not hold so many slots.</exception>
    public PieceTrie(MappedFile file, int offset, int bits)
    {
        if (bits is < 4 or > 24 || file.Length != offset + (8L << bits))
            throw new InvalidDataException($"{file.Length} bytes for a table of 2^{bits} slots");
        _owner = file;
        _slots = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(file.Bytes(offset, 8 << bits)));
        (_shift, _mask) = (64 - bits, (1 << bits) - 1);
    }

    public int Bits => 64 - _shift;

    /// <summary>All slots.</summary>
    public ReadOnlySpan<byte> Slots => new(_slots, 8 << Bits);

    /// <summary>Adds a piece given in valid UTF-8.</summary>
    /// <returns>False where the table has no room left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ReadOnlySpan<byte> utf8, int piece, ref int room)
    {
        var node = Root;
        for (var i = 0; i < utf8.Length;)
        {
            int point = utf8[i];
            if (point < 0x80)
            {
                i++;
            }
            else
            {
                var length = point < 0xE0 ? 2 : point < 0xF0 ? 3 : 4;
                point &= 0x7F >> length;
                for (var j = 1; j < length && i + j < utf8.Length; j++)
                    point = (point << 6) | (utf8[i + j] & 0x3F);
                i += length;
            }

            var key = Key(node, point);
            var at = Home(key);
            while (_slots[at] != 0 && _slots[at] >> PieceBits != key)
                at = (at + 1) & _mask;
            if (_slots[at] == 0)
            {
                if (--room < 0)
                    return false;
                _slots[at] = key << PieceBits;
            }

            node = at;
        }

        if (node != Root)
            _slots[node] = (_slots[node] >> PieceBits << PieceBits) | (uint)(piece + 1);
        return true;
    }

    /// <summary>The child of a node by a code point, or <see cref="None"/>; its piece is -1 where it is only a beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, int point, out int piece)
    {
        var key = Key(node, point);
        var at = Home(key);
        while (true)
        {
            var slot = _slots[at];
            if (slot >> PieceBits == key)
            {
                piece = (int)(slot & MostPieces) - 1;
                return at;
            }

            if (slot == 0)
            {
                piece = -1;
                return None;
            }

            at = (at + 1) & _mask;
        }
    }

    /// <summary>Keeps the table's memory until here.</summary>
    public void KeepAlive() => GC.KeepAlive(_owner);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(int node, int point) => ((ulong)(uint)node << PointBits) | ((uint)point + 1u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(ulong key) => (int)((key * Multiplier) >> _shift);
}
