using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Vectors.Static;

/// <summary>
/// Sums of quantised token vectors. For each token the sixteen levels are multiplied by its scale once; a dimension then adds the
/// product that its code names. Each dimension's sum runs over the tokens in order, so every path gives the same bits.
/// </summary>
internal static unsafe class StaticKernels
{
    private const int Half = StaticTable.Dimension / 2;

    public static void AddPortable(ReadOnlySpan<byte> records, int length, ReadOnlySpan<int> ids, ReadOnlySpan<float> levels, Span<float> sum)
    {
        Span<float> products = stackalloc float[16];
        foreach (var id in ids)
        {
            if (!Find(records, length, id, out var codes, out var scale))
                continue;
            for (var i = 0; i < products.Length; i++)
                products[i] = scale * levels[i];
            for (var j = 0; j < Half; j++)
            {
                sum[j] += products[codes[j] & 15];
                sum[j + Half] += products[codes[j] >> 4];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAvx2(ReadOnlySpan<byte> records, int length, ReadOnlySpan<int> ids, ReadOnlySpan<float> levels, Span<float> sum)
    {
        var first = Vector256.Create(levels);
        var second = Vector256.Create(levels[8..]);
        fixed (float* sums = sum)
        {
            foreach (var id in ids)
            {
                if (!Find(records, length, id, out var codes, out var scale))
                    continue;
                var low = first * scale;
                var high = second * scale;
                fixed (byte* code = codes)
                {
                    for (var j = 0; j < Half; j += 8)
                    {
                        var both = Avx2.ConvertToVector256Int32(code + j);
                        AddLevels(sums + j, both, low, high);
                        AddLevels(sums + j + Half, Vector256.ShiftRightLogical(both, 4), low, high);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAvx512(ReadOnlySpan<byte> records, int length, ReadOnlySpan<int> ids, ReadOnlySpan<float> levels, Span<float> sum)
    {
        var level = Vector512.Create(levels);
        fixed (float* s = sum)
        {
            var a0 = Vector512.Load(s);
            var a1 = Vector512.Load(s + 16);
            var a2 = Vector512.Load(s + 32);
            var a3 = Vector512.Load(s + 48);
            var a4 = Vector512.Load(s + 64);
            var a5 = Vector512.Load(s + 80);
            var a6 = Vector512.Load(s + 96);
            var a7 = Vector512.Load(s + 112);
            var b0 = Vector512.Load(s + 128);
            var b1 = Vector512.Load(s + 144);
            var b2 = Vector512.Load(s + 160);
            var b3 = Vector512.Load(s + 176);
            var b4 = Vector512.Load(s + 192);
            var b5 = Vector512.Load(s + 208);
            var b6 = Vector512.Load(s + 224);
            var b7 = Vector512.Load(s + 240);
            foreach (var id in ids)
            {
                if (!Find(records, length, id, out var codes, out var scale))
                    continue;
                var product = level * scale;
                fixed (byte* code = codes)
                {
                    Step(code, product, ref a0, ref b0);
                    Step(code + 16, product, ref a1, ref b1);
                    Step(code + 32, product, ref a2, ref b2);
                    Step(code + 48, product, ref a3, ref b3);
                    Step(code + 64, product, ref a4, ref b4);
                    Step(code + 80, product, ref a5, ref b5);
                    Step(code + 96, product, ref a6, ref b6);
                    Step(code + 112, product, ref a7, ref b7);
                }
            }

            a0.Store(s);
            a1.Store(s + 16);
            a2.Store(s + 32);
            a3.Store(s + 48);
            a4.Store(s + 64);
            a5.Store(s + 80);
            a6.Store(s + 96);
            a7.Store(s + 112);
            b0.Store(s + 128);
            b1.Store(s + 144);
            b2.Store(s + 160);
            b3.Store(s + 176);
            b4.Store(s + 192);
            b5.Store(s + 208);
            b6.Store(s + 224);
            b7.Store(s + 240);
        }
    }

    // The permutation reads only the low four bits of an index.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(byte* code, Vector512<float> product, ref Vector512<float> low, ref Vector512<float> high)
    {
        var both = Avx512F.ConvertToVector512Int32(Vector128.Load(code));
        low += Avx512F.PermuteVar16x32(product, both);
        high += Avx512F.PermuteVar16x32(product, Vector512.ShiftRightLogical(both, 4));
    }

    // The permutation reads only the low three bits; the fourth, moved to the sign, chooses between the tables.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddLevels(float* sums, Vector256<int> code, Vector256<float> low, Vector256<float> high)
    {
        var chosen = Avx.BlendVariable(
            Avx2.PermuteVar8x32(low, code),
            Avx2.PermuteVar8x32(high, code),
            Vector256.ShiftLeft(code, 28).AsSingle());
        (Vector256.Load(sums) + chosen).Store(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Find(ReadOnlySpan<byte> records, int length, int id, out ReadOnlySpan<byte> codes, out float scale)
    {
        var at = (long)id * length;
        if ((ulong)at + (ulong)length > (ulong)records.Length)
        {
            codes = default;
            scale = 0;
            return false;
        }

        var record = records.Slice((int)at, length);
        scale = (float)BinaryPrimitives.ReadHalfLittleEndian(record);
        codes = record[2..];
        return true;
    }
}
