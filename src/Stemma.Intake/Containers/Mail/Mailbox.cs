using System.Globalization;

namespace Stemma.Intake.Containers.Mail;

/// <summary>Messages of an mbox file: each begins at a "From " line after a blank one.</summary>
internal static class Mailbox
{
    /// <summary>What stands in each message.</summary>
    public static IEnumerable<IntakeItem> Read(ByteSource source, string name, MemberWalk walk)
    {
        var most = walk.Limits.DocumentBytes;
        using var message = new MemoryStream();
        var number = 0;
        bool afterBlank = true, isOver = false;
        while (true)
        {
            var line = source.ReadLine(most);
            if (line is null || (afterBlank && line.AsSpan().StartsWith("From "u8)))
            {
                if (message.Length > 0 || isOver)
                {
                    foreach (var item in Take(message.ToArray(), isOver, MemberWalk.Join(name, (++number).ToString(CultureInfo.InvariantCulture)), walk)) yield return item;
                }
                if (line is null) yield break;
                message.SetLength(0);
                (isOver, afterBlank) = (false, false);
                continue;
            }
            afterBlank = line.AsSpan().Trim("\r\n"u8).IsEmpty;
            isOver |= message.Length + line.Length > most || source.LineWasCut;
            // Lines that begin with "From " were marked with ">" when the message was stored.
            var bytes = line.AsSpan();
            if (bytes.TrimStart((byte)'>').StartsWith("From "u8) && bytes[0] == '>') bytes = bytes[1..];
            if (!isOver) message.Write(bytes);
        }
    }

    private static IEnumerable<IntakeItem> Take(byte[] bytes, bool isOver, string name, MemberWalk walk) => isOver
        ? [walk.TooLong(name)]
        : walk.Member(new MemoryStream(bytes), name, DocumentHints.None);
}
