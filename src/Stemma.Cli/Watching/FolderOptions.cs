namespace Stemma.Cli.Watching;

/// <summary>How a folder is watched.</summary>
internal sealed record FolderOptions
{
    /// <summary>How long size and time of a file must stay as they are until it counts as complete, 0 or more.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Shortest pause between two looks, above 0. A look that takes long makes it longer, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause that a look which takes long is given.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is one round only, so that nobody is spared by a longer pause.</summary>
    public bool Once { get; init; }

    /// <summary>Most files that one look hands on, 1 or more; the others wait for the next look.</summary>
    public int MostAtOnce { get; init; } = 10_000;
}
