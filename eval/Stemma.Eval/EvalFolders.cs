namespace Stemma.Eval;

/// <summary>Where the repository and the measuring material beside it lie.</summary>
/// <param name="Repository">The folder that holds Stemma.slnx.</param>
internal sealed record EvalFolders(string Repository)
{
    /// <summary>The folder "shared" beside the repository; it need not exist.</summary>
    public string Shared => Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    /// <summary>NTREX and its annotations.</summary>
    public string Ntrex => Path.Combine(Shared, "eval", "ntrex");

    /// <summary>Texts of the seed reports.</summary>
    public string SeedTexts => Path.Combine(Shared, "seeds");

    /// <summary>Gold of the seed reports.</summary>
    public string SeedGold => Path.Combine(Repository, "eval", "seeds");

    /// <summary>Floors by evaluation.</summary>
    public string Floors(string evaluation) => Path.Combine(Repository, "eval", "floors", evaluation + ".json");

    /// <summary>Looks above the program.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not lie in a repository.</exception>
    public static EvalFolders Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stemma.slnx"))) return new EvalFolders(folder.FullName);
        }

        throw new DirectoryNotFoundException($"no Stemma.slnx above {AppContext.BaseDirectory}");
    }
}
