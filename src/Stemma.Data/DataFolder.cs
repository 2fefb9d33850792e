namespace Stemma.Data;

/// <summary>Finds the folders that ship with Stemma: <c>data</c>, <c>languages</c>, <c>ontology</c>, <c>sources</c>.</summary>
public sealed class DataFolder
{
    private const string Marker = "languages";
    private const string Variable = "STEMMA_HOME";

    private DataFolder(string root) => Root = root;

    /// <summary>The folder that holds the others.</summary>
    public string Root { get; }

    /// <summary>Looks in <c>STEMMA_HOME</c>, beside the program, then in each folder above it.</summary>
    /// <exception cref="DirectoryNotFoundException">None of them holds Stemma's data.</exception>
    public static DataFolder Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
            return Holds(named) ? new DataFolder(named) : throw new DirectoryNotFoundException($"{Variable} is {named}, which has no folders '{Marker}' and 'data'");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Holds(folder.FullName))
                return new DataFolder(folder.FullName);
        }

        throw new DirectoryNotFoundException($"no folders '{Marker}' and 'data' beside {AppContext.BaseDirectory} or above it; set {Variable}");
    }

    /// <summary>Full path of a file or folder below the root.</summary>
    public string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static bool Holds(string folder) =>
        Directory.Exists(System.IO.Path.Combine(folder, Marker)) && Directory.Exists(System.IO.Path.Combine(folder, "data"));
}
