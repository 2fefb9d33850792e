using Stemma.Vectors.Tokens;

namespace Stemma.Vectors;

/// <summary>
/// Cuts a text into the pieces of XLM-R's vocabulary: the segmentation with the highest sum of scores (Kudo, "Subword
/// Regularization", 2018). Safe to share between threads.
/// </summary>
public sealed class Tokenizer
{
    /// <summary>Tokens kept of one text by <see cref="Tokenize"/>, about 4 MB of text.</summary>
    public const int MostTokens = 1_000_000;

    private Tokenizer(Vocabulary vocabulary) => Vocabulary = vocabulary;

    internal Vocabulary Vocabulary { get; }

    /// <summary>Opens <c>tokenizer.bin</c> and the table of its pieces, <c>tokenizer-table.bin</c>; where that is missing it is built (about 0.1 s, 8 MB).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not a vocabulary of version 1.</exception>
    public static Tokenizer Open(string path) => new(Vocabulary.Open(path));

    /// <summary>Writes <c>tokenizer-table.bin</c> beside <c>tokenizer.bin</c>.</summary>
    internal static void WriteTable(string path) => Vocabulary.WriteTable(path);

    /// <summary>The token ids of a text, without the marks of beginning and end; an empty text has the one token of a space.</summary>
    /// <param name="text">Any text; an unpaired surrogate counts as U+FFFD.</param>
    /// <param name="foldApostrophes">Whether letters and quotes that stand for an apostrophe (ʻ ʼ ’ ‘ ` ´) become one, as the static table wants.</param>
    public int[] Tokenize(string text, bool foldApostrophes = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new TokenList();
        new Segmenter(Vocabulary).Segment(text, foldApostrophes, MostTokens, ids);
        return ids.Ids.ToArray();
    }
}
