using System.Text;

namespace Stemma.Intake.Containers;

/// <summary>Members of a tar archive (ustar, GNU, pax), read as a stream.</summary>
internal static class TarMembers
{
    private const int Block = 512;
    private const int LongestName = 4096;

    /// <exception cref="FormatException">A header is broken.</exception>
    /// <exception cref="LimitPassedException">More members than <see cref="IntakeLimits.Members"/>.</exception>
    public static IEnumerable<IntakeItem> Read(ByteSource source, string name, MemberWalk walk)
    {
        string? longName = null;
        for (var members = 0; ;)
        {
            var header = source.Peek(Block).ToArray();
            if (header.Length == 0 || header[0] == 0) yield break;
            if (!ContainerSniffer.IsTar(header)) throw new FormatException("a tar header whose checksum does not fit");
            source.ReadExactly(header);
            var size = Number(header.AsSpan(124, 12));
            if (size < 0) throw new FormatException("a tar member without a size");
            var body = new BoundedStream(source, size);
            var kind = (char)header[156];
            if (kind is 'L' or 'x' && size <= LongestName)
            {
                var text = new byte[size];
                body.ReadExactly(text);
                longName = kind == 'L' ? Encoding.UTF8.GetString(text).TrimEnd('\0') : PaxPath(Encoding.UTF8.GetString(text)) ?? longName;
            }
            else if (kind is '0' or '\0' or '7')
            {
                if (++members > walk.Limits.Members) throw new LimitPassedException(FormattableString.Invariant($"more than {walk.Limits.Members} members, the limit Members"));
                foreach (var item in walk.Member(body, MemberWalk.Join(name, longName ?? Name(header)), DocumentHints.None)) yield return item;
                longName = null;
            }
            body.Drain();
            new BoundedStream(source, (Block - (size % Block)) % Block).Drain();
        }
    }

    /// <summary>An octal number, or one in base 256 where the high bit is set; -1 where it is neither.</summary>
    public static long Number(ReadOnlySpan<byte> field)
    {
        long value = 0;
        if ((field[0] & 0x80) != 0)
        {
            value = field[0] & 0x3F;
            foreach (var digit in field[1..])
            {
                if (value > long.MaxValue >> 9) return -1;
                value = (value << 8) | digit;
            }
            return value;
        }
        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7') return -1;
            value = (value << 3) | (uint)(digit - '0');
        }
        return value;
    }

    private static string Name(ReadOnlySpan<byte> header)
    {
        var name = Text(header[..100]);
        // GNU writes a space behind "ustar", and times where POSIX has the front of a long name.
        return header.Slice(257, 6).SequenceEqual("ustar\0"u8) && Text(header.Slice(345, 155)) is { Length: > 0 } prefix ? prefix + "/" + name : name;
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field.IndexOf((byte)0) is var end and >= 0 ? field[..end] : field);

    private static string? PaxPath(string attributes)
    {
        const string key = " path=";
        var at = attributes.IndexOf(key, StringComparison.Ordinal);
        return at < 0 ? null : attributes[(at + key.Length)..].Split('\n')[0];
    }
}
