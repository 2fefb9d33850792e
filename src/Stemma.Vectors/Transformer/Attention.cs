using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Vectors.Transformer;

/// <summary>softmax(q·k/√32)·v for the positions of one text, head by head, four queries at once.</summary>
internal sealed unsafe class Attention(int hidden, int heads, int longest) : IDisposable
{
    /// <summary>Dimensions of a head that this is written for.</summary>
    public const int HeadLength = 32;

    private const int Queries = 4;
    private const int KeysAtOnce = 32;
    private static readonly Vector512<int> Counting = Vector512<int>.Indices;
    private readonly AlignedMemory _keys = new(4L * HeadLength * RoundUp(longest));
    private readonly AlignedMemory _weights = new(4L * Queries * RoundUp(longest));

    /// <param name="q">Queries, rows of <c>hidden</c> numbers; so are the others.</param>
    /// <param name="k">Keys.</param>
    /// <param name="v">Values.</param>
    /// <param name="to">The result.</param>
    /// <param name="rows">Positions of the text.</param>
    public void Run(float* q, float* k, float* v, float* to, int rows)
    {
        for (var h = 0; h < heads; h++)
        {
            var at = h * HeadLength;
            Transpose(k + at, rows);
            for (var i = 0; i < rows; i += Queries)
            {
                Scores(q + at, i, rows);
                Values(v + at, to + at, i, rows);
            }
        }
    }

    public void Dispose()
    {
        _keys.Dispose();
        _weights.Dispose();
    }

    private static int RoundUp(int rows) => (rows + KeysAtOnce - 1) / KeysAtOnce * KeysAtOnce;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transpose(float* k, int rows)
    {
        var stride = RoundUp(rows);
        var keys = _keys.Floats;
        for (var j = 0; j < stride; j++)
        {
            for (var d = 0; d < HeadLength; d++)
                keys[(d * stride) + j] = j < rows ? k[((long)j * hidden) + d] : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scores(float* q, int first, int rows)
    {
        var stride = RoundUp(rows);
        var keys = _keys.Floats;
        var weights = _weights.Floats;
        var scale = Vector512.Create(1 / MathF.Sqrt(HeadLength));
        var q0 = q + ((long)first * hidden);
        var q1 = q + ((long)Math.Min(first + 1, rows - 1) * hidden);
        var q2 = q + ((long)Math.Min(first + 2, rows - 1) * hidden);
        var q3 = q + ((long)Math.Min(first + 3, rows - 1) * hidden);
        for (var j = 0; j < stride; j += KeysAtOnce)
        {
            Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
            for (var d = 0; d < HeadLength; d++)
            {
                var a = Vector512.Load(keys + (d * stride) + j);
                var b = Vector512.Load(keys + (d * stride) + j + 16);
                var x = Vector512.Create(q0[d]);
                a0 = Vector512.FusedMultiplyAdd(x, a, a0);
                b0 = Vector512.FusedMultiplyAdd(x, b, b0);
                x = Vector512.Create(q1[d]);
                a1 = Vector512.FusedMultiplyAdd(x, a, a1);
                b1 = Vector512.FusedMultiplyAdd(x, b, b1);
                x = Vector512.Create(q2[d]);
                a2 = Vector512.FusedMultiplyAdd(x, a, a2);
                b2 = Vector512.FusedMultiplyAdd(x, b, b2);
                x = Vector512.Create(q3[d]);
                a3 = Vector512.FusedMultiplyAdd(x, a, a3);
                b3 = Vector512.FusedMultiplyAdd(x, b, b3);
            }

            (a0 * scale).Store(weights + j);
            (b0 * scale).Store(weights + j + 16);
            (a1 * scale).Store(weights + stride + j);
            (b1 * scale).Store(weights + stride + j + 16);
            (a2 * scale).Store(weights + (2 * stride) + j);
            (b2 * scale).Store(weights + (2 * stride) + j + 16);
            (a3 * scale).Store(weights + (3 * stride) + j);
            (b3 * scale).Store(weights + (3 * stride) + j + 16);
        }

        for (var i = 0; i < Queries; i++)
            Softmax(weights + (i * stride), rows, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Softmax(float* scores, int rows, int stride)
    {
        var most = Vector512.Create(float.NegativeInfinity);
        for (var j = 0; j < stride; j += 16)
        {
            var inside = Vector512.LessThan(Counting + Vector512.Create(j), Vector512.Create(rows)).AsSingle();
            var x = Vector512.ConditionalSelect(inside, Vector512.Load(scores + j), Vector512.Create(float.NegativeInfinity));
            most = Vector512.MaxNative(most, x);
        }

        var top = Vector512.Create(Lanes.Max(most));
        Vector512<float> sum = default;
        for (var j = 0; j < stride; j += 16)
        {
            var inside = Vector512.LessThan(Counting + Vector512.Create(j), Vector512.Create(rows)).AsSingle();
            var e = Vector512.ConditionalSelect(inside, Lanes.ExpOfNegative(Vector512.Load(scores + j) - top), default);
            e.Store(scores + j);
            sum += e;
        }

        var inverse = Vector512.Create(1 / Lanes.Sum(sum));
        for (var j = 0; j < stride; j += 16)
            (Vector512.Load(scores + j) * inverse).Store(scores + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Values(float* v, float* to, int first, int rows)
    {
        var stride = RoundUp(rows);
        var w = _weights.Floats;
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (var j = 0; j < rows; j++)
        {
            var a = Vector512.Load(v + ((long)j * hidden));
            var b = Vector512.Load(v + ((long)j * hidden) + 16);
            var x = Vector512.Create(w[j]);
            a0 = Vector512.FusedMultiplyAdd(x, a, a0);
            b0 = Vector512.FusedMultiplyAdd(x, b, b0);
            x = Vector512.Create(w[stride + j]);
            a1 = Vector512.FusedMultiplyAdd(x, a, a1);
            b1 = Vector512.FusedMultiplyAdd(x, b, b1);
            x = Vector512.Create(w[(2 * stride) + j]);
            a2 = Vector512.FusedMultiplyAdd(x, a, a2);
            b2 = Vector512.FusedMultiplyAdd(x, b, b2);
            x = Vector512.Create(w[(3 * stride) + j]);
            a3 = Vector512.FusedMultiplyAdd(x, a, a3);
            b3 = Vector512.FusedMultiplyAdd(x, b, b3);
        }

        var row = to + ((long)first * hidden);
        Put(row, a0, b0);
        if (first + 1 < rows)
            Put(row + hidden, a1, b1);
        if (first + 2 < rows)
            Put(row + (2 * hidden), a2, b2);
        if (first + 3 < rows)
            Put(row + (3 * hidden), a3, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float* to, Vector512<float> low, Vector512<float> high)
    {
        low.Store(to);
        high.Store(to + 16);
    }
}
