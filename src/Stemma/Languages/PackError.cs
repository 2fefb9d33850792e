namespace Stemma.Languages;

/// <summary>Something wrong in a data file: a language pack, the ontology, the sources.</summary>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Line">1-based line; 0 where the file as a whole is meant.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PackError(string File, int Line, string Message)
{
    /// <summary>"languages/ka/events.yaml:12: unknown event type 'strom'".</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
