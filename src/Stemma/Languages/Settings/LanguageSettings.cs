using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Languages;

/// <summary>What <c>language.yaml</c> says.</summary>
public sealed record LanguageSettings
{
    /// <summary>BCP 47 tag.</summary>
    public required string Tag { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Its own name for itself.</summary>
    public required string Native { get; init; }

    /// <summary>ISO 15924 script.</summary>
    public required string Script { get; init; }

    /// <summary>True for scripts that run from right to left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>Version of the pack, for provenance.</summary>
    public required string Version { get; init; }

    /// <summary>How spellings are made alike.</summary>
    public required Folding Folding { get; init; }

    /// <summary>Names of features, in order of their bits; 32 at most.</summary>
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>Clitics in the order in which they may stand; each may be absent.</summary>
    public ImmutableArray<Clitic> Clitics { get; init; } = [];

    /// <summary>Paradigms, by the order in the file.</summary>
    public ImmutableArray<Paradigm> Paradigms { get; init; } = [];

    /// <summary>How names are inflected.</summary>
    public ImmutableArray<NameParadigm> Names { get; init; } = [];

    /// <summary>Characters that end a sentence.</summary>
    public required string SentenceEnds { get; init; }

    /// <summary>Folded abbreviations after which a full stop ends nothing.</summary>
    public FrozenSet<string> Abbreviations { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Decimal mark in numbers.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>Marks that part thousands.</summary>
    public string Thousands { get; init; } = ",";

    /// <summary>Folded words that are never part of a name.</summary>
    public FrozenSet<string> FunctionWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words that begin a new clause.</summary>
    public FrozenSet<string> ClauseWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words right behind which a verb is told in the passive ("were", "been").</summary>
    public FrozenSet<string> PassiveWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words right before a noun that show it was told of before ("the", "his").</summary>
    public FrozenSet<string> DefiniteWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>True where a title stands before the name ("President Tokayev"); false where after.</summary>
    public bool TitleBeforeName { get; init; } = true;

    /// <summary>True where a gap of a pattern may go over a comma: where commas part a name from what is said of it ("Smith, who chairs the board, said").</summary>
    public bool GapsCrossCommas { get; init; }

    /// <summary>True where only the plural is marked: a noun without the feature "pl" is one.</summary>
    public bool UnmarkedSingular { get; init; }

    /// <summary>Weights by which an actor takes a role: frame → role → sign → weight.</summary>
    public required RoleWeights Roles { get; init; }

    /// <summary>Capability → its measured tier.</summary>
    public ImmutableSortedDictionary<string, Tier> Tiers { get; init; } = ImmutableSortedDictionary<string, Tier>.Empty;

    /// <summary>Whether the script tells names by capital letters.</summary>
    public bool HasCase => Script is "Latn" or "Cyrl" or "Grek" or "Armn";

    /// <summary>Index of a paradigm by name, −1 where there is none.</summary>
    public int ParadigmIndex(string name)
    {
        for (var i = 0; i < Paradigms.Length; i++)
        {
            if (Paradigms[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>Mask of one or more features joined by "," or "+"; null where one is unknown.</summary>
    public uint? FeatureMask(string names)
    {
        var mask = 0u;
        foreach (var name in names.Split([',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var index = Features.IndexOf(name);
            if (index < 0)
                return null;
            mask |= 1u << index;
        }

        return mask;
    }

    /// <summary>Whether a mask bears a feature; false where the language has no such feature.</summary>
    public bool Bears(uint features, string feature) => Features.IndexOf(feature) is >= 0 and var bit && (features & (1u << bit)) != 0;

    /// <summary>Names of the features of a mask.</summary>
    public IEnumerable<string> FeatureNames(uint mask) => Features.Where((_, i) => (mask & (1u << i)) != 0);
}

/// <summary>The measured quality of a capability.</summary>
/// <param name="Grade">A (measured, F1 0.85 or more), B (0.70), C (below), X (not measured).</param>
/// <param name="Measured">The figure with how and when: "F1 0.81, eval reading, 2026-11-29".</param>
public sealed record Tier(string Grade, string Measured);

/// <summary>Weights by which an actor takes a role in a frame.</summary>
/// <param name="Table">"active/actor/before" → weight. Signs are "before", "after", "near" (per word of distance, subtracted) and names of features.</param>
public sealed record RoleWeights(ImmutableSortedDictionary<string, double> Table)
{
    /// <summary>The weight of a sign, 0 where none is given.</summary>
    public double Of(string frame, string role, string sign) => Table.GetValueOrDefault($"{frame}/{role}/{sign}");
}
