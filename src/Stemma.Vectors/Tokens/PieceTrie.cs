using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Vectors.Tokens;

/// <summary>
/// All pieces of the vocabulary as one open-addressed table of (parent node, code point) to node: a node is the number of its slot,
/// so one probe gives the child, its piece and its score.
/// </summary>
internal sealed class PieceTrie
{
    /// <summary>The node before any code point.</summary>
    public const int Root = 0;

    /// <summary>No such node.</summary>
    public const int None = -1;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private readonly Slot[] _slots;
    private readonly int _shift;
    private readonly int _mask;

    /// <param name="nodes">An upper bound on the number of nodes; the table is at least twice as large.</param>
    public PieceTrie(int nodes)
    {
        var bits = 4;
        while (1 << bits < nodes * 2L)
            bits++;
        _slots = new Slot[1 << bits];
        _shift = 64 - bits;
        _mask = (1 << bits) - 1;
        _slots[Root].Key = ulong.MaxValue;
    }

    /// <summary>Adds a piece given in valid UTF-8.</summary>
    /// <returns>False where the table is full beyond use.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ReadOnlySpan<byte> utf8, int piece, float score, ref int room)
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
            while (_slots[at].Key != 0 && _slots[at].Key != key)
                at = (at + 1) & _mask;
            if (_slots[at].Key == 0)
            {
                if (--room < 0)
                    return false;
                _slots[at] = new Slot { Key = key, Piece = -1 };
            }

            node = at;
        }

        if (node == Root)
            return true;
        _slots[node].Piece = piece;
        _slots[node].Score = score;
        return true;
    }

    /// <summary>The child of a node by a code point, or <see cref="None"/>; its piece is -1 where it is only a beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, int point, out int piece, out float score)
    {
        var key = Key(node, point);
        var at = Home(key);
        ref var first = ref MemoryMarshal.GetArrayDataReference(_slots);
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref first, at);
            if (slot.Key == key)
            {
                piece = slot.Piece;
                score = slot.Score;
                return at;
            }

            if (slot.Key == 0)
            {
                piece = -1;
                score = 0;
                return None;
            }

            at = (at + 1) & _mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(int node, int point) => ((ulong)(uint)node << 21) | ((uint)point + 1u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(ulong key) => (int)((key * Multiplier) >> _shift);

    private struct Slot
    {
        public ulong Key;
        public int Piece;
        public float Score;
    }
}
