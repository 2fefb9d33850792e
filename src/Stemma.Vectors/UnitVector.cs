namespace Stemma.Vectors;

/// <summary>Lengths and centring; sums run in double precision from the first dimension to the last.</summary>
internal static class UnitVector
{
    /// <summary>Divides a vector by its Euclidean length; one without length, or not of finite numbers, becomes all zero.</summary>
    public static void Normalise(Span<float> vector)
    {
        double squares = 0;
        foreach (var x in vector)
            squares += (double)x * x;
        if (!(squares > 0) || !double.IsFinite(squares))
        {
            vector.Clear();
            return;
        }

        var inverse = 1 / Math.Sqrt(squares);
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)(vector[i] * inverse);
    }

    /// <summary>Subtracts a mean and divides by the length that remains.</summary>
    public static void Centre(Span<float> vector, ReadOnlySpan<float> mean)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] -= mean[i];
        Normalise(vector);
    }
}
