namespace Stemma.Text.Identification;

/// <summary>The features of a word as 32-bit hashes: n-grams of its letters and edges, and the whole word.</summary>
internal static class Features
{
    /// <summary>Longest n-gram. Longer words are read whole besides; longer n-grams did not pay for their room.</summary>
    public const int MaxGram = 5;

    // Odd multiplier of Knuth's multiplicative hashing, 2^32 divided by the golden ratio.
    private const uint Multiplier = 0x9E3779B1;

    // Keeps a whole word apart from the n-gram of the same letters; any odd number does.
    private const uint WordSeed = 0x5BD1E995;

    /// <summary>The hash of an n-gram from the hash of all its letters but the last.</summary>
    public static uint Mix(uint hash, char c)
    {
        hash = (hash ^ c) * Multiplier;
        return hash ^ (hash >> 15);
    }

    /// <summary>The hash of a word as a whole.</summary>
    public static uint Whole(ReadOnlySpan<char> edged)
    {
        var hash = WordSeed;
        foreach (var c in edged)
            hash = Mix(hash, c);
        return hash;
    }

    /// <summary>All features of a word, one after another; what <see cref="Scorer"/> reads in place.</summary>
    public static void Collect(ReadOnlySpan<char> edged, List<uint> features)
    {
        for (var start = 0; start < edged.Length; start++)
        {
            var hash = 0u;
            for (var i = start; i < Math.Min(edged.Length, start + MaxGram); i++)
            {
                hash = Mix(hash, edged[i]);
                if (i > 0)
                    features.Add(hash);
            }
        }

        if (edged.Length > MaxGram)
            features.Add(Whole(edged));
    }
}
