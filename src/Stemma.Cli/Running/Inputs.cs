using System.Buffers;
using Stemma.Intake.Containers;

namespace Stemma.Cli.Running;

/// <summary>The documents that the command line names: files, folders (all files below, by name), or "-" for standard input; containers are opened.</summary>
internal sealed class Inputs(IntakeStream streams)
{
    public const string StandardInput = "-";
    private static readonly SearchValues<char> SchemeSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    /// <summary>Whether it is an address, not a path: a scheme and "://", and no such file.</summary>
    public static bool IsAddress(string path) =>
        path.IndexOf("://", StringComparison.Ordinal) is var end and > 1 && char.IsAsciiLetter(path[0]) && path.AsSpan(0, end).IndexOfAnyExcept(SchemeSigns) < 0 && !File.Exists(path);

    /// <summary>The files behind the paths; a path that is none stays, and gives its error when it is opened.</summary>
    public static IEnumerable<FoundFile> Files(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return new FoundFile(path, default, null);
                continue;
            }

            var files = FolderFiles.Below(path).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
            if (files.Count == 0)
                yield return new FoundFile(path, default, "the folder holds no files");
            foreach (var file in files)
                yield return file;
        }
    }

    /// <summary>What stands in a file.</summary>
    public IEnumerable<Input> Open(FoundFile file)
    {
        var path = file.Path;
        if (file.Error is { } error)
            return [new Input(path, null, error)];
        if (IsAddress(path))
            return [new Input(path, null, "an address, not fetched here: take it in with stemma add")];
        if (path != StandardInput && !File.Exists(path))
            return [new Input(path, null, "no such file or folder")];
        Stream stream;
        try
        {
            // Below a folder, what has no size may be a named pipe: opening it would wait for a writer.
            stream = path == StandardInput ? Console.OpenStandardInput() : file.Stamp is { Size: 0, Modified: not 0 } ? Stream.Null : File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new Input(path, null, e.Message)];
        }

        var folder = path[..^Path.GetFileName(path).Length];
        return streams.Read(stream, Path.GetFileName(path)).Select(item => new Input(folder + item.Name, item, null));
    }
}

/// <summary>One thing that came in.</summary>
/// <param name="Name">Path as given, with the member's name where it stands in a container.</param>
/// <param name="Item">What it is; null where it could not be opened.</param>
/// <param name="Error">Why it could not be opened; null where it could.</param>
internal sealed record Input(string Name, IntakeItem? Item, string? Error);
