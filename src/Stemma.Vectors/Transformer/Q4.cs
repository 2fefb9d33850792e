using System.Buffers.Binary;

namespace Stemma.Vectors.Transformer;

/// <summary>The format q4_0: 32 weights of a row in 18 bytes, f16 scale and 16 bytes of which byte j holds weights j and j + 16.</summary>
internal static class Q4
{
    public const int BlockLength = 32;
    public const int BlockBytes = 18;

    /// <summary>What is subtracted from a code of 0 to 15.</summary>
    public const int Zero = 8;

    /// <summary>The weights of one row.</summary>
    public static void Unpack(ReadOnlySpan<byte> row, Span<float> weights)
    {
        for (var b = 0; b * BlockLength < weights.Length; b++)
        {
            var block = row.Slice(b * BlockBytes, BlockBytes);
            var scale = (float)BinaryPrimitives.ReadHalfLittleEndian(block);
            var to = weights.Slice(b * BlockLength, BlockLength);
            for (var j = 0; j < 16; j++)
            {
                to[j] = ((block[2 + j] & 15) - Zero) * scale;
                to[j + 16] = ((block[2 + j] >> 4) - Zero) * scale;
            }
        }
    }
}
