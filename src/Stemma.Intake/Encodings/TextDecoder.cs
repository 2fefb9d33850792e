using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Stemma.Intake.Encodings;

/// <summary>From bytes to characters: byte order mark, declarations, then detection; mojibake and Zawgyi undone.</summary>
internal static class TextDecoder
{
    private const double FewBroken = 0.05;
    private const double WrongByMuch = 0.35;
    private const double LeastZeros = 0.02;
    private const double FewZeros = 0.01;
    private const double SteadyShare = 0.75;

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">What came in.</param>
    /// <param name="transport">Charset label of the transport, or null.</param>
    /// <param name="declared">Charset label in the document, or null.</param>
    /// <returns>The characters; null where the bytes are no text in any encoding.</returns>
    public static DecodedText? Decode(ReadOnlyMemory<byte> bytes, string? transport, string? declared)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var (name, bom) = Choose(bytes.Span, transport, declared, notes);
        if (name is null) return null;
        var encoding = WebEncodings.Named(name);
        var text = encoding.GetString(bytes.Span[bom..]);
        var edits = ImmutableArray.CreateBuilder<ImmutableArray<TextEdit>>();
        // Text that went through the mistake twice needs two repairs.
        for (var i = 0; i < 2 && Mojibake.Repair(text) is { } repaired; i++)
        {
            text = repaired.Text;
            edits.Add(repaired.Edits);
        }
        if (edits.Count > 0) notes.Add("encoding: UTF-8 that was read as windows-1252 repaired, " + edits[0].Length.ToString(CultureInfo.InvariantCulture) + " characters");
        if (Zawgyi.Is(text))
        {
            var (converted, changed) = Zawgyi.Convert(text);
            text = converted;
            edits.Add(changed);
            notes.Add("encoding: Burmese in Zawgyi converted to Unicode");
        }
        return new DecodedText(text, name, encoding, bytes, bom, notes.ToImmutable(), edits.ToImmutable());
    }

    private static (string? Name, int Bom) Choose(ReadOnlySpan<byte> bytes, string? transport, string? declared, ImmutableArray<string>.Builder notes)
    {
        var said = WebEncodings.Of(transport)?.Name ?? WebEncodings.Of(declared)?.Name;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return (Noted("utf-8", said, "byte order mark", notes), 3);
        if (bytes is [0xFF, 0xFE, ..]) return (Noted("utf-16le", said, "byte order mark", notes), 2);
        if (bytes is [0xFE, 0xFF, ..]) return (Noted("utf-16be", said, "byte order mark", notes), 2);
        if (WideUnmarked(bytes) is { } wide) return (Noted(wide, said, "every other byte is zero", notes), 0);
        if (IsBinary(bytes)) return (null, 0);
        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
        {
            var shifted = bytes.IndexOf("\u001b$"u8) >= 0 || bytes.IndexOf("\u001b("u8) >= 0;
            return (shifted ? Noted("iso-2022-jp", said, "its escape sequences", notes) : "utf-8", 0);
        }
        if (Utf8.IsValid(bytes)) return (Noted("utf-8", said, "every byte fits", notes), 0);
        return (Legacy(bytes, said, notes), 0);
    }

    private static string Legacy(ReadOnlySpan<byte> bytes, string? said, ImmutableArray<string>.Builder notes)
    {
        var (good, broken) = Utf8Runs(bytes);
        if (broken <= FewBroken * good)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"encoding: UTF-8 with {broken} broken places"));
            return Noted("utf-8", said, "nearly every byte fits", notes);
        }
        var (found, score) = EncodingDetector.Detect(bytes);
        if (said is null or "utf-8" or "utf-16le" or "utf-16be")
        {
            notes.Add($"encoding: {found} by its letters" + (said is null ? ", none declared" : $", declared {said} does not fit"));
            return found;
        }
        if (found == said || SameFamily(found, said)) return said;
        var declaredScore = EncodingDetector.Score(bytes, said);
        if (score - declaredScore < WrongByMuch) return said;
        notes.Add($"encoding: declared {said}, reads as {found}");
        return found;
    }

    // Encodings that differ in a few signs only: the declaration decides between them.
    private static bool SameFamily(string a, string b) => Family(a) is { } family && family == Family(b);

    private static string? Family(string name) => name switch
    {
        "windows-1252" or "iso-8859-15" or "windows-1254" or "windows-1258" => "west",
        "koi8-r" or "koi8-u" => "koi8",
        "windows-1255" or "iso-8859-8" or "iso-8859-8-i" => "hebrew",
        "windows-1253" or "iso-8859-7" => "greek",
        "windows-1257" or "iso-8859-13" => "baltic",
        _ => null,
    };

    private static string Noted(string name, string? said, string why, ImmutableArray<string>.Builder notes)
    {
        if (said is not null && said != name) notes.Add($"encoding: declared {said}, is {name} ({why})");
        return name;
    }

    private static string? WideUnmarked(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        if (sample.Length < 8) return null;
        Span<int> even = stackalloc int[256];
        Span<int> odd = stackalloc int[256];
        for (var i = 0; i < sample.Length; i++) ((i & 1) == 0 ? even : odd)[sample[i]]++;
        var half = sample.Length / 2;
        // One byte of each pair names the script and hardly changes; ASCII's is zero.
        if (odd[0] > LeastZeros * half && even[0] < FewZeros * half && TopTwo(odd) > SteadyShare * half && TopTwo(even) < SteadyShare * half) return "utf-16le";
        return even[0] > LeastZeros * half && odd[0] < FewZeros * half && TopTwo(even) > SteadyShare * half && TopTwo(odd) < SteadyShare * half ? "utf-16be" : null;
    }

    private static int TopTwo(ReadOnlySpan<int> counts)
    {
        int first = 0, second = 0;
        foreach (var count in counts)
        {
            if (count > first) (first, second) = (count, first);
            else if (count > second) second = count;
        }
        return first + second;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 8192)];
        var control = 0;
        foreach (var value in sample)
        {
            if (value is < 9 or (> 13 and < 27) or (> 27 and < 32) or 127) control++;
        }
        return control > sample.Length / 50;
    }

    private static (int Good, int Broken) Utf8Runs(ReadOnlySpan<byte> bytes)
    {
        int good = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done) good++;
            else broken++;
            bytes = bytes[used..];
        }
        return (good, broken);
    }
}
