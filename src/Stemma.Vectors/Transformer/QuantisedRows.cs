using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Vectors.Transformer;

/// <summary>
/// Activations in 8 bits, a scale for each 32 of them, block by block and row by row within a block. Beside each block stands its
/// correction: a product with the codes 0 to 15 of the weights is too large by 8 times the sum of the activations; as two 16-bit
/// halves (inputs 4g, 4g + 1 and inputs 4g + 2, 4g + 3) it starts the kernels' sums.
/// </summary>
internal sealed unsafe class QuantisedRows(int rows, int columns) : IDisposable
{
    private const float Largest = 127;
    private readonly AlignedMemory _codes = new((long)rows * columns);
    private readonly AlignedMemory _scales = new(4L * rows * (columns / Q4.BlockLength));
    private readonly AlignedMemory _corrections = new(4L * rows * (columns / Q4.BlockLength));

    /// <summary>Rows between the same row of two blocks.</summary>
    public int Stride { get; } = rows;

    public sbyte* Codes => (sbyte*)_codes.Start;

    public float* Scales => _scales.Floats;

    public int* Corrections => (int*)_corrections.Start;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* from, int rows, int columns)
    {
        var blocks = columns / Q4.BlockLength;
        for (var p = 0; p < rows; p++)
        {
            for (var b = 0; b < blocks; b++)
            {
                var x = from + ((long)p * columns) + (b * Q4.BlockLength);
                var low = Vector512.Load(x);
                var high = Vector512.Load(x + 16);
                var most = Lanes.Max(Vector512.MaxNative(Vector512.Abs(low), Vector512.Abs(high)));
                var inverse = most > 0 ? Largest / most : 0;
                var at = ((long)b * Stride) + p;
                Scales[at] = most / Largest;
                var lowCodes = Vector512.ConvertToInt32Native(Vector512.Round(low * inverse));
                var highCodes = Vector512.ConvertToInt32Native(Vector512.Round(high * inverse));
                var to = Codes + (at * Q4.BlockLength);
                Store(lowCodes, to);
                Store(highCodes, to + 16);
                Corrections[at] = Correction(lowCodes + highCodes);
            }
        }
    }

    public void Dispose()
    {
        _codes.Dispose();
        _scales.Dispose();
        _corrections.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Correction(Vector512<int> sums)
    {
        var half = sums.GetLower() + sums.GetUpper();
        var four = half.GetLower() + half.GetUpper();
        return (int)(((uint)(-Q4.Zero * (four[0] + four[1])) & 0xFFFF) | ((uint)(-Q4.Zero * (four[2] + four[3])) << 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> codes, sbyte* to)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128SByte(codes).Store(to);
            return;
        }

        for (var i = 0; i < 16; i++)
            to[i] = (sbyte)codes[i];
    }
}
