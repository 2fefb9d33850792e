using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Vectors.Transformer;

/// <summary>
/// 32 outputs at once: eight vectors of codes for each tile stay in registers over all rows. Eight sums of two products of 4 and 8
/// bits fit 16 bits (8 × 2 × 15 × 127 = 30,480), so the sums widen to 32 bits once a block.
/// </summary>
internal static unsafe class Avx512Kernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* pair, int blocks, KernelRows rows, float* sums)
    {
        var low = Vector512.Create((byte)15);
        var ones = Vector512.Create((short)1);
        var count = rows.Count;
        for (var b = 0; b < blocks; b++, pair += PackedMatrix.PairBytes)
        {
            var x = Vector512.LoadAligned(pair);
            var u0 = x & low;
            var u4 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            x = Vector512.LoadAligned(pair + 64);
            var u1 = x & low;
            var u5 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            x = Vector512.LoadAligned(pair + 128);
            var u2 = x & low;
            var u6 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            x = Vector512.LoadAligned(pair + 192);
            var u3 = x & low;
            var u7 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            var uScale = Vector512.LoadAligned((float*)(pair + PackedMatrix.CodesBytes));

            var second = pair + PackedMatrix.TileBytes;
            x = Vector512.LoadAligned(second);
            var w0 = x & low;
            var w4 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            x = Vector512.LoadAligned(second + 64);
            var w1 = x & low;
            var w5 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            x = Vector512.LoadAligned(second + 128);
            var w2 = x & low;
            var w6 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            x = Vector512.LoadAligned(second + 192);
            var w3 = x & low;
            var w7 = Vector512.ShiftRightLogical(x.AsUInt16(), 4).AsByte() & low;
            var wScale = Vector512.LoadAligned((float*)(second + PackedMatrix.CodesBytes));

            var at = (long)b * rows.Stride;
            var a = (int*)(rows.Codes + (at * Q4.BlockLength));
            var scales = rows.Scales + at;
            var corrections = rows.Corrections + at;
            var to = sums;
            for (var r = 0; r < count; r++, a += 8, to += PackedMatrix.PairOutputs)
            {
                var start = Vector512.Create(corrections[r]).AsInt16();
                var k = Vector512.Create(a[0]).AsSByte();
                var u = start + Avx512BW.MultiplyAddAdjacent(u0, k);
                var w = start + Avx512BW.MultiplyAddAdjacent(w0, k);
                k = Vector512.Create(a[1]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u1, k);
                w += Avx512BW.MultiplyAddAdjacent(w1, k);
                k = Vector512.Create(a[2]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u2, k);
                w += Avx512BW.MultiplyAddAdjacent(w2, k);
                k = Vector512.Create(a[3]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u3, k);
                w += Avx512BW.MultiplyAddAdjacent(w3, k);
                k = Vector512.Create(a[4]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u4, k);
                w += Avx512BW.MultiplyAddAdjacent(w4, k);
                k = Vector512.Create(a[5]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u5, k);
                w += Avx512BW.MultiplyAddAdjacent(w5, k);
                k = Vector512.Create(a[6]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u6, k);
                w += Avx512BW.MultiplyAddAdjacent(w6, k);
                k = Vector512.Create(a[7]).AsSByte();
                u += Avx512BW.MultiplyAddAdjacent(u7, k);
                w += Avx512BW.MultiplyAddAdjacent(w7, k);

                var scale = Vector512.Create(scales[r]);
                var uShare = Vector512.ConvertToSingle(Avx512BW.MultiplyAddAdjacent(u, ones)) * uScale;
                var wShare = Vector512.ConvertToSingle(Avx512BW.MultiplyAddAdjacent(w, ones)) * wScale;
                Avx512F.FusedMultiplyAdd(uShare, scale, Vector512.LoadAligned(to)).StoreAligned(to);
                Avx512F.FusedMultiplyAdd(wShare, scale, Vector512.LoadAligned(to + 16)).StoreAligned(to + 16);
            }
        }
    }
}
