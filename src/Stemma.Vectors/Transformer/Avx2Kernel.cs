using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Vectors.Transformer;

/// <summary>The AVX-512 kernel's computation on 8 outputs at once.</summary>
internal static unsafe class Avx2Kernel
{
    private const int Outputs = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* pair, int blocks, KernelRows rows, float* sums)
    {
        for (var b = 0; b < blocks; b++, pair += PackedMatrix.PairBytes)
        {
            for (var part = 0; part < PackedMatrix.PairOutputs / Outputs; part++)
            {
                var tile = pair + (part / 2 * PackedMatrix.TileBytes);
                RunPart(tile + (part % 2 * 32), (float*)(tile + PackedMatrix.CodesBytes) + (part % 2 * Outputs), b, rows, sums + (part * Outputs));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPart(byte* codes, float* scale, int b, KernelRows rows, float* to)
    {
        var low = Vector256.Create((byte)15);
        var ones = Vector256.Create((short)1);
        var x = Vector256.Load(codes);
        var w0 = x & low;
        var w4 = Vector256.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
        x = Vector256.Load(codes + 64);
        var w1 = x & low;
        var w5 = Vector256.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
        x = Vector256.Load(codes + 128);
        var w2 = x & low;
        var w6 = Vector256.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
        x = Vector256.Load(codes + 192);
        var w3 = x & low;
        var w7 = Vector256.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
        var weightScale = Vector256.Load(scale);

        var at = (long)b * rows.Stride;
        var a = (int*)(rows.Codes + (at * Q4.BlockLength));
        for (var r = 0; r < rows.Count; r++, a += 8, to += PackedMatrix.PairOutputs)
        {
            var w = Vector256.Create(rows.Corrections[at + r]).AsInt16();
            w += Avx2.MultiplyAddAdjacent(w0, Vector256.Create(a[0]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w1, Vector256.Create(a[1]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w2, Vector256.Create(a[2]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w3, Vector256.Create(a[3]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w4, Vector256.Create(a[4]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w5, Vector256.Create(a[5]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w6, Vector256.Create(a[6]).AsSByte());
            w += Avx2.MultiplyAddAdjacent(w7, Vector256.Create(a[7]).AsSByte());
            var share = Vector256.ConvertToSingle(Avx2.MultiplyAddAdjacent(w, ones)) * weightScale;
            Fma.MultiplyAdd(share, Vector256.Create(rows.Scales[at + r]), Vector256.Load(to)).Store(to);
        }
    }
}
