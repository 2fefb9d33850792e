using System.Collections.Immutable;

namespace Stemma.Languages;

/// <summary>A language pack as written: the texts of its files.</summary>
/// <param name="Tag">BCP 47 tag, the folder's name.</param>
/// <param name="Files">File name ("events.yaml") → its text.</param>
public sealed record PackSource(string Tag, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Path of a file for messages: "languages/ka/events.yaml".</summary>
    public string PathOf(string file) => $"languages/{Tag}/{file}";
}
