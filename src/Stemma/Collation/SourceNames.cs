namespace Stemma.Collation;

/// <summary>What collation asks of the register of sources.</summary>
/// <param name="originOf">The id of the organisation that a source's reports come from: the agency of a service.</param>
/// <param name="nameIn">Its name in a language, or null.</param>
internal sealed class SourceNames(Func<string, string> originOf, Func<string, string, string?> nameIn)
{
    public string OriginOf(string id) => originOf(id);

    public string? NameIn(string id, string language) => nameIn(id, language);
}
