namespace Stemma.Cli.Watching;

/// <summary>How a folder is watched.</summary>
internal sealed record FolderOptions
{
    /// <summary>How long size and time of a file must stay as they are until it counts as complete, 0 or more.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Shortest pause between two looks, above 0. A look that takes long makes it longer.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most files that one look hands on, 1 or more; the others wait for the next look.</summary>
    public int MostAtOnce { get; init; } = 10_000;
}
