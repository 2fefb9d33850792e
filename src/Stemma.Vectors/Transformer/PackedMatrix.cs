using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Vectors.Transformer;

/// <summary>
/// A q4_0 matrix laid out for the kernels, with its bias. For each 32 outputs and each block of 32 inputs stand two tiles of 16
/// outputs; a tile is four times 64 bytes of codes and 16 scales as f32. In the v-th 64 bytes, output o has four bytes whose low
/// halves are the codes of inputs 4v to 4v + 3 and whose high halves those of inputs 16 + 4v to 19 + 4v.
/// </summary>
internal sealed unsafe class PackedMatrix : IDisposable
{
    public const int TileOutputs = 16;
    public const int PairOutputs = 2 * TileOutputs;
    public const int CodesBytes = TileOutputs * Q4.BlockLength / 2;
    public const int TileBytes = CodesBytes + (4 * TileOutputs);
    public const int PairBytes = 2 * TileBytes;

    private readonly AlignedMemory _memory;

    /// <param name="file">The weights.</param>
    /// <param name="name">Name of the tensor without <c>.w</c> and <c>.b</c>.</param>
    /// <param name="outputs">Rows, a multiple of 32.</param>
    /// <param name="inputs">Columns, a multiple of 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedMatrix(WeightsFile file, string name, int outputs, int inputs)
    {
        if (outputs % PairOutputs != 0 || inputs % Q4.BlockLength != 0)
            throw new InvalidDataException($"{file.Path}: {name} is {outputs}×{inputs}, not multiples of 32");
        Outputs = outputs;
        Blocks = inputs / Q4.BlockLength;
        Bias = file.Floats(name + ".b", 1, outputs);
        var from = file.Blocks(name + ".w", outputs, inputs);
        _memory = new AlignedMemory((long)outputs / PairOutputs * Blocks * PairBytes);
        for (var o = 0; o < outputs; o++)
        {
            for (var b = 0; b < Blocks; b++)
            {
                var block = from.Slice(((o * Blocks) + b) * Q4.BlockBytes, Q4.BlockBytes);
                var tile = Tile(o / TileOutputs, b);
                var words = MemoryMarshal.Cast<byte, uint>(block[2..]);
                for (var v = 0; v < words.Length; v++)
                    ((uint*)tile)[(v * TileOutputs) + (o % TileOutputs)] = words[v];
                ((float*)(tile + CodesBytes))[o % TileOutputs] = (float)BinaryPrimitives.ReadHalfLittleEndian(block);
            }
        }
    }

    public int Outputs { get; }

    /// <summary>Blocks of 32 inputs.</summary>
    public int Blocks { get; }

    public float[] Bias { get; }

    /// <summary>The two tiles of 32 outputs for the first block; the following blocks lie after it.</summary>
    public byte* Pair(int pair) => _memory.Start + ((long)pair * Blocks * PairBytes);

    public void Dispose() => _memory.Dispose();

    private byte* Tile(int tile, int block) => Pair(tile / 2) + ((long)block * PairBytes) + (tile % 2 * TileBytes);
}
