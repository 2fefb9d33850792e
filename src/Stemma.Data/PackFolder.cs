using System.Collections.Immutable;
using System.Text;
using Stemma.Languages;

namespace Stemma.Data;

/// <summary>Reads the files of language packs from a folder.</summary>
public static class PackFolder
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Tags of the packs in a folder: its subfolders that hold a <c>language.yaml</c>.</summary>
    public static IEnumerable<string> Tags(string languages) =>
        Directory.EnumerateDirectories(languages)
            .Where(d => File.Exists(Path.Combine(d, PackFiles.Language)))
            .Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal);

    /// <summary>Reads the files of one pack.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">A file is not UTF-8.</exception>
    public static PackSource Read(string languages, string tag) => new(
        tag,
        Directory.EnumerateFiles(Path.Combine(languages, tag), "*.yaml")
            .ToImmutableSortedDictionary(f => Path.GetFileName(f)!, f => File.ReadAllText(f, Strict), StringComparer.Ordinal));
}
