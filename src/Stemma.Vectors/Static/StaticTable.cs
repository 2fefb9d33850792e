using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Stemma.Data;

namespace Stemma.Vectors.Static;

/// <summary>The token vectors of <c>static.bin</c>, read where they lie in the mapped file.</summary>
internal sealed class StaticTable
{
    public const int Dimension = 256;
    private const int HeaderLength = 80;
    private const int RecordLength = 2 + (Dimension / 2);
    private readonly MappedFile _file;
    private readonly float[] _levels;

    private StaticTable(MappedFile file, int pieces, float[] levels)
    {
        _file = file;
        Pieces = pieces;
        _levels = levels;
    }

    public int Pieces { get; }

    /// <exception cref="InvalidDataException">The file is not a table of version 1 and 256 dimensions.</exception>
    public static StaticTable Open(string path)
    {
        var file = MappedFile.Open(path);
        var header = file.Bytes(0, (int)Math.Min(HeaderLength, file.Length));
        if (header.Length < HeaderLength || !header[..4].SequenceEqual("STVS"u8) || BinaryPrimitives.ReadInt32LittleEndian(header[4..]) != 1)
            throw new InvalidDataException($"{path}: not a table of token vectors of version 1");
        var pieces = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != Dimension || pieces < 0 || HeaderLength + ((long)pieces * RecordLength) > file.Length)
            throw new InvalidDataException($"{path}: not {Dimension} dimensions, or cut short");
        return new StaticTable(file, pieces, MemoryMarshal.Cast<byte, float>(header[16..]).ToArray());
    }

    /// <summary>Adds the vectors of tokens to a sum, in their order; a token outside the table adds nothing.</summary>
    /// <param name="ids">Token ids.</param>
    /// <param name="sum">256 numbers.</param>
    /// <param name="path">Which instructions to use; the sum is the same to the bit.</param>
    public void Add(ReadOnlySpan<int> ids, Span<float> sum, Instructions path)
    {
        var records = _file.Bytes(HeaderLength, Pieces * RecordLength);
        if (path == Instructions.Avx512)
            StaticKernels.AddAvx512(records, RecordLength, ids, _levels, sum);
        else if (path == Instructions.Avx2)
            StaticKernels.AddAvx2(records, RecordLength, ids, _levels, sum);
        else
            StaticKernels.AddPortable(records, RecordLength, ids, _levels, sum);
        GC.KeepAlive(_file);
    }
}
