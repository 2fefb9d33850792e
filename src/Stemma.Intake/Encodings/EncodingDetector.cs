using System.Globalization;
using System.Text;

namespace Stemma.Intake.Encodings;

/// <summary>Tells in which encoding bytes are that are no UTF-8: each candidate reads them, the most likely reading wins.</summary>
internal static class EncodingDetector
{
    private const int SampleBytes = 32 * 1024;
    private const double LeastWideShare = 0.12;

    /// <summary>The likeliest encoding and how good its reading is, about 0 (nonsense) to 1 (all letters of one alphabet).</summary>
    public static (string Name, double Score) Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        if (Wide(sample) is { } wide) return wide;
        var best = ("windows-1252", double.MinValue);
        foreach (var candidate in Alphabets.All)
        {
            var score = Narrow(WebEncodings.Named(candidate.Encoding).GetString(sample), candidate.Letters);
            // The order of the candidates is a prior: a later one must be better by something.
            if (score > best.Item2 + 0.01) best = (candidate.Encoding, score);
        }
        return best;
    }

    /// <summary>How good the reading of a declared encoding is, on the same scale.</summary>
    public static double Score(ReadOnlySpan<byte> bytes, string name)
    {
        var sample = Sample(bytes);
        var text = WebEncodings.Named(name).GetString(sample);
        if (Array.Find(Alphabets.Wide, c => c.Encoding == name) is { } wide)
        {
            // Other languages are written in these too: what fits without a broken place may be as declared.
            var share = Share(text, wide.Letters[0], out var broken);
            return broken > 0.02 ? 0 : share >= LeastWideShare ? 1 : broken < 0.002 ? 0.7 : 0.3;
        }
        var narrow = Array.Find(Alphabets.All, c => c.Encoding == name);
        return narrow is null ? 0.5 : Narrow(text, narrow.Letters);
    }

    // Markup says nothing of the encoding: what is kept is the lines around bytes of the upper half.
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0) return bytes[..Math.Min(bytes.Length, SampleBytes)].ToArray();
        using var kept = new MemoryStream(SampleBytes);
        for (var at = 0; at < bytes.Length && kept.Length < SampleBytes;)
        {
            var next = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            // Back to the last byte that can stand between words in every encoding, so that no character is cut.
            var from = Math.Max(at, at + next - 24);
            var start = bytes[from..(at + next)].LastIndexOfAny((byte)' ', (byte)'>', (byte)'\n');
            from = start < 0 ? at + next : from + start + 1;
            var length = bytes[(at + next)..].IndexOfAny((byte)'<', (byte)'\n');
            var to = length < 0 ? bytes.Length : at + next + length;
            kept.Write(bytes[from..Math.Min(to, from + SampleBytes)]);
            kept.WriteByte((byte)'\n');
            at = to;
        }
        return kept.ToArray();
    }

    private static (string, double)? Wide(byte[] sample)
    {
        (string Name, double Share)? best = null;
        foreach (var candidate in Alphabets.Wide)
        {
            var share = Share(WebEncodings.Named(candidate.Encoding).GetString(sample), candidate.Letters[0], out var broken);
            if (broken > 0.02 || share < LeastWideShare) continue;
            if (best is null || share > best.Value.Share + 0.01) best = (candidate.Encoding, share);
        }
        return best is null ? null : (best.Value.Name, 1);
    }

    private static double Share(string text, string common, out double broken)
    {
        int hits = 0, all = 0, bad = 0;
        foreach (var character in text)
        {
            if (character < 0x80) continue;
            all++;
            if (character == '\uFFFD' || character is >= '\uE000' and <= '\uF8FF' or (>= '\uFF61' and <= '\uFF9F')) bad++;
            else if (common.Contains(character, StringComparison.Ordinal)) hits++;
        }
        broken = all == 0 ? 1 : (double)bad / all;
        return all == 0 ? 0 : (double)hits / all;
    }

    private static double Narrow(string text, string[] alphabets)
    {
        var best = double.MinValue;
        foreach (var alphabet in alphabets) best = Math.Max(best, Narrow(text, alphabet));
        return best;
    }

    private static double Narrow(string text, string alphabet)
    {
        double points = 0;
        var all = 0;
        var nonLatin = alphabet[0] > 0x24F;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character < 0x80 || char.IsLowSurrogate(character)) continue;
            all++;
            points += Points(text, i, alphabet, nonLatin);
        }
        return all == 0 ? 0 : points / all;
    }

    private static double Points(string text, int at, string alphabet, bool nonLatin)
    {
        var character = text[at];
        var before = at > 0 ? text[at - 1] : ' ';
        if (character is '\uFFFD' or (>= '\u0080' and <= '\u009F')) return -3;
        if (character is '\u00A0' or '’' or '“' or '”' or '–' or '—' or '«' or '»' or '…' or '„' or '€' or '°' or '№') return 0.5;
        if (!char.IsLetter(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) return char.IsLetter(before) ? -1 : -0.3;
        var lower = char.ToLowerInvariant(character);
        var rank = alphabet.IndexOf(lower, StringComparison.Ordinal);
        if (rank < 0) rank = alphabet.IndexOf(character, StringComparison.Ordinal);
        if (rank < 0) return -0.7;
        // A capital inside a word betrays a code page whose cases are swapped (koi8 against windows-1251).
        var swapped = char.IsUpper(character) && char.IsLower(before);
        var alone = !nonLatin && char.IsUpper(character) && char.IsLetter(before);
        return swapped || alone ? -1 : 1 - (0.4 * rank / alphabet.Length);
    }
}
