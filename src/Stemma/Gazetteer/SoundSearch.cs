namespace Stemma.Gazetteers;

/// <summary>Search by the sound of a name.</summary>
internal static class SoundSearch
{
    /// <summary>Towns of fewer people are reached by sound only when the caller asks for it.</summary>
    public const long WeightyPopulation = 100_000;

    /// <summary>Names whose vowels agree less are not offered.</summary>
    public const double MinimumSimilarity = 0.6;

    /// <summary>Shorter keys fit too many names.</summary>
    public const int MinimumKey = 3;

    /// <summary>Keys of the least length need vowels that agree.</summary>
    public const double MinimumShortSimilarity = 0.95;

    private const int MaximumEntries = 64;

    public static ulong Hash(string key) => NameHash.Of($"~{key}");

    public static IReadOnlyList<PlaceCandidate> Find(Gazetteer gazetteer, NameIndex sounds, string folded, long minimumPopulation)
    {
        var best = new Dictionary<int, PlaceCandidate>();
        var values = new List<(uint Value, uint Extra)>();
        foreach (var sound in Skeleton.Of(folded))
        {
            if (sound.Key.Length < MinimumKey)
                continue;
            values.Clear();
            sounds.Find(Hash(sound.Key), values, MaximumEntries);
            foreach (var (value, vowels) in values)
            {
                var similarity = sound.Similarity(vowels, (value & GazetteerFormat.AbjadFlag) != 0);
                var index = (int)(value & GazetteerFormat.PlaceMask);
                if (similarity < (sound.Key.Length == MinimumKey ? MinimumShortSimilarity : MinimumSimilarity) || (best.TryGetValue(index, out var other) && other.Similarity >= similarity))
                    continue;
                var candidate = gazetteer.Candidate(value, transliterated: true, similarity);
                if (candidate.Place.Level != PlaceLevel.City || candidate.Place.Population >= minimumPopulation)
                    best[index] = candidate;
            }
        }

        return [.. best.Values.OrderByDescending(candidate => candidate.Similarity).ThenBy(candidate => candidate.Place.Index)];
    }
}
