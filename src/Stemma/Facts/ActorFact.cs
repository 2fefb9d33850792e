namespace Stemma.Facts;

/// <summary>People, an office or an organisation that a sentence names.</summary>
public sealed record ActorFact : Fact
{
    /// <summary>Who it is.</summary>
    public required ActorRef Actor { get; init; }

    /// <summary>Case or position that a rule of the language read off the words: subject, object, agent, possessor, oblique; null where none.</summary>
    public string? Role { get; init; }

    /// <inheritdoc/>
    public override string Kind => "actor";

    /// <inheritdoc/>
    public override string Summary => Actor.Name is null ? Actor.Class : $"{Actor.Class} {Actor.Name}";
}

/// <summary>An actor of a claim.</summary>
/// <param name="Class">Actor class of the ontology ("police").</param>
/// <param name="Name">Proper name as printed, or null where only the class is said.</param>
/// <param name="NameKey">Language-neutral key of the name (romanised consonants), by which names meet across scripts; null without a name.</param>
/// <param name="Country">ISO 3166 alpha-2 of whose police, whose president; null where not said.</param>
/// <param name="Words">The words as printed.</param>
public sealed record ActorRef(string Class, string? Name, string? NameKey, string? Country, string Words);
