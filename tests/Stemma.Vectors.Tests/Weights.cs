using Stemma.Data;

namespace Stemma.Vectors.Tests;

/// <summary>The weights of the repository, opened once for all tests.</summary>
internal static class Weights
{
    public static DataFolder Data { get; } = DataFolder.Find();

    private static readonly Lazy<Encoders> Opened = new(() => Encoders.Open(Data, 2));

    public static Encoders Encoders => Opened.Value;

    /// <summary>../shared/vectors as seen from the repository's root.</summary>
    public static string Shared { get; } = Path.Combine(Data.Root, "..", "shared", "vectors");

    public static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
        {
            ab += (double)a[i] * b[i];
            aa += (double)a[i] * a[i];
            bb += (double)b[i] * b[i];
        }

        return ab / Math.Sqrt(aa * bb);
    }
}
