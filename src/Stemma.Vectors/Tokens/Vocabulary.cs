using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Stemma.Data;

namespace Stemma.Vectors.Tokens;

/// <summary>The pieces of <c>tokenizer.bin</c>, their scores and what text is normalised to.</summary>
internal sealed class Vocabulary
{
    private const int HeaderLength = 36;
    private const int TableHeaderLength = 64;
    private const int Nodes = 520_000;

    private Vocabulary(PieceTrie trie, float[] scores, Normaliser normaliser, int pieces, int begin, int end, int unknown, float unknownScore)
    {
        Trie = trie;
        Scores = scores;
        Normaliser = normaliser;
        Pieces = pieces;
        Begin = begin;
        End = end;
        Unknown = unknown;
        UnknownScore = unknownScore;
    }

    public PieceTrie Trie { get; }

    /// <summary>By piece.</summary>
    public float[] Scores { get; }

    public Normaliser Normaliser { get; }

    public int Pieces { get; }

    public int Begin { get; }

    public int End { get; }

    public int Unknown { get; }

    public float UnknownScore { get; }

    /// <param name="path">Path of <c>tokenizer.bin</c>; the table of its pieces is read from <c>tokenizer-table.bin</c> beside it, or built where that is missing.</param>
    /// <param name="useTable">False: build the table though it is there.</param>
    /// <exception cref="InvalidDataException">The file is not a vocabulary of version 1, or the table is not its own.</exception>
    public static Vocabulary Open(string path, bool useTable = true)
    {
        using var file = MappedFile.Open(path);
        var table = TablePath(path);
        try
        {
            return Read(file, useTable && File.Exists(table) ? table : null);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException($"{path}: cut short", e);
        }
    }

    /// <summary>Writes the table of pieces beside the vocabulary: "STTB", u32 version 1, i64 length of the vocabulary's file, i32 bits, to byte 64, then 2^bits slots.</summary>
    public static void WriteTable(string path)
    {
        var trie = Open(path, useTable: false).Trie;
        var header = new byte[TableHeaderLength];
        "STTB"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), 1);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), new FileInfo(path).Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), trie.Bits);
        using var file = File.Create(TablePath(path));
        file.Write(header);
        file.Write(trie.Slots);
        trie.KeepAlive();
    }

    private static string TablePath(string path) => Path.ChangeExtension(path, null) + "-table.bin";

    private static PieceTrie ReadTable(string path, long vocabularyLength)
    {
        var file = MappedFile.Open(path);
        var header = file.Bytes(0, TableHeaderLength);
        if (!header[..4].SequenceEqual("STTB"u8) || BinaryPrimitives.ReadInt32LittleEndian(header[4..]) != 1 || BinaryPrimitives.ReadInt64LittleEndian(header[8..]) != vocabularyLength)
            throw new InvalidDataException($"{path}: not the table of this vocabulary; make it again or remove it");
        return new PieceTrie(file, TableHeaderLength, BinaryPrimitives.ReadInt32LittleEndian(header[16..]));
    }

    private static Vocabulary Read(MappedFile file, string? table)
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
        if (pieces > PieceTrie.MostPieces)
            throw new InvalidDataException($"{pieces} pieces, more than {PieceTrie.MostPieces}");
        var trie = table is not null ? ReadTable(table, file.Length) : Build(offsets, scores, text, Nodes) ?? Build(offsets, scores, text, text.Length) ?? throw new InvalidDataException("more nodes than bytes");

        var entries = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes(textAt + length, 4));
        var rest = textAt + length + 4;
        var normaliser = Normaliser.Read(file.Bytes(rest, checked((int)(file.Length - rest))), entries);
        return new Vocabulary(
            trie,
            scores.ToArray(),
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
            if (scores[i] < 0 && !trie.Add(text[(int)offsets[i]..(int)offsets[i + 1]], i, ref nodes))
                return null;
        }

        return trie;
    }
}
