using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Bench.Vectors;

/// <summary>What one core can do at most, measured on registers alone: the yardstick for the kernels.</summary>
internal static class PeakLoops
{
    private const int Steps = 4_000_000;

    /// <summary>Products of 4- and 8-bit numbers with their sums, in 10^9 multiplications and additions a second; null without AVX-512 BW.</summary>
    public static double? Bytes() => Avx512BW.IsSupported ? Best(RunBytes, Steps * 12L * 64 * 2) : null;

    /// <summary>Fused multiplications and additions of 32-bit floats, in 10^9 operations a second; null without AVX-512 F.</summary>
    public static double? Floats() => Avx512F.IsSupported ? Best(RunFloats, Steps * 12L * 16 * 2) : null;

    private static double Best(Func<float> run, long operations)
    {
        var best = 0.0;
        for (var i = 0; i < 5; i++)
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
        var x = Vector512.Create((sbyte)3);
        Vector512<short> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default, k = default, l = default;
        for (var n = 0; n < Steps; n++)
        {
            a += Avx512BW.MultiplyAddAdjacent(w, x);
            x ^= Vector512<sbyte>.One;
            b += Avx512BW.MultiplyAddAdjacent(w, x);
            c += Avx512BW.MultiplyAddAdjacent(w, a.AsSByte());
            d += Avx512BW.MultiplyAddAdjacent(w, b.AsSByte());
            e += Avx512BW.MultiplyAddAdjacent(w, c.AsSByte());
            f += Avx512BW.MultiplyAddAdjacent(w, d.AsSByte());
            g += Avx512BW.MultiplyAddAdjacent(w, e.AsSByte());
            h += Avx512BW.MultiplyAddAdjacent(w, f.AsSByte());
            i += Avx512BW.MultiplyAddAdjacent(w, g.AsSByte());
            j += Avx512BW.MultiplyAddAdjacent(w, h.AsSByte());
            k += Avx512BW.MultiplyAddAdjacent(w, i.AsSByte());
            l += Avx512BW.MultiplyAddAdjacent(w, j.AsSByte());
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
