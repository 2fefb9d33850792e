namespace Stemma.Stories;

/// <summary>How reports are put together into stories.</summary>
public sealed record StoryOptions
{
    /// <summary>True where the user says that all reports given are of one story.</summary>
    public bool One { get; init; }

    /// <summary>The weights of the signals.</summary>
    public StoryWeights Weights { get; init; } = new();
}

/// <summary>
/// What each sign that two reports tell of one happening is worth, in points. A sign is worth its points in full when few
/// reports show it, and less the more do, down to <see cref="CommonFloor"/> of them.
/// </summary>
public sealed record StoryWeights
{
    /// <summary>Points at which two groups of reports are one story.</summary>
    public double Threshold { get; init; } = 3.0;

    /// <summary>A common sign keeps at least this share of its points: a great event fills every report of its week.</summary>
    public double CommonFloor { get; init; } = 0.45;

    /// <summary>The same for copied text: what very many share is a form of words, or an agency's text that other signs show as well.</summary>
    public double CommonTextFloor { get; init; } = 0.2;

    /// <summary>How many reports a sign's rarity is reckoned against, so that it has a meaning for two reports as well.</summary>
    public double Background { get; init; } = 1000;

    /// <summary>The same type of event at the same city or region (at most <see cref="EventsMost"/> together).</summary>
    public double Event { get; init; } = 1.0;

    /// <summary>Most points from shared events.</summary>
    public double EventsMost { get; init; } = 3.0;

    /// <summary>The same figure of one kind, 3 or more.</summary>
    public double Figure { get; init; } = 1.0;

    /// <summary>Most points from shared figures.</summary>
    public double FiguresMost { get; init; } = 2.4;

    /// <summary>The same proper name.</summary>
    public double Name { get; init; } = 0.6;

    /// <summary>Most points from shared names.</summary>
    public double NamesMost { get; init; } = 2.4;

    /// <summary>The same city or region.</summary>
    public double Place { get; init; } = 0.7;

    /// <summary>The same country.</summary>
    public double Country { get; init; } = 0.4;

    /// <summary>Most points from shared places.</summary>
    public double PlacesMost { get; init; } = 1.6;

    /// <summary>A day on which both tell that something happened.</summary>
    public double Day { get; init; } = 0.5;

    /// <summary>Most points from shared days.</summary>
    public double DaysMost { get; init; } = 1.0;

    /// <summary>The same type of event, wherever.</summary>
    public double Type { get; init; } = 0.15;

    /// <summary>Most points from shared types.</summary>
    public double TypesMost { get; init; } = 0.9;

    /// <summary>All of the shorter report's text stands in the other; in part, by its share.</summary>
    public double CopiedText { get; init; } = 6.0;

    /// <summary>Title and lead alike, from <see cref="LikenessFloor"/> (nothing) to 1 (all points).</summary>
    public double Likeness { get; init; } = 3.0;

    /// <summary>Cosine, centred, below which likeness says nothing.</summary>
    public double LikenessFloor { get; init; } = 0.35;

    /// <summary>Published within two days of each other.</summary>
    public double PublishedNear { get; init; } = 0.4;

    /// <summary>Taken off for each week between the days of publication after the first.</summary>
    public double WeekApart { get; init; } = 0.8;

    /// <summary>Taken off where both reports have three or more names and share none, and the same for figures.</summary>
    public double NoneShared { get; init; } = 0.5;

    /// <summary>Most other reports that one report is compared with, the likeliest first.</summary>
    public int MostPartners { get; init; } = 40;

    /// <summary>A key that more reports hold than this is looked up only among neighbours in content.</summary>
    public int LongKey { get; init; } = 64;
}
