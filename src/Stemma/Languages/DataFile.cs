namespace Stemma.Languages;

/// <summary>A data file as text, handed in by whoever may open files.</summary>
/// <param name="Path">Its path relative to the repository, for messages and reasons: "ontology/actors.yaml".</param>
/// <param name="Text">Its whole content.</param>
public sealed record DataFile(string Path, string Text);
