using System.IO.Compression;

namespace Stemma.Intake.Containers;

/// <summary>Content codings of HTTP (RFC 9110, 8.4.1). Servers and archives name codings that the body does not have: the body decides.</summary>
internal static class ContentCoding
{
    // A packed stream does not begin with this many bytes of plain ASCII.
    private const int TextWindow = 32;

    // Nobody packs twice; each level costs a buffer.
    private const int MostCodings = 4;

    /// <summary>The body without its codings, or null where one is named that is not read, or more than four.</summary>
    /// <param name="codings">The value of <c>Content-Encoding</c>, null where there is none.</param>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="expansion">Counts what unpacking makes.</param>
    public static Stream? Undo(string? codings, Stream body, Expansion expansion)
    {
        var named = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (named.Length > MostCodings) return null;
        foreach (var coding in named.Reverse())
        {
            var source = new ByteSource(body);
            Stream? unpacked;
            switch (coding.ToLowerInvariant())
            {
                case "identity":
                    continue;
                case "gzip" or "x-gzip":
                    unpacked = source.Peek(2) is [0x1F, 0x8B] ? new GZipStream(source, CompressionMode.Decompress) : null;
                    break;
                case "deflate":
                    // The standard means zlib; some servers send the bare stream.
                    unpacked = source.Peek(1) is [0x78] ? new ZLibStream(source, CompressionMode.Decompress) : IsText(source) ? null : new DeflateStream(source, CompressionMode.Decompress);
                    break;
                case "br":
                    unpacked = IsText(source) ? null : new BrotliStream(source, CompressionMode.Decompress);
                    break;
                default:
                    return null;
            }
            body = unpacked is null ? source : new UnpackedStream(unpacked, expansion);
        }
        return body;
    }

    private static bool IsText(ByteSource source) => source.Peek(TextWindow) is { IsEmpty: false } start && start.IndexOfAnyExceptInRange((byte)'\t', (byte)'~') < 0;
}
