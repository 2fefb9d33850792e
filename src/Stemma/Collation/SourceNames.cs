using Stemma.Sources;

namespace Stemma.Collation;

/// <summary>What collation asks of the register of sources, with an answer for what it does not know.</summary>
internal sealed class SourceNames(SourceRegister? register)
{
    /// <summary>The newsroom that a source counts as: itself, or the one it is a service of. Another newsroom of one owner is another source.</summary>
    public string OriginOf(string id) => register?.Newsroom(id)?.Id ?? id;

    /// <summary>The usual name in a language, else in English, else the first that is known; null for an unknown id.</summary>
    public string? NameIn(string id, string language) => register?.ById(id) is { } source
        ? source.NameIn(language) ?? source.NameIn("en") ?? source.Names.Select(n => n.Text).FirstOrDefault() : null;
}
