using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Stemma.Intake.Encodings;

/// <summary>UTF-8 that was once read as windows-1252 and written again ("Ã©" for "é"): told and undone.</summary>
internal static class Mojibake
{
    private const int FewestSequences = 3;
    private const int EarlySample = 256;

    // A page can hold some true "Ã" (a quotation of mojibake, Portuguese capitals): only where nearly all
    // characters of the upper half read as UTF-8 sequences is the whole text taken as spoilt.
    private const double LeastShare = 0.8;

    // The upper half of windows-1252, 0x80 to 0x9F; 0 where it is undefined (WHATWG maps those to C1).
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The repaired text and what was replaced; null where the text is not spoilt.</summary>
    public static (string Text, ImmutableArray<TextEdit> Edits)? Repair(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4') < 0) return null;
        int good = 0, bad = 0, other = 0;
        for (var i = 0; i < text.Length;)
        {
            var character = text[i];
            if (character < 0x80)
            {
                var next = text.AsSpan(i).IndexOfAnyExceptInRange('\0', '\u007F');
                if (next < 0) break;
                i += next;
                continue;
            }
            var length = Sequence(text, i, out _);
            if (length > 0) good++;
            else if (ByteOf(character) >= 0) bad++;
            else other++;
            i += Math.Max(1, length);
            // Most texts show early that they are sound.
            if (good + bad + other == EarlySample && good < EarlySample / 2) return null;
        }
        if (good < FewestSequences || good < LeastShare * (good + bad + other)) return null;
        return Rewrite(text, good);
    }

    private static (string, ImmutableArray<TextEdit>) Rewrite(string text, int good)
    {
        var result = new StringBuilder(text.Length);
        var edits = ImmutableArray.CreateBuilder<TextEdit>(good);
        for (var i = 0; i < text.Length;)
        {
            var length = text[i] < 0x80 ? 0 : Sequence(text, i, out var rune) is var found and > 0 ? Append(found, rune) : 0;
            if (length == 0)
            {
                result.Append(text[i]);
                length = 1;
            }
            i += length;

            int Append(int old, Rune made)
            {
                edits.Add(new TextEdit(result.Length, made.Utf16SequenceLength, i, old));
                result.Append(made.ToString());
                return old;
            }
        }
        return (result.ToString(), edits.ToImmutable());
    }

    // Length in characters of a UTF-8 sequence that starts here in windows-1252 disguise; 0 where there is none.
    private static int Sequence(string text, int at, out Rune rune)
    {
        rune = default;
        var first = ByteOf(text[at]);
        var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length) return 0;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)first;
        for (var i = 1; i < length; i++)
        {
            var value = ByteOf(text[at + i]);
            if (value is < 0x80 or > 0xBF) return 0;
            bytes[i] = (byte)value;
        }
        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var used) == OperationStatus.Done && used == length ? length : 0;
    }

    private static int ByteOf(char character)
    {
        if (character < 0x100) return character;
        var at = C1.IndexOf(character, StringComparison.Ordinal);
        return at >= 0 ? 0x80 + at : -1;
    }
}
