using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Intake.Containers;

/// <summary>What holds documents.</summary>
internal enum ContainerKind { None, Gzip, Zip, Tar, Warc, Mbox, Mail, JsonLines, Feed, Refused }

/// <summary>Tells containers by their first bytes.</summary>
internal static partial class ContainerSniffer
{
    private const int Window = 4096;
    private const int TarChecksum = 148;

    private static readonly (byte[] Magic, string Name)[] RefusedMagics =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"), ("BZh9"u8.ToArray(), "a bzip2 file"), ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz file"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"), ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"), ("GIF8"u8.ToArray(), "a picture"), ([0xD0, 0xCF, 0x11, 0xE0], "an Office file"),
    ];

    /// <summary>The kind; for <see cref="ContainerKind.Refused"/> also what it is.</summary>
    public static (ContainerKind Kind, string? What) Tell(ByteSource source, IntakeLimits limits, FieldMaps maps)
    {
        var bytes = source.Peek(Window);
        if (bytes is [0x1F, 0x8B, 8, ..]) return (ContainerKind.Gzip, null);
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..]) return (ContainerKind.Zip, null);
        if (IsTar(bytes)) return (ContainerKind.Tar, null);
        if (bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("WARC/0."u8)) return (ContainerKind.Warc, null);
        foreach (var (magic, name) in RefusedMagics)
        {
            if (bytes.StartsWith(magic)) return (ContainerKind.Refused, name);
        }
        var start = Encoding.Latin1.GetString(bytes);
        if (MboxStart().IsMatch(start)) return (ContainerKind.Mbox, null);
        if (MailStart().Match(start) is { Success: true } mail && MailField().Count(mail.Value) >= 2) return (ContainerKind.Mail, null);
        if (Feeds.FeedReader.Knows(bytes)) return (ContainerKind.Feed, null);
        return IsJsonLines(source, limits, maps) ? (ContainerKind.JsonLines, null) : (ContainerKind.None, null);
    }

    /// <summary>Whether the bytes are a tar header whose checksum fits.</summary>
    public static bool IsTar(ReadOnlySpan<byte> header)
    {
        if (header.Length < 512 || header[0] == 0) return false;
        var sum = 8 * 32;
        for (var i = 0; i < 512; i++)
        {
            if (i is < TarChecksum or >= TarChecksum + 8) sum += header[i];
        }
        return TarMembers.Number(header.Slice(TarChecksum, 8)) == sum;
    }

    private static bool IsJsonLines(ByteSource source, IntakeLimits limits, FieldMaps maps)
    {
        var start = source.Peek(64);
        if (start.StartsWith("\uFEFF"u8)) start = start[3..];
        if (!start.TrimStart(" \t\r\n"u8).StartsWith("{"u8)) return false;
        return maps.Of(source.PeekLine(limits.DocumentBytes).ToArray()) is not null;
    }

    [GeneratedRegex(@"\AFrom \S+.*\r?\n(?:>?[A-Za-z][A-Za-z0-9-]*:|\r?\n)", RegexOptions.CultureInvariant)]
    private static partial Regex MboxStart();

    // The block of header lines up to the blank line, or as far as was looked.
    [GeneratedRegex(@"\A(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MailStart();

    [GeneratedRegex(@"^(?:From|Date|Subject|Message-ID|MIME-Version|Received|Return-Path|Content-Type|To|Delivered-To):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MailField();
}
