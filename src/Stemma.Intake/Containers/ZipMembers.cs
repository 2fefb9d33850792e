using System.IO.Compression;

namespace Stemma.Intake.Containers;

/// <summary>Members of a ZIP archive.</summary>
internal static class ZipMembers
{
    /// <exception cref="InvalidDataException">The archive is broken.</exception>
    /// <exception cref="LimitPassedException">More members than <see cref="IntakeLimits.Members"/>.</exception>
    public static IEnumerable<IntakeItem> Read(ByteSource source, string name, MemberWalk walk)
    {
        // The list of members stands at the end, so the archive must be held: in memory while small, then in a file that goes when it is closed.
        using var held = Hold(source, walk.Limits.DocumentBytes);
        using var archive = new ZipArchive(held, ZipArchiveMode.Read);
        if (archive.Entries.Count > walk.Limits.Members) throw new LimitPassedException(FormattableString.Invariant($"{archive.Entries.Count} members, over the limit Members of {walk.Limits.Members}"));
        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            yield return IntakeItem.Aside(name, RejectedCodes.NotText, "an Office file");
            yield break;
        }
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') && entry.Length == 0) continue;
            var member = MemberWalk.Join(name, entry.FullName);
            foreach (var item in entry.IsEncrypted ? [IntakeItem.Aside(member, RejectedCodes.NotText, "encrypted")] : walk.Member(() => new UnpackedStream(entry.Open(), walk.Expansion), member, DocumentHints.None))
                yield return item;
        }
    }

    private static Stream Hold(ByteSource source, int inMemory)
    {
        var held = new HeldBytes(inMemory);
        var buffer = new byte[64 * 1024];
        for (int read; (read = source.Read(buffer)) > 0;)
            held.Write(buffer.AsSpan(0, read));
        return held.Rewound();
    }
}
