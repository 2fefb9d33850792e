namespace Stemma.Text.Identification;

/// <summary>Takes the words of a text. Called for every word: implementations are structs.</summary>
internal interface IWordSink
{
    /// <summary>One word in folded letters between two <see cref="WordReader.Edge"/> signs.</summary>
    void Word(scoped ReadOnlySpan<char> edged);
}

/// <summary>Finds the words of one script in a text.</summary>
internal static class WordReader
{
    /// <summary>Longest word that is read whole; what is longer (a script without spaces, a hostile run) is read in pieces.</summary>
    public const int MaxWord = 64;

    /// <summary>Stands before and after each word.</summary>
    public const char Edge = '\u0002';

    /// <summary>Reads a text and hands every word of a script to the sink.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="script">Words that begin in another script are passed over.</param>
    /// <param name="maxLetters">Reading stops at the end of the word in which this many letters are reached.</param>
    /// <param name="sink">Takes the words.</param>
    /// <returns>Number of letters read.</returns>
    public static int Read<TSink>(ReadOnlySpan<char> text, Script script, int maxLetters, ref TSink sink)
        where TSink : struct, IWordSink, allows ref struct
    {
        var folds = Letters.Folds;
        var scripts = Letters.Scripts;
        Span<char> word = stackalloc char[MaxWord + 2];
        word[0] = Edge;
        var length = 1;
        var read = 0;
        var taken = true;
        var own = false;
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
                    if (s == script)
                        own = true;
                    else if (s == Script.Latin && script == Script.Cyrillic && Letters.AsCyrillic(folded) is var lookalike && lookalike != folded)
                        folded = lookalike;
                    else if (s != Script.None)
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
                if (taken && own)
                    read += Flush(word, length, ref sink);
                length = 1;
                if (read >= maxLetters)
                    return read;
            }

            (taken, own) = (true, false);
            if (c == Letters.NonJoiner && script == Script.Arabic)
                sink.Word([Edge, c, Edge]);
        }

        if (length > 1 && taken && own)
            read += Flush(word, length, ref sink);
        return read;
    }

    private static int Flush<TSink>(scoped Span<char> word, int length, ref TSink sink)
        where TSink : struct, IWordSink, allows ref struct
    {
        if (word[length - 1] == Letters.Apostrophe)
            length--;
        if (length < 2)
            return 0;
        word[length++] = Edge;
        sink.Word(word[..length]);
        return length - 2;
    }
}
