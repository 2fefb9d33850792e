using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Stemma.Data;

namespace Stemma.Vectors.Transformer;

/// <summary>The directory of <c>e5-small-q4.bin</c> and its tensors where they lie in the mapped file.</summary>
internal sealed class WeightsFile
{
    private const int HeaderLength = 36;
    private const int LongestDirectory = 1 << 16;
    private readonly MappedFile _file;
    private readonly Dictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    private WeightsFile(MappedFile file, string path)
    {
        _file = file;
        Path = path;
        var bytes = file.Bytes(0, (int)Math.Min(file.Length, LongestDirectory));
        if (bytes.Length < HeaderLength || !bytes[..4].SequenceEqual("STE5"u8) || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != 1)
            throw new InvalidDataException("not weights of version 1");
        var numbers = MemoryMarshal.Cast<byte, int>(bytes[8..HeaderLength]);
        Hidden = numbers[0];
        Layers = numbers[1];
        Heads = numbers[2];
        FeedForward = numbers[3];
        Positions = numbers[4];
        Epsilon = BinaryPrimitives.ReadSingleLittleEndian(bytes[28..]);
        ReadDirectory(bytes[HeaderLength..], numbers[6]);
    }

    public string Path { get; }

    public int Hidden { get; }

    public int Layers { get; }

    public int Heads { get; }

    public int FeedForward { get; }

    public int Positions { get; }

    public float Epsilon { get; }

    /// <exception cref="InvalidDataException">The file is not of this format or is cut short.</exception>
    public static WeightsFile Open(string path)
    {
        var file = MappedFile.Open(path);
        try
        {
            return new WeightsFile(file, path);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException)
        {
            file.Dispose();
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>A tensor of 32-bit numbers, copied.</summary>
    public float[] Floats(string name, int rows, int columns) => MemoryMarshal.Cast<byte, float>(Bytes(name, TensorType.Float32, rows, columns, 4L * rows * columns)).ToArray();

    /// <summary>The bytes of a q4_0 matrix: each row columns/32 blocks of 18 bytes.</summary>
    public ReadOnlySpan<byte> Blocks(string name, int rows, int columns) =>
        Bytes(name, TensorType.Q4, rows, columns, (long)rows * (columns / Q4.BlockLength) * Q4.BlockBytes);

    /// <summary>Number of rows of a tensor.</summary>
    public int Rows(string name) => Find(name).Rows;

    private ReadOnlySpan<byte> Bytes(string name, TensorType type, int rows, int columns, long length)
    {
        var tensor = Find(name);
        if (tensor.Type != type || tensor.Rows != rows || tensor.Columns != columns || tensor.Length != length)
            throw new InvalidDataException($"{Path}: {name} is {tensor.Type} {tensor.Rows}×{tensor.Columns}, not {type} {rows}×{columns}");
        return _file.Bytes(tensor.Offset, (int)length);
    }

    private Tensor Find(string name) => _tensors.TryGetValue(name, out var tensor) ? tensor : throw new InvalidDataException($"{Path}: no tensor {name}");

    private void ReadDirectory(ReadOnlySpan<byte> rest, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest);
            var name = Encoding.UTF8.GetString(rest.Slice(2, length));
            rest = rest[(2 + length)..];
            _tensors[name] = new Tensor(
                (TensorType)rest[0],
                BinaryPrimitives.ReadInt32LittleEndian(rest[1..]),
                BinaryPrimitives.ReadInt32LittleEndian(rest[5..]),
                BinaryPrimitives.ReadInt64LittleEndian(rest[9..]),
                BinaryPrimitives.ReadInt64LittleEndian(rest[17..]));
            rest = rest[25..];
        }
    }

    private enum TensorType : byte
    {
        Float32 = 0,
        Q4 = 1,
    }

    private readonly record struct Tensor(TensorType Type, int Rows, int Columns, long Offset, long Length);
}
