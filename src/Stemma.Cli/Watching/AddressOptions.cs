namespace Stemma.Cli.Watching;

/// <summary>How feeds and pages are watched.</summary>
internal sealed record AddressOptions
{
    /// <summary>Shortest pause between two looks at one address, above 0. The feed and its host may ask for more, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest pause between two looks, whatever a feed asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether the pages are fetched that feeds link to.</summary>
    public bool Follow { get; init; }

    /// <summary>Whether each address is looked at once, even where its pause is not over.</summary>
    public bool Once { get; init; }

    /// <summary>Whether addresses that ended are asked once more.</summary>
    public bool Again { get; init; }

    /// <summary>Most hosts that are asked side by side, 1 or more; each has one connection.</summary>
    public int MostHosts { get; init; } = 8;

    /// <summary>How often a page that fails is tried, once for each look at its feed, 1 or more.</summary>
    public int MostTries { get; init; } = 5;

    /// <summary>How deep lists of feeds may name lists, 0 or more.</summary>
    public int ListDepth { get; init; } = 1;
}
