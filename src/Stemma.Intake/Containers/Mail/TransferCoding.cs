namespace Stemma.Intake.Containers.Mail;

/// <summary>The transfer codings of MIME (RFC 2045). What does not fit is passed over, as the standard says.</summary>
internal static class TransferCoding
{
    /// <summary>Bytes of a body by the name of its coding.</summary>
    public static byte[] Decode(byte[] body, string? coding) => coding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body, isHeader: false),
        _ => body,
    };

    /// <summary>Base64; signs outside its alphabet are passed over.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length * 3 / 4);
        int bits = 0, value = 0;
        foreach (var sign in text)
        {
            var six = sign switch
            {
                >= (byte)'A' and <= (byte)'Z' => sign - 'A',
                >= (byte)'a' and <= (byte)'z' => sign - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => sign - '0' + 52,
                (byte)'+' or (byte)'-' => 62,
                (byte)'/' or (byte)'_' => 63,
                _ => -1,
            };
            if (six < 0) continue;
            value = ((value << 6) | six) & 0xFFFF;
            if ((bits += 6) < 8) continue;
            bits -= 8;
            bytes.Add((byte)(value >> bits));
        }
        return [.. bytes];
    }

    /// <summary>Quoted-printable.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool isHeader)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes.Add(text[at]);
            }
            else if (at + 2 < text.Length && Hex(text[at + 1]) is var high and >= 0 && Hex(text[at + 2]) is var low and >= 0)
            {
                bytes.Add((byte)((high << 4) | low));
                at += 2;
            }
            else if (!isHeader && text[(at + 1)..].IndexOf((byte)'\n') is var end and >= 0 && text.Slice(at + 1, end).Trim(" \t\r"u8).IsEmpty)
            {
                at += end + 1;
            }
            else
            {
                bytes.Add(text[at]);
            }
        }
        return [.. bytes];
    }

    private static int Hex(byte sign) => char.IsAsciiHexDigit((char)sign) ? (sign & 0xF) + (sign > '9' ? 9 : 0) : -1;
}
