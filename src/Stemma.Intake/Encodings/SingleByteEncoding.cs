using System.Text;

namespace Stemma.Intake.Encodings;

/// <summary>An encoding of one byte a character that the framework lacks: ASCII and C1 as they are, 0xA0 to 0xFF by a table.</summary>
internal sealed class SingleByteEncoding(string name, string upper) : Encoding
{
    /// <inheritdoc/>
    public override string WebName => name;

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            var character = chars[charIndex + i];
            var at = upper.IndexOf(character, StringComparison.Ordinal);
            bytes[byteIndex + i] = character < 0xA0 ? (byte)character : at >= 0 ? (byte)(0xA0 + at) : (byte)'?';
        }
        return charCount;
    }

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var value = bytes[byteIndex + i];
            chars[charIndex + i] = value < 0xA0 ? (char)value : upper[value - 0xA0];
        }
        return byteCount;
    }

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;
}
