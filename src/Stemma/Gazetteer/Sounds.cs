namespace Stemma.Gazetteers;

/// <summary>Sound classes of Latin letters and digraphs. Capitals are consonants; a, i, u are the vowels.</summary>
internal static class Sounds
{
    private static readonly (string Letters, char Sound)[] Digraphs =
    [
        ("dzh", 'J'), ("tch", 'C'), ("sch", 'X'), ("dj", 'J'), ("zh", 'J'), ("sh", 'X'), ("ch", 'C'), ("kh", 'H'), ("gh", 'G'),
        ("ph", 'F'), ("th", 'T'), ("dh", 'D'), ("ck", 'K'),
    ];

    /// <summary>The sound at an index and how many letters it takes; '\0' for what is not heard.</summary>
    public static (char Sound, int Length) Next(string latin, int at, bool abjad)
    {
        foreach (var (letters, sound) in Digraphs)
        {
            if (string.CompareOrdinal(latin, at, letters, 0, letters.Length) == 0)
                return (sound, letters.Length);
        }

        return (Single(latin, at, abjad), 1);
    }

    private static char Single(string latin, int at, bool abjad)
    {
        var next = at + 1 < latin.Length ? latin[at + 1] : ' ';
        var before = at > 0 ? latin[at - 1] : ' ';
        return latin[at] switch
        {
            'a' => 'a',
            'e' or 'i' => 'i',
            'y' => 'i',
            'o' or 'u' => 'u',
            'w' => abjad && before != ' ' ? 'u' : IsVowel(next) && !IsVowel(before) ? 'F' : IsVowel(next) ? 'F' : 'u',
            'b' or 'p' => 'P',
            'f' or 'v' => 'F',
            'c' => next is 'e' or 'i' or 'y' ? 'S' : 'K',
            'k' or 'q' => 'K',
            'x' => 'K',
            'h' => IsVowel(next) || (abjad && next != ' ') ? 'H' : '\0',
            'd' => 'D',
            't' => 'T',
            'g' => 'G',
            'j' => 'J',
            'l' => 'L',
            'm' => 'M',
            'n' => 'N',
            'r' => 'R',
            's' => 'S',
            'z' => 'Z',
            _ => '\0',
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';
}
