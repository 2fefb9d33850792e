using System.Text;

namespace Stemma.Intake.Containers.Mail;

/// <summary>Cuts a multipart body at its boundary lines.</summary>
internal static class MultipartCutter
{
    /// <summary>The parts; what stands before the first and after the last boundary is left out.</summary>
    public static IEnumerable<byte[]> Cut(byte[] body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var start = -1;
        for (var at = 0; at < body.Length;)
        {
            var end = Array.IndexOf(body, (byte)'\n', at);
            end = end < 0 ? body.Length : end + 1;
            var (isBoundary, isLast) = Boundary(body.AsSpan(at, end - at).TrimEnd("\r\n \t"u8), mark);
            if (isBoundary)
            {
                if (start >= 0) yield return body[start..WithoutLineEnd(body, start, at)];
                start = end;
                if (isLast) yield break;
            }
            at = end;
        }
        if (start >= 0 && start < body.Length) yield return body[start..];
    }

    private static (bool Is, bool IsLast) Boundary(ReadOnlySpan<byte> line, byte[] mark)
    {
        if (!line.StartsWith(mark)) return (false, false);
        var rest = line[mark.Length..];
        return (rest.IsEmpty || rest.SequenceEqual("--"u8), !rest.IsEmpty);
    }

    // The line end before a boundary belongs to the boundary.
    private static int WithoutLineEnd(byte[] body, int start, int end)
    {
        if (end > start && body[end - 1] == '\n') end--;
        return end > start && body[end - 1] == '\r' ? end - 1 : end;
    }
}
