namespace Stemma.Cli.Running;

/// <summary>The files below a folder that are meant as input. Names that say "not finished", names with a leading dot and README files are passed over.</summary>
/// <remarks>Links are not followed: one that stays inside leads to what is found anyway, one that leads out is named with its reason. So loops end.</remarks>
internal static class FolderFiles
{
    // Of browsers, download programs, rsync, editors.
    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".opdownload", ".filepart", "~"];

    /// <summary>All files below, in no order; what cannot be looked into stands among them with its reason.</summary>
    public static IEnumerable<FoundFile> Below(string folder)
    {
        var inside = Path.TrimEndingDirectorySeparator(RealPath(folder)) + Path.DirectorySeparatorChar;
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var path))
        {
            foreach (var (name, entry, error) in Entries(path))
            {
                if (error is not null)
                {
                    yield return new FoundFile(name, default, error);
                }
                else if (entry!.LinkTarget is not null)
                {
                    if (!(RealPath(name) + Path.DirectorySeparatorChar).StartsWith(inside, StringComparison.Ordinal))
                        yield return new FoundFile(name, default, "a link that leads out of the folder, not followed");
                }
                else if (entry is DirectoryInfo)
                {
                    folders.Push(name);
                }
                else if (FileStamp.Of((FileInfo)entry) is { } stamp && !IsNotice(entry.Name))
                {
                    yield return new FoundFile(name, stamp, null);
                }
            }
        }
    }

    /// <summary>What stands in one folder, as it is read: a folder may hold millions. Where reading fails, what came before it stays.</summary>
    private static IEnumerable<(string Path, FileSystemInfo? Entry, string? Error)> Entries(string folder)
    {
        IEnumerator<FileSystemInfo>? entries = null;
        try
        {
            while (true)
            {
                string? error = null;
                try
                {
                    entries ??= new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }).GetEnumerator();
                    if (!entries.MoveNext())
                        yield break;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    error = e.Message;
                }

                if (error is not null)
                {
                    yield return (folder, null, error);
                    yield break;
                }

                // As the folder was named, not as the system resolves it.
                if (IsFinished(entries!.Current.Name))
                    yield return (Path.Combine(folder, entries.Current.Name), entries.Current, null);
            }
        }
        finally
        {
            entries?.Dispose();
        }
    }

    /// <summary>Whether a name does not say that its file is still being written.</summary>
    public static bool IsFinished(string name) =>
        !name.StartsWith('.') && !name.StartsWith('~') && !UnfinishedEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>A README beside reports tells of them; it is none.</summary>
    private static bool IsNotice(string name) => Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static string RealPath(string path)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return (info.ResolveLinkTarget(returnFinalTarget: true) ?? info).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A circle of links, or one into nowhere: it leads out of what can be read.
            return "";
        }
    }
}

/// <summary>A file below a folder.</summary>
/// <param name="Path">Its path, beginning as the folder was given.</param>
/// <param name="Stamp">Its size and when it was changed.</param>
/// <param name="Error">Why it is not read; null where it is.</param>
internal readonly record struct FoundFile(string Path, FileStamp Stamp, string? Error);

/// <summary>What tells one state of a file from another without reading it.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was last changed, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Size, long Modified)
{
    /// <summary>The state of a file now; null where there is none.</summary>
    public static FileStamp? Of(string path) => Of(new FileInfo(path));

    /// <summary>The state of a file; null where there is none.</summary>
    public static FileStamp? Of(FileInfo info)
    {
        try
        {
            return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
