using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Vectors.Transformer;

/// <summary>
/// The kernel for any machine, one output at a time. Sixteen products of -8 to 7 with at most ±127, summed, fit 16 bits, and so do
/// 32 (8 × 127 × 32 = 32,512), so the sum of a block is exact in any order.
/// </summary>
internal static unsafe class PortableKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* pair, int blocks, KernelRows rows, float* sums)
    {
        for (var b = 0; b < blocks; b++)
        {
            for (var o = 0; o < PackedMatrix.PairOutputs; o++)
            {
                var tile = pair + ((long)b * PackedMatrix.PairBytes) + (o / PackedMatrix.TileOutputs * PackedMatrix.TileBytes);
                RunOutput(tile, o % PackedMatrix.TileOutputs, b, rows, sums + o);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunOutput(byte* tile, int lane, int b, KernelRows rows, float* to)
    {
        var words = (uint*)tile + lane;
        var codes = Vector128.Create(words[0], words[16], words[32], words[48]).AsByte();
        var low = (codes & Vector128.Create((byte)15)).AsSByte() - Vector128.Create((sbyte)Q4.Zero);
        var high = Vector128.ShiftRightLogical(codes, 4).AsSByte() - Vector128.Create((sbyte)Q4.Zero);
        var (w0, w1) = Vector128.Widen(low);
        var (w2, w3) = Vector128.Widen(high);
        var scale = ((float*)(tile + PackedMatrix.CodesBytes))[lane];
        var at = (long)b * rows.Stride;
        var activations = rows.Codes + (at * Q4.BlockLength);
        for (var r = 0; r < rows.Count; r++, activations += Q4.BlockLength, to += PackedMatrix.PairOutputs)
        {
            var (a0, a1) = Vector128.Widen(Vector128.Load(activations));
            var (a2, a3) = Vector128.Widen(Vector128.Load(activations + 16));
            var sum = Vector128.Sum((a0 * w0) + (a1 * w1) + (a2 * w2) + (a3 * w3));
            *to = MathF.FusedMultiplyAdd(sum * scale, rows.Scales[at + r], *to);
        }
    }
}
