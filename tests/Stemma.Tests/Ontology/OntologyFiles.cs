using Stemma.Languages;

namespace Stemma.Tests.Ontology;

/// <summary>The repository's own data files, as the program hands them in.</summary>
internal static class OntologyFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>All YAML files below a folder of the repository.</summary>
    public static IReadOnlyList<DataFile> Below(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new DataFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the repository's root was not found above the tests");
    }
}
