using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Stemma.Intake.Encodings;

/// <summary>A run of characters that was replaced after decoding (mojibake repaired, Zawgyi converted).</summary>
/// <param name="Start">Where the new characters start.</param>
/// <param name="Length">How many there are.</param>
/// <param name="OldStart">Where the replaced characters started.</param>
/// <param name="OldLength">How many there were.</param>
internal readonly record struct TextEdit(int Start, int Length, int OldStart, int OldLength);

/// <summary>Decoded characters and the way back to the bytes.</summary>
internal sealed class DecodedText
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _bom;
    private readonly ImmutableArray<ImmutableArray<TextEdit>> _edits;
    private readonly bool _isLosslessUtf8;
    private uint[]? _offsets;
    private (int Character, long Byte) _cursor;

    public DecodedText(string text, string encodingName, Encoding encoding, ReadOnlyMemory<byte> bytes, int bom, ImmutableArray<string> notes, ImmutableArray<ImmutableArray<TextEdit>> edits)
    {
        Text = text;
        EncodingName = encodingName;
        Encoding = encoding;
        Notes = notes;
        _bytes = bytes;
        _bom = bom;
        _edits = edits;
        _isLosslessUtf8 = encoding is UTF8Encoding && edits.IsEmpty && Encoding.UTF8.GetByteCount(text) == bytes.Length - bom;
        _cursor = (0, bom);
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>Standard name of the encoding.</summary>
    public string EncodingName { get; }

    public Encoding Encoding { get; }

    /// <summary>What was noticed and done.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Byte offset of a character; the offset after the last byte for the offset after the last character.</summary>
    public long ByteOffset(int character)
    {
        for (var i = _edits.Length - 1; i >= 0; i--) character = Undo(_edits[i], character);
        if (_isLosslessUtf8) return Counted(character);
        if (Width is { } width) return Math.Min(_bom + ((long)character * width), _bytes.Length);
        _offsets ??= Offsets();
        return _offsets[Math.Min(character, _offsets.Length - 1)];
    }

    // Bytes of each character where all have the same; null where they differ.
    private int? Width => Encoding is UnicodeEncoding ? 2 : Encoding is not UTF8Encoding && (Encoding.IsSingleByte || Encoding is SingleByteEncoding) ? 1 : null;

    // Questions come in order of the text nearly always: counting on from the last answer costs little.
    private long Counted(int character)
    {
        character = Math.Min(character, Text.Length);
        if (character > 0 && character < Text.Length && char.IsLowSurrogate(Text[character]) && char.IsHighSurrogate(Text[character - 1])) character--;
        if (character < _cursor.Character) _cursor = (0, _bom);
        var counted = _cursor.Byte + Encoding.UTF8.GetByteCount(Text.AsSpan(_cursor.Character, character - _cursor.Character));
        _cursor = (character, counted);
        return counted;
    }

    private static int Undo(ImmutableArray<TextEdit> edits, int character)
    {
        int low = 0, high = edits.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (edits[middle].Start <= character) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return character;
        var edit = edits[low - 1];
        var inside = character - edit.Start;
        return inside < edit.Length
            ? edit.OldStart + (int)((long)inside * edit.OldLength / edit.Length)
            : edit.OldStart + edit.OldLength + (inside - edit.Length);
    }

    // The offset of each decoded character's first byte, in one pass, made only when a map is asked for.
    private uint[] Offsets()
    {
        var bytes = _bytes.Span[_bom..];
        var offsets = new List<uint>(Text.Length + 1);
        if (Encoding is UTF8Encoding)
        {
            for (var at = 0; at < bytes.Length;)
            {
                if (bytes[at] < 0x80)
                {
                    offsets.Add((uint)(_bom + at++));
                    continue;
                }
                Rune.DecodeFromUtf8(bytes[at..], out var rune, out var used);
                for (var i = 0; i < rune.Utf16SequenceLength; i++) offsets.Add((uint)(_bom + at));
                at += used;
            }
        }
        else
        {
            var decoder = Encoding.GetDecoder();
            Span<char> made = stackalloc char[8];
            var start = 0;
            for (var at = 0; at < bytes.Length; at++)
            {
                var count = decoder.GetChars(bytes.Slice(at, 1), made, at == bytes.Length - 1);
                for (var i = 0; i < count; i++) offsets.Add((uint)(_bom + start));
                if (count > 0) start = at + 1;
            }
        }
        offsets.Add((uint)_bytes.Length);
        return [.. offsets];
    }
}
