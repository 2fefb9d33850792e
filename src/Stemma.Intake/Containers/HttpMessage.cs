using System.Globalization;
using System.Text;

namespace Stemma.Intake.Containers;

/// <summary>An HTTP response as archives keep it: status line, fields, body.</summary>
internal static class HttpMessage
{
    private const int LongestLine = 8192;

    /// <summary>What stands in its body.</summary>
    public static IEnumerable<IntakeItem> Read(Stream block, string name, string? address, MemberWalk walk)
    {
        var source = new ByteSource(block);
        var status = Status(source.ReadLine(LongestLine) ?? []);
        var head = HeaderFields.Read(source);
        var (media, parameter) = head.Parsed("Content-Type");
        if (media is not null && IsNoText(media)) return [IntakeItem.Aside(name, RejectedCodes.NotText, $"media type {media}")];
        var body = walk.ReadAll(source);
        if (body is null) return [walk.TooLong(name)];
        // Many archives keep the field though the body was put together before it was stored: the body itself decides.
        if (Unchunked(body) is { } whole && head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = whole;
        var hints = new DocumentHints { Url = address, MediaType = media, Charset = parameter("charset"), Status = status };
        return walk.Member(() => ContentCoding.Undo(head["Content-Encoding"], new MemoryStream(body), walk.Expansion) ?? new MemoryStream(body), name, hints);
    }

    private static int? Status(byte[] line)
    {
        var parts = Encoding.Latin1.GetString(line).Split(' ', 3);
        return parts.Length >= 2 && parts[0].StartsWith("HTTP/", StringComparison.Ordinal) && int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
    }

    /// <summary>Whether a media type holds no text to read: pictures, sound, styles, scripts.</summary>
    public static bool IsNoText(string media) =>
        media.StartsWith("image/", StringComparison.Ordinal) || media.StartsWith("video/", StringComparison.Ordinal) || media.StartsWith("audio/", StringComparison.Ordinal)
        || media.StartsWith("font/", StringComparison.Ordinal) || media is "text/css" || media.EndsWith("javascript", StringComparison.Ordinal);

    /// <summary>The chunks put together; null where the bytes are no chunks.</summary>
    private static byte[]? Unchunked(byte[] body)
    {
        using var whole = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            if (end is <= 0 or > 64) return null;
            var size = Encoding.Latin1.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return null;
            if (length == 0) return whole.ToArray();
            at += end + 2;
            if (length > body.Length - at) return null;
            whole.Write(body, at, length);
            at += length + 2;
        }
        return null;
    }
}
