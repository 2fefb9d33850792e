namespace Stemma.Text.Identification;

/// <summary>Takes what identification reads in one word. Called for every word: implementations are structs.</summary>
internal interface IFeatureSink
{
    /// <summary>One feature of the text, by its hash.</summary>
    void Add(uint feature);
}

/// <summary>Turns the words of one script into character n-grams and whole words, each as a 32-bit hash.</summary>
internal static class FeatureReader
{
    /// <summary>Longest n-gram. Six letters and more are covered by the whole word; longer ones did not pay for their room.</summary>
    public const int MaxGram = 5;

    /// <summary>Longest word that is read whole; what is longer (a script without spaces, a hostile run) is read in pieces.</summary>
    public const int MaxWord = 64;

    // Odd multiplier of Knuth's multiplicative hashing, 2^32 divided by the golden ratio.
    private const uint Multiplier = 0x9E3779B1;
    private const uint WordSeed = 0x5BD1E995;
    private const char Edge = '\u0002';

    /// <summary>Reads a text and hands every feature of a script's words to the sink.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="script">Words that begin in another script are passed over.</param>
    /// <param name="alsoScript">A second script that counts as the same (Han beside kana), or the same again.</param>
    /// <param name="maxLetters">Reading stops at the end of the word in which this many letters are reached.</param>
    /// <param name="sink">Takes the features.</param>
    /// <returns>Number of letters read.</returns>
    public static int Read<TSink>(ReadOnlySpan<char> text, Script script, Script alsoScript, int maxLetters, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var folds = Letters.Folds;
        var scripts = Letters.Scripts;
        Span<char> word = stackalloc char[MaxWord + 2];
        word[0] = Edge;
        var length = 1;
        var read = 0;
        var taken = true;
        foreach (var c in text)
        {
            var folded = folds[c];
            if (folded > Letters.Ignored)
            {
                if (folded == Letters.Apostrophe)
                {
                    if (length > 1)
                        word[length++] = folded;
                }
                else
                {
                    var s = (Script)scripts[c];
                    if (s != Script.None && s != script && s != alsoScript)
                        taken = false;
                    word[length++] = folded;
                }

                if (length <= MaxWord)
                    continue;
            }
            else if (folded == Letters.Ignored)
            {
                continue;
            }

            if (length > 1)
            {
                if (taken)
                    read += Flush(word, length, ref sink);
                length = 1;
                if (read >= maxLetters)
                    return read;
            }

            taken = true;
        }

        if (length > 1 && taken)
            read += Flush(word, length, ref sink);
        return read;
    }

    private static int Flush<TSink>(scoped Span<char> word, int length, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (word[length - 1] == Letters.Apostrophe)
            length--;
        if (length < 2)
            return 0;
        word[length++] = Edge;
        var whole = WordSeed;
        for (var start = 0; start < length; start++)
        {
            var hash = 0u;
            var end = Math.Min(length, start + MaxGram);
            for (var i = start; i < end; i++)
            {
                hash = Mix(hash, word[i]);
                if (i > 0)
                    sink.Add(hash);
            }

            whole = Mix(whole, word[start]);
        }

        // Up to three letters the word with its edges is itself an n-gram.
        if (length > MaxGram)
            sink.Add(whole);
        return length - 2;
    }

    private static uint Mix(uint hash, char c)
    {
        hash = (hash ^ c) * Multiplier;
        return hash ^ (hash >> 15);
    }
}
