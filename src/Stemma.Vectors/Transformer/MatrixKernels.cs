namespace Stemma.Vectors.Transformer;

/// <summary>
/// Products of quantised rows with a packed matrix. For each output and each block of 32 inputs the sum of products is an exact
/// integer; the block's share, integer × scale of the weights, is rounded once and joined by one fused multiplication with the
/// scale of the activations, block after block. So every path gives the same bits.
/// </summary>
internal static unsafe class MatrixKernels
{
    /// <summary>Rows whose sums are kept in the first cache.</summary>
    public const int RowsAtOnce = 64;

    /// <summary>to[row, output] = bias + Σ weights · activations.</summary>
    public static void Multiply(PackedMatrix matrix, QuantisedRows from, int rows, float* to, Instructions path)
    {
        var sums = stackalloc float[(RowsAtOnce * PackedMatrix.PairOutputs) + 16];
        sums = (float*)(((nint)sums + 63) & ~63);
        for (var pair = 0; pair < matrix.Outputs / PackedMatrix.PairOutputs; pair++)
        {
            var bias = matrix.Bias.AsSpan(pair * PackedMatrix.PairOutputs, PackedMatrix.PairOutputs);
            for (var first = 0; first < rows; first += RowsAtOnce)
            {
                var count = Math.Min(RowsAtOnce, rows - first);
                for (var r = 0; r < count; r++)
                    bias.CopyTo(new Span<float>(sums + (r * PackedMatrix.PairOutputs), PackedMatrix.PairOutputs));
                var part = new KernelRows(from.Codes + ((long)first * Q4.BlockLength), from.Scales + first, from.Corrections + first, from.Stride, count);
                if (path == Instructions.Avx512)
                    Avx512Kernel.Run(matrix.Pair(pair), matrix.Blocks, part, sums);
                else if (path == Instructions.Avx2)
                    Avx2Kernel.Run(matrix.Pair(pair), matrix.Blocks, part, sums);
                else
                    PortableKernel.Run(matrix.Pair(pair), matrix.Blocks, part, sums);
                for (var r = 0; r < count; r++)
                    new Span<float>(sums + (r * PackedMatrix.PairOutputs), PackedMatrix.PairOutputs).CopyTo(new Span<float>(to + ((long)(first + r) * matrix.Outputs) + (pair * PackedMatrix.PairOutputs), PackedMatrix.PairOutputs));
            }
        }
    }
}

/// <summary>Some rows of quantised activations: codes and, for each block, scales and corrections, blocks <paramref name="Stride"/> rows apart.</summary>
internal readonly unsafe record struct KernelRows(nint CodesAt, nint ScalesAt, nint CorrectionsAt, int Stride, int Count)
{
    public KernelRows(sbyte* codes, float* scales, int* corrections, int stride, int count)
        : this((nint)codes, (nint)scales, (nint)corrections, stride, count)
    {
    }

    public sbyte* Codes => (sbyte*)CodesAt;

    public float* Scales => (float*)ScalesAt;

    public int* Corrections => (int*)CorrectionsAt;
}
