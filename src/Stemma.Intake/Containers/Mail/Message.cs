using System.Globalization;

namespace Stemma.Intake.Containers.Mail;

/// <summary>One mail message (RFC 5322 with MIME): its text and what is attached to it.</summary>
internal static class Message
{
    private const int DeepestParts = 16;

    // A plain part that only says "see the HTML version" is no text.
    private const int FullPlain = 300;

    /// <summary>What stands in a message: its text first, then its attachments.</summary>
    /// <exception cref="FormatException">Parts are nested too deep.</exception>
    public static IEnumerable<IntakeItem> Read(ByteSource source, string name, MemberWalk walk)
    {
        var head = HeaderFields.Read(source);
        var hints = new DocumentHints
        {
            Title = head["Subject"] is { } subject ? EncodedWords.Decode(subject) : null,
            Outlet = EncodedWords.Sender(head["From"]),
            Published = Pages.WebTimes.Read(head["Date"] is { } date ? EncodedWords.Decode(date) : null, "mail Date"),
            Language = head["Content-Language"],
        };
        if (walk.ReadAll(source) is not { } body)
        {
            yield return walk.TooLong(name);
            yield break;
        }
        var parts = new List<Part>();
        Collect(head, body, parts, 0, walk.Limits);
        var text = Text(parts);
        if (text is null && parts.Count == 0) yield return IntakeItem.Aside(name, RejectedCodes.Empty, "a message without text");
        if (text is not null) yield return new IntakeItem(name, text.Bytes, new DocumentHints { Charset = text.Charset, MediaType = text.Media }.Or(hints));
        var number = 0;
        foreach (var part in parts)
        {
            number++;
            if (ReferenceEquals(part, text) || IsBeside(part) || (text is not null && !part.IsAttached && part.Media is "text/plain" or "text/html")) continue;
            var member = MemberWalk.Join(name, part.FileName ?? number.ToString(CultureInfo.InvariantCulture));
            foreach (var item in walk.Member(new MemoryStream(part.Bytes), member, new DocumentHints { Charset = part.Charset, MediaType = part.Media })) yield return item;
        }
    }

    private static Part? Text(List<Part> parts)
    {
        var plain = parts.Find(p => p is { Media: "text/plain", IsAttached: false });
        var page = parts.Find(p => p is { Media: "text/html", IsAttached: false });
        return plain is not null && (page is null || plain.Bytes.Length >= FullPlain) ? plain : page ?? plain;
    }

    // Pictures and signatures of a message are not documents.
    private static bool IsBeside(Part part) =>
        part.Media.StartsWith("image/", StringComparison.Ordinal) || part.Media is "application/pgp-signature" or "application/pkcs7-signature" or "application/x-pkcs7-signature" or "text/calendar" or "text/css" or "message/delivery-status";

    private static void Collect(HeaderFields head, byte[] body, List<Part> parts, int depth, IntakeLimits limits)
    {
        if (depth > DeepestParts) throw new FormatException(FormattableString.Invariant($"message parts more than {DeepestParts} deep"));
        var (media, parameter) = head.Parsed("Content-Type");
        media ??= "text/plain";
        if (media.StartsWith("multipart/", StringComparison.Ordinal) && parameter("boundary") is { Length: > 0 } boundary)
        {
            foreach (var piece in MultipartCutter.Cut(body, boundary))
            {
                var source = new ByteSource(new MemoryStream(piece));
                var inner = HeaderFields.Read(source);
                using var rest = new MemoryStream();
                source.CopyTo(rest);
                Collect(inner, rest.ToArray(), parts, depth + 1, limits);
            }
            return;
        }
        if (parts.Count >= limits.Members) throw new LimitPassedException(FormattableString.Invariant($"more than {limits.Members} parts, the limit Members"));
        var (disposition, about) = head.Parsed("Content-Disposition");
        var file = about("filename") ?? parameter("name");
        parts.Add(new Part(media, parameter("charset"), disposition == "attachment" || media.StartsWith("message/", StringComparison.Ordinal), file is null ? null : EncodedWords.Decode(file), TransferCoding.Decode(body, head["Content-Transfer-Encoding"])));
    }

    private sealed record Part(string Media, string? Charset, bool IsAttached, string? FileName, byte[] Bytes);
}
