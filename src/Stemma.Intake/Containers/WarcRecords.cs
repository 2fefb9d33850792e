using System.Globalization;

namespace Stemma.Intake.Containers;

/// <summary>Records of a web archive (WARC 1.0 and 1.1, ISO 28500), one after the other; a record's bytes are held only while it is read.</summary>
internal static class WarcRecords
{
    private const int LongestLine = 8192;

    /// <exception cref="FormatException">A record is broken; what follows it cannot be found.</exception>
    public static IEnumerable<IntakeItem> Read(ByteSource source, string name, MemberWalk walk)
    {
        while (NextRecord(source))
        {
            var head = HeaderFields.Read(source);
            if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw new FormatException("a WARC record without Content-Length");
            var block = new BoundedStream(source, length);
            var address = head["WARC-Target-URI"]?.Trim('<', '>');
            var record = MemberWalk.Join(name, address ?? head["WARC-Record-ID"]?.Trim('<', '>') ?? "record");
            var (media, parameter) = head.Parsed("Content-Type");
            var items = head["WARC-Type"]?.ToLowerInvariant() switch
            {
                "response" when media == "application/http" => HttpMessage.Read(block, record, address, walk),
                "response" or "resource" or "conversion" => walk.Member(block, record, new DocumentHints { Url = address, MediaType = media, Charset = parameter("charset") }),
                // Requests, metadata, revisits and the archive's own records hold no documents.
                _ => [],
            };
            foreach (var item in items) yield return item;
            block.Drain();
        }
    }

    private static bool NextRecord(ByteSource source)
    {
        while (source.ReadLine(LongestLine) is { } line)
        {
            if (line.AsSpan().Trim("\r\n"u8).IsEmpty) continue;
            return line.AsSpan().StartsWith("WARC/"u8) ? true : throw new FormatException("no WARC record where one should start");
        }
        return false;
    }
}
