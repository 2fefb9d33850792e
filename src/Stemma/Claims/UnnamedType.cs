namespace Stemma.Claims;

/// <summary>Event types of claims in which no rule named an event: the sentence is kept as a whole, so that nothing that is told is lost from the collation.</summary>
public static class UnnamedType
{
    /// <summary>Somebody is said to have said it.</summary>
    public const string Statement = "statement";

    /// <summary>The report tells it in its own voice.</summary>
    public const string Told = "told";
}
