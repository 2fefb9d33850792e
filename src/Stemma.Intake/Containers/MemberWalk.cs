using System.IO.Compression;
using System.Text.Json;
using System.Xml;

namespace Stemma.Intake.Containers;

/// <summary>Goes through one input and everything inside it. What breaks is set aside; the rest goes on.</summary>
internal sealed class MemberWalk(IntakeLimits limits, FieldMaps maps, Expansion expansion, int depth)
{
    private const int LongestName = 300;

    public IntakeLimits Limits => limits;

    public FieldMaps Maps => maps;

    public Expansion Expansion => expansion;

    /// <summary>"outer!inner", without control characters, of bounded length.</summary>
    public static string Join(string outer, string inner)
    {
        var joined = outer + "!" + string.Concat(inner.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
        return joined.Length <= LongestName ? joined : joined[..LongestName];
    }

    /// <summary>What stands in a member, one level down.</summary>
    public IEnumerable<IntakeItem> Member(Stream stream, string name, DocumentHints hints) =>
        new MemberWalk(limits, maps, expansion, depth + 1).Walk(() => stream, name, hints);

    /// <summary>The same for a stream that may fail to open.</summary>
    public IEnumerable<IntakeItem> Member(Func<Stream> open, string name, DocumentHints hints) =>
        new MemberWalk(limits, maps, expansion, depth + 1).Walk(open, name, hints);

    /// <summary>What stands in a stream.</summary>
    public IEnumerable<IntakeItem> Walk(Func<Stream> open, string name, DocumentHints hints)
    {
        using var items = Items(open, name, hints).GetEnumerator();
        while (true)
        {
            IntakeItem item;
            try
            {
                if (!items.MoveNext()) yield break;
                item = items.Current;
            }
            catch (LimitPassedException passed)
            {
                item = IntakeItem.Aside(name, RejectedCodes.Limit, passed.Message);
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException or FormatException or JsonException or XmlException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException)
            {
                item = IntakeItem.Aside(name, RejectedCodes.Malformed, broken.Message);
            }
            yield return item;
        }
    }

    private IEnumerable<IntakeItem> Items(Func<Stream> open, string name, DocumentHints hints)
    {
        using var stream = open();
        var source = new ByteSource(stream);
        var (kind, what) = ContainerSniffer.Tell(source, limits, maps);
        if (kind is not (ContainerKind.None or ContainerKind.Refused) && depth >= limits.ContainerDepth)
        {
            yield return IntakeItem.Aside(name, RejectedCodes.Limit, FormattableString.Invariant($"containers inside containers, over the limit ContainerDepth of {limits.ContainerDepth}"));
            yield break;
        }
        IEnumerable<IntakeItem> items = kind switch
        {
            ContainerKind.Gzip => Member(() => new UnpackedStream(new GZipStream(source, CompressionMode.Decompress), expansion), WithoutEnding(name), hints),
            ContainerKind.Zip => ZipMembers.Read(source, name, this),
            ContainerKind.Tar => TarMembers.Read(source, name, this),
            ContainerKind.Warc => WarcRecords.Read(source, name, this),
            ContainerKind.Mbox => Mail.Mailbox.Read(source, name, this),
            ContainerKind.Mail => Mail.Message.Read(source, name, this),
            ContainerKind.JsonLines => JsonLines.Read(source, name, hints, this),
            ContainerKind.Feed => Feeds.FeedReader.Read(source, name, hints, this),
            ContainerKind.Refused => [Refused(source, name, what!)],
            _ => [Document(source, name, hints)],
        };
        foreach (var item in items) yield return item;
    }

    private static string WithoutEnding(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    private IntakeItem Refused(ByteSource source, string name, string what) =>
        IntakeItem.Aside(name, RejectedCodes.NotText, what, ReadAll(source) ?? []);

    private IntakeItem Document(ByteSource source, string name, DocumentHints hints) => ReadAll(source) is { } bytes
        ? new IntakeItem(name, bytes, hints)
        : TooLong(name);

    /// <summary>A document that has more bytes than one may have.</summary>
    public IntakeItem TooLong(string name) => IntakeItem.Aside(name, RejectedCodes.Limit, FormattableString.Invariant($"over the limit DocumentBytes of {limits.DocumentBytes} bytes"));

    /// <summary>All bytes; null where they are more than one document may have.</summary>
    public byte[]? ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (memory.Length + read > limits.DocumentBytes) return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}
