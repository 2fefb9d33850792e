using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Stemma.Data;

namespace Stemma.Vectors.Tokens;

/// <summary>The pieces of <c>tokenizer.bin</c>, their scores and what text is normalised to.</summary>
internal sealed class Vocabulary
{
    private const int HeaderLength = 36;
    private const int Nodes = 520_000;

    private Vocabulary(PieceTrie trie, Normaliser normaliser, int pieces, int begin, int end, int unknown, float unknownScore)
    {
        Trie = trie;
        Normaliser = normaliser;
        Pieces = pieces;
        Begin = begin;
        End = end;
        Unknown = unknown;
        UnknownScore = unknownScore;
    }

    public PieceTrie Trie { get; }

    public Normaliser Normaliser { get; }

    public int Pieces { get; }

    public int Begin { get; }

    public int End { get; }

    public int Unknown { get; }

    public float UnknownScore { get; }

    /// <exception cref="InvalidDataException">The file is not a vocabulary of version 1.</exception>
    public static Vocabulary Open(string path)
    {
        using var file = MappedFile.Open(path);
        try
        {
            return Read(file);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException($"{path}: cut short", e);
        }
    }

    private static Vocabulary Read(MappedFile file)
    {
        var header = file.Bytes(0, HeaderLength);
        if (!header[..4].SequenceEqual("STTK"u8) || BinaryPrimitives.ReadInt32LittleEndian(header[4..]) != 1)
            throw new InvalidDataException("not a tokenizer of version 1");
        var pieces = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        var offsets = MemoryMarshal.Cast<byte, uint>(file.Bytes(HeaderLength, checked(4 * (pieces + 1))));
        var scoresAt = HeaderLength + (4L * (pieces + 1));
        var scores = MemoryMarshal.Cast<byte, float>(file.Bytes(scoresAt, 4 * pieces));
        var length = BinaryPrimitives.ReadInt64LittleEndian(file.Bytes(scoresAt + (4L * pieces), 8));
        var textAt = scoresAt + (4L * pieces) + 8;
        var text = file.Bytes(textAt, checked((int)length));
        var trie = Build(offsets, scores, text, Nodes) ?? Build(offsets, scores, text, text.Length) ?? throw new InvalidDataException("more nodes than bytes");

        var entries = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes(textAt + length, 4));
        var rest = textAt + length + 4;
        var normaliser = Normaliser.Read(file.Bytes(rest, checked((int)(file.Length - rest))), entries);
        return new Vocabulary(
            trie,
            normaliser,
            pieces,
            BinaryPrimitives.ReadInt32LittleEndian(header[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(header[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(header[24..]),
            BinaryPrimitives.ReadSingleLittleEndian(header[28..]));
    }

    // Control pieces have score 0 in the file; they stand for no text, so "</s>" in a report is spelt out like any other.
    private static PieceTrie? Build(ReadOnlySpan<uint> offsets, ReadOnlySpan<float> scores, ReadOnlySpan<byte> text, int nodes)
    {
        var trie = new PieceTrie(nodes);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] < 0 && !trie.Add(text[(int)offsets[i]..(int)offsets[i + 1]], i, scores[i], ref nodes))
                return null;
        }

        return trie;
    }
}
