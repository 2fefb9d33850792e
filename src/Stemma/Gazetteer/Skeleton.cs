using System.Text;

namespace Stemma.Gazetteers;

/// <summary>
/// The sound of a name: its consonants in coarse classes, which make the key, and the vowels between them,
/// which measure how near two names of one key are.
/// </summary>
/// <param name="Key">An "A" if the name begins with a vowel, then one letter for each consonant; doubled ones once.</param>
/// <param name="Vowels">Two bits for the beginning and for each consonant: the vowel that follows (0 none, 1 a, 2 e or i, 3 o or u).</param>
/// <param name="Abjad">Short vowels are not written, so that a gap says nothing.</param>
internal sealed record Skeleton(string Key, uint Vowels, bool Abjad)
{
    private const int MaximumVariants = 8;
    private const int MaximumGaps = 16;

    /// <summary>The readings of a folded name: more than one where Arabic letters stand for several sounds; empty if it cannot be written in Latin.</summary>
    public static IReadOnlyList<Skeleton> Of(string folded)
    {
        var found = new List<Skeleton>(1);
        var abjad = Romaniser.IsAbjad(folded);
        foreach (var spelling in Spellings(folded, abjad))
        {
            if (Romaniser.Write(spelling) is not { } latin)
                continue;
            var one = Parse(latin, abjad);
            if (found.All(other => other.Key != one.Key))
                found.Add(one);
            if (found.Count == MaximumVariants)
                break;
        }

        return found;
    }

    /// <summary>How near two names of one key are: 1 if the vowels agree, less for each gap where they differ.</summary>
    public double Similarity(uint vowels, bool abjad)
    {
        double penalty = 0;
        for (var i = 0; i < MaximumGaps; i++)
            penalty += Gap((Vowels >> (2 * i)) & 3, (vowels >> (2 * i)) & 3, abjad);
        return Math.Max(0, 1 - (penalty / Math.Max(2, Key.Length)));
    }

    private double Gap(uint mine, uint theirs, bool theyLeaveOut)
    {
        if (mine == theirs)
            return 0;
        if (mine == 0)
            return Abjad ? 0.05 : 0.6;
        if (theirs == 0)
            return theyLeaveOut ? 0.05 : 0.6;
        return 0.3;
    }

    private static IEnumerable<string> Spellings(string folded, bool abjad)
    {
        yield return folded;
        if (!abjad)
        {
            foreach (var article in new[] { "al ", "el ", "ar ", "as ", "ash ", "at ", "an ", "ad ", "az " })
            {
                if (folded.StartsWith(article, StringComparison.Ordinal) && folded.Length > article.Length + 2)
                    yield return folded[article.Length..];
            }

            yield break;
        }

        var spelt = folded.Replace("تش", "چ", StringComparison.Ordinal);
        if (spelt != folded)
            yield return spelt;
        if (spelt.StartsWith("ال", StringComparison.Ordinal) && spelt.Length > 4)
            yield return spelt[2..];
        if (spelt.Contains('ج', StringComparison.Ordinal))
            yield return spelt.Replace('ج', 'گ');
        if (spelt.Contains('ك', StringComparison.Ordinal))
            yield return spelt.Replace('ك', 'گ');
    }

    private static Skeleton Parse(string latin, bool abjad)
    {
        var key = new StringBuilder();
        uint vowels = 0, gap = 0;
        var gaps = 0;
        var last = '\0';
        for (var i = 0; i < latin.Length;)
        {
            var (sound, length) = Sounds.Next(latin, i, abjad);
            i += length;
            if (sound is 'a' or 'i' or 'u')
            {
                // The first letter of an Arabic word is often only the bearer of its vowel.
                if (gap == 0 || (abjad && key.Length == 0))
                    gap = sound == 'a' ? 1u : sound == 'i' ? 2u : 3u;
                last = '\0';
            }
            else if (sound != '\0' && sound != last)
            {
                if (key.Length == 0 && gap > 0)
                    key.Append('A');
                vowels |= Place(gap, gaps++);
                gap = 0;
                key.Append(sound);
                last = sound;
            }
        }

        return new Skeleton(key.ToString(), vowels | Place(gap, gaps), abjad);
    }

    private static uint Place(uint gap, int at) => at < MaximumGaps ? gap << (2 * at) : 0;
}
