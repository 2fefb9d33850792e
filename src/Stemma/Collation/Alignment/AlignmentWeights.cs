namespace Stemma.Collation.Alignment;

/// <summary>
/// What each sign that two claims state one thing is worth, in points. The values are set by hand so that a shared type
/// with a shared place and actor joins without likeness, and are then tuned on the evaluation (<c>eval/</c>).
/// </summary>
public sealed record AlignmentWeights
{
    /// <summary>Points at which two groups of claims become one line.</summary>
    public double Threshold { get; init; } = 2.4;

    /// <summary>Share of the best single pair against the average of all pairs between two groups, 0 to 1.</summary>
    public double BestShare { get; init; } = 0.3;

    /// <summary>Points that a pair needs from signs other than likeness. Likeness alone never joins.</summary>
    public double LeastWithoutLikeness { get; init; } = 1.2;

    /// <summary>The same type of event; in full where the type is told about once a report.</summary>
    public double SameType { get; init; } = 2.0;

    /// <summary>Share of <see cref="SameType"/> that is left where a report tells of the type over and over.</summary>
    public double CommonTypeShare { get; init; } = 0.4;

    /// <summary>One type is a sort of the other.</summary>
    public double BroaderType { get; init; } = 1.6;

    /// <summary>Types that cannot both be true: the two speak of one thing and differ.</summary>
    public double ExcludingType { get; init; } = 1.6;

    /// <summary>One type leads to the other (an attempt to its success).</summary>
    public double ProgressingType { get; init; } = 0.8;

    /// <summary>Types of one coarse class, or with the same broader type.</summary>
    public double SiblingType { get; init; } = 0.8;

    /// <summary>Types that have nothing in common.</summary>
    public double OtherType { get; init; } = -0.8;

    /// <summary>One of the types is only "said" or "told": no rule named the event.</summary>
    public double UnnamedType { get; init; } = 0.4;

    /// <summary>The same proper name in the same role.</summary>
    public double SameName { get; init; } = 1.2;

    /// <summary>Two names in one role.</summary>
    public double OtherName { get; init; } = -1.2;

    /// <summary>The same class of actor in the same role.</summary>
    public double SameActor { get; init; } = 0.6;

    /// <summary>One class of actor is a sort of the other.</summary>
    public double BroaderActor { get; init; } = 0.4;

    /// <summary>Unrelated classes in one role.</summary>
    public double OtherActor { get; init; } = -0.7;

    /// <summary>The actor of one is the target of the other and the other way round.</summary>
    public double SwappedRoles { get; init; } = 0.8;

    /// <summary>The same city or spot; half where a place was taken from the context.</summary>
    public double SameCity { get; init; } = 1.0;

    /// <summary>The same region.</summary>
    public double SameRegion { get; init; } = 0.8;

    /// <summary>The same country.</summary>
    public double SameCountry { get; init; } = 0.3;

    /// <summary>One place lies in the other.</summary>
    public double PlaceInside { get; init; } = 0.3;

    /// <summary>Two places, where this does not forbid the pair.</summary>
    public double OtherPlace { get; init; } = -1.2;

    /// <summary>The same time; a third where a time was taken from the context.</summary>
    public double SameTime { get; init; } = 0.6;

    /// <summary>Times that meet.</summary>
    public double TimeMeets { get; init; } = 0.3;

    /// <summary>Times that do not meet, where this does not forbid the pair.</summary>
    public double OtherTime { get; init; } = -0.8;

    /// <summary>The same number of the same kind; less for small and round numbers.</summary>
    public double SameFigure { get; init; } = 2.2;

    /// <summary>Share of <see cref="SameFigure"/> where the kinds differ but count alike (hurt / sought help).</summary>
    public double OtherKindShare { get; init; } = 0.8;

    /// <summary>Share of <see cref="SameFigure"/> where unlike things are counted.</summary>
    public double UnlikeKindShare { get; init; } = 0.3;

    /// <summary>Share of <see cref="SameFigure"/> where unrelated people are counted.</summary>
    public double OtherWhomShare { get; init; } = 0.4;

    /// <summary>Figures of one kind whose ranges meet.</summary>
    public double FigureMeets { get; init; } = 0.8;

    /// <summary>Figures of unlike kinds (three killed / five detained).</summary>
    public double UnlikeFigure { get; init; } = -1.5;

    /// <summary>A proper name shared by the clauses; less where many claims have it.</summary>
    public double SharedName { get; init; } = 0.5;

    /// <summary>Most points from shared names.</summary>
    public double SharedNamesMost { get; init; } = 1.5;

    /// <summary>The same source is cited.</summary>
    public double SameSource { get; init; } = 0.3;

    /// <summary>Words alike, at <see cref="LikenessFull"/> or more.</summary>
    public double Likeness { get; init; } = 2.6;

    /// <summary>Centred cosine at which likeness says nothing; below it counts against, by at most <see cref="UnlikeMost"/>.</summary>
    public double LikenessZero { get; init; } = 0.25;

    /// <summary>Centred cosine at which likeness counts in full.</summary>
    public double LikenessFull { get; init; } = 0.7;

    /// <summary>Most points taken off because the words are unlike.</summary>
    public double UnlikeMost { get; init; } = 0.6;

    /// <summary>Weight of the clauses' likeness against that of the whole sentences, 0 to 1.</summary>
    public double ClauseShare { get; init; } = 0.65;

    /// <summary>Taken off where both claims stand in one report: a report seldom says a thing twice.</summary>
    public double SameReport { get; init; } = -0.6;

    /// <summary>Nearest claims by likeness that each claim is compared with, besides those that share a key.</summary>
    public int Nearest { get; init; } = 8;

    /// <summary>A key that more claims hold than this is compared only among neighbours in content.</summary>
    public int LongKey { get; init; } = 256;

    /// <summary>Cosine from which a sentence that no pack reads is shown beside a line.</summary>
    public double UnreadAlike { get; init; } = 0.3;
}
