using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Bench.Vectors;

/// <summary>What one core can do at most, measured on registers alone: the yardstick for the kernels.</summary>
internal static class PeakLoops
{
    private const int Steps = 100_000;

    /// <summary>Products of 4- and 8-bit numbers with their sums, in 10^9 multiplications and additions a second; null without AVX-512 BW.</summary>
    public static double? Bytes() => Avx512BW.IsSupported ? Best(RunBytes, Steps * 12L * 64 * 2) : null;

    /// <summary>Fused multiplications and additions of 32-bit floats, in 10^9 operations a second; null without AVX-512 F.</summary>
    public static double? Floats() => Avx512F.IsSupported ? Best(RunFloats, Steps * 12L * 16 * 2) : null;

    private static double Best(Func<float> run, long operations)
    {
        var best = 0.0;
        for (var i = 0; i < 200; i++)
        {
            var from = Stopwatch.GetTimestamp();
            GC.KeepAlive(run());
            best = Math.Max(best, operations / Stopwatch.GetElapsedTime(from).TotalSeconds / 1e9);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float RunBytes()
    {
        var w = Vector512.Create((byte)7);
        Vector512<short> a = Vector512.Create((short)1), b = Vector512.Create((short)2), c = Vector512.Create((short)3), d = Vector512.Create((short)4), e = Vector512.Create((short)5), f = Vector512.Create((short)6), g = Vector512.Create((short)7), h = Vector512.Create((short)8), i = Vector512.Create((short)9), j = Vector512.Create((short)10), k = Vector512.Create((short)11), l = Vector512.Create((short)12);
        for (var n = 0; n < Steps; n++)
        {
            a += Avx512BW.MultiplyAddAdjacent(w, a.AsSByte());
            b += Avx512BW.MultiplyAddAdjacent(w, b.AsSByte());
            c += Avx512BW.MultiplyAddAdjacent(w, c.AsSByte());
            d += Avx512BW.MultiplyAddAdjacent(w, d.AsSByte());
            e += Avx512BW.MultiplyAddAdjacent(w, e.AsSByte());
            f += Avx512BW.MultiplyAddAdjacent(w, f.AsSByte());
            g += Avx512BW.MultiplyAddAdjacent(w, g.AsSByte());
            h += Avx512BW.MultiplyAddAdjacent(w, h.AsSByte());
            i += Avx512BW.MultiplyAddAdjacent(w, i.AsSByte());
            j += Avx512BW.MultiplyAddAdjacent(w, j.AsSByte());
            k += Avx512BW.MultiplyAddAdjacent(w, k.AsSByte());
            l += Avx512BW.MultiplyAddAdjacent(w, l.AsSByte());
        }

        return (a + b + c + d + e + f + g + h + i + j + k + l)[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float RunFloats()
    {
        var w = Vector512.Create(0.999f);
        var x = Vector512.Create(0.001f);
        Vector512<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var n = 0; n < Steps; n++)
        {
            a = Avx512F.FusedMultiplyAdd(a, w, x);
            b = Avx512F.FusedMultiplyAdd(b, w, x);
            c = Avx512F.FusedMultiplyAdd(c, w, x);
            d = Avx512F.FusedMultiplyAdd(d, w, x);
            e = Avx512F.FusedMultiplyAdd(e, w, x);
            f = Avx512F.FusedMultiplyAdd(f, w, x);
            g = Avx512F.FusedMultiplyAdd(g, w, x);
            h = Avx512F.FusedMultiplyAdd(h, w, x);
            i = Avx512F.FusedMultiplyAdd(i, w, x);
            j = Avx512F.FusedMultiplyAdd(j, w, x);
            k = Avx512F.FusedMultiplyAdd(k, w, x);
            l = Avx512F.FusedMultiplyAdd(l, w, x);
        }

        return (a + b + c + d + e + f + g + h + i + j + k + l)[0];
    }
}
