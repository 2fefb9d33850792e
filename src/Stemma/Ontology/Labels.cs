using System.Collections.Immutable;

namespace Stemma.Ontology;

/// <summary>Short display texts of one thing, one for each language.</summary>
/// <param name="Texts">Language tag and text, in the ordinal order of the tags.</param>
public sealed record Labels(ImmutableArray<KeyValuePair<string, string>> Texts)
{
    /// <summary>Languages that every label must be given in.</summary>
    public static readonly ImmutableArray<string> Required = ["ar", "en", "ka", "ru"];

    /// <summary>No label at all.</summary>
    public static readonly Labels None = new([]);

    /// <summary>The label in a language, or null where it has none in it: what to show instead is for the caller to say.</summary>
    /// <param name="language">BCP 47 tag as in the data ("ka").</param>
    public string? In(string language)
    {
        foreach (var (tag, text) in Texts)
        {
            if (tag == language)
                return text;
        }

        return null;
    }
}
