using System.Runtime.CompilerServices;
using System.Text;

namespace Stemma.Vectors.Tokens;

/// <summary>
/// Segments one text after another with buffers of its own; not for two threads at once. No piece holds a space inside, so each
/// word's best segmentation is found alone and memory does not grow with the text.
/// </summary>
internal sealed class Segmenter(Vocabulary vocabulary)
{
    /// <summary>Code points segmented at once; a run without a space is cut here.</summary>
    internal const int LongestWord = 4096;

    private const int Space = 0x20;
    private const int WordMark = 0x2581;
    private readonly int[] _word = new int[LongestWord];
    private readonly float[] _best = new float[LongestWord + 1];
    private readonly int[] _from = new int[LongestWord + 1];
    private readonly int[] _piece = new int[LongestWord + 1];
    private int _length;

    /// <summary>Token ids of a text, without the marks of its beginning and end.</summary>
    /// <param name="text">Any text; an unpaired surrogate counts as U+FFFD.</param>
    /// <param name="foldApostrophes">Whether the letters and quotes that stand for an apostrophe become one.</param>
    /// <param name="limit">Stop once there are this many tokens.</param>
    /// <param name="ids">Where they are added.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Segment(ReadOnlySpan<char> text, bool foldApostrophes, int limit, TokenList ids)
    {
        var normaliser = vocabulary.Normaliser;
        _word[0] = WordMark;
        _length = 1;
        var spaced = false;
        var begun = false;
        while (!text.IsEmpty)
        {
            int point = text[0];
            var taken = 1;
            if (char.IsSurrogate((char)point))
            {
                Rune.DecodeFromUtf16(text, out var rune, out taken);
                point = rune.Value;
            }

            text = text[taken..];
            if (foldApostrophes && IsApostrophe(point))
                point = '\'';
            if (normaliser.Of(point) is not { } by)
            {
                Put(point, ref spaced, ref begun, ids);
            }
            else
            {
                foreach (var p in by)
                    Put(p, ref spaced, ref begun, ids);
            }

            if (ids.Count >= limit)
                break;
        }

        if (ids.Count < limit && _length > 0)
            Flush(ids);
        ids.Cut(limit);
    }

    private static bool IsApostrophe(int point) => point is 0x2BB or 0x2BC or 0x2019 or 0x2018 or 0x60 or 0xB4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int point, ref bool spaced, ref bool begun, TokenList ids)
    {
        if (point == Space)
        {
            if (begun && !spaced)
            {
                if (_length > 0)
                    Flush(ids);
                _word[0] = WordMark;
                _length = 1;
            }

            spaced = true;
            begun = true;
            return;
        }

        spaced = false;
        begun = true;
        if (_length == LongestWord)
            Flush(ids);
        _word[_length++] = point;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Flush(TokenList ids)
    {
        var trie = vocabulary.Trie;
        var scores = vocabulary.Scores;
        var unknown = vocabulary.UnknownScore;
        var length = _length;
        var best = _best.AsSpan(0, length + 1);
        var word = _word.AsSpan(0, length);
        best.Fill(float.NegativeInfinity);
        best[0] = 0;
        for (var start = 0; start < length; start++)
        {
            var sum = best[start];
            var node = PieceTrie.Root;
            var single = false;
            for (var end = start; end < word.Length; end++)
            {
                node = trie.Child(node, word[end], out var piece);
                if (node == PieceTrie.None)
                    break;
                if (piece < 0)
                    continue;
                single |= end == start;
                var total = sum + scores[piece];
                if (total > best[end + 1])
                {
                    best[end + 1] = total;
                    _from[end + 1] = start;
                    _piece[end + 1] = piece;
                }
            }

            if (!single && sum + unknown > best[start + 1])
            {
                best[start + 1] = sum + unknown;
                _from[start + 1] = start;
                _piece[start + 1] = vocabulary.Unknown;
            }
        }

        var count = 0;
        for (var at = length; at > 0; at = _from[at])
            count++;
        var added = ids.Add(count);
        for (var at = length; at > 0; at = _from[at])
            added[--count] = _piece[at];
        _length = 0;
        trie.KeepAlive();
    }
}
