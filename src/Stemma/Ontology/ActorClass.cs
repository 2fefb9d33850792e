namespace Stemma.Ontology;

/// <summary>A class of those who act or are acted upon.</summary>
/// <param name="Id">Lower kebab-case English: "security-forces".</param>
/// <param name="Labels">Display texts.</param>
/// <param name="Broader">The class that this is a kind of, or null.</param>
/// <param name="Flags">What it is.</param>
/// <param name="File">File that it stands in, relative to the repository.</param>
/// <param name="Line">1-based line in that file.</param>
public sealed record ActorClass(string Id, Labels Labels, string? Broader, ActorFlags Flags, string File, int Line);

/// <summary>What an actor class is.</summary>
[Flags]
public enum ActorFlags
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>People, one or many.</summary>
    Person = 1,

    /// <summary>A body.</summary>
    Organisation = 2,

    /// <summary>Speaks or acts for a state.</summary>
    Official = 4,

    /// <summary>Bears arms.</summary>
    Combatant = 8,
}
