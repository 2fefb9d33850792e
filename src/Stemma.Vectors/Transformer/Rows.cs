using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Vectors.Transformer;

/// <summary>What is done to each row of activations between the products.</summary>
internal static unsafe class Rows
{
    private const int Lane = 16;

    /// <summary>x = layer norm of x + y (or of x alone where y is null): mean 0, variance 1, then times gain plus shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAndNormalise(float* x, float* y, int rows, int columns, float[] gain, float[] shift, float epsilon)
    {
        fixed (float* g = gain, s = shift)
        {
            for (var r = 0; r < rows; r++, x += columns)
            {
                Vector512<float> sum = default;
                for (var i = 0; i < columns; i += Lane)
                {
                    var v = Vector512.Load(x + i);
                    if (y != null)
                    {
                        v += Vector512.Load(y + i);
                        v.Store(x + i);
                    }

                    sum += v;
                }

                var mean = Vector512.Create(Lanes.Sum(sum) / columns);
                Vector512<float> squares = default;
                for (var i = 0; i < columns; i += Lane)
                {
                    var v = Vector512.Load(x + i) - mean;
                    squares = Vector512.FusedMultiplyAdd(v, v, squares);
                }

                var inverse = Vector512.Create(1 / MathF.Sqrt((Lanes.Sum(squares) / columns) + epsilon));
                for (var i = 0; i < columns; i += Lane)
                    Vector512.FusedMultiplyAdd((Vector512.Load(x + i) - mean) * inverse, Vector512.Load(g + i), Vector512.Load(s + i)).Store(x + i);
                if (y != null)
                    y += columns;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gelu(float* x, long count)
    {
        for (long i = 0; i < count; i += Lane)
            Lanes.Gelu(Vector512.Load(x + i)).Store(x + i);
    }

    /// <summary>The mean of the rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean(float* x, int rows, Span<float> to)
    {
        to.Clear();
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < to.Length; i++)
                to[i] += x[((long)r * to.Length) + i];
        }

        for (var i = 0; i < to.Length; i++)
            to[i] /= rows;
    }
}
