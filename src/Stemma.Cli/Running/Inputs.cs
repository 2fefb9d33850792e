namespace Stemma.Cli.Running;

/// <summary>The documents that the command line names: files, folders (all files below, by name), or "-" for standard input.</summary>
internal static class Inputs
{
    /// <summary>Opens each in turn; what cannot be opened gives an error in its place.</summary>
    public static IEnumerable<Input> Open(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                yield return Read("-", () =>
                {
                    using var memory = new MemoryStream();
                    using var input = Console.OpenStandardInput();
                    input.CopyTo(memory);
                    return memory.ToArray();
                });
            }
            else if (Directory.Exists(path))
            {
                var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.') && !IsNotice(f)).Order(StringComparer.Ordinal).ToList();
                if (files.Count == 0)
                    yield return new Input(path, [], "the folder holds no files");
                foreach (var file in files)
                    yield return Read(file, () => File.ReadAllBytes(file));
            }
            else
            {
                yield return File.Exists(path) ? Read(path, () => File.ReadAllBytes(path)) : new Input(path, [], "no such file or folder");
            }
        }
    }

    /// <summary>A README beside reports tells of them; it is none.</summary>
    private static bool IsNotice(string file) => Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static Input Read(string name, Func<byte[]> read)
    {
        try
        {
            return new Input(name, read(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Input(name, [], e.Message);
        }
    }
}

/// <summary>One document.</summary>
/// <param name="Name">Path as given.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Error">Why it could not be opened; null where it could.</param>
internal sealed record Input(string Name, byte[] Bytes, string? Error);
