using System.Collections.Immutable;

namespace Stemma.Sources;

/// <summary>One who may be cited by name: an agency, an outlet, an official body.</summary>
public sealed record Source
{
    /// <summary>Lower kebab-case: "ria-novosti".</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required SourceSort Kind { get; init; }

    /// <summary>Every name it bears, the usual one of each language first.</summary>
    public required ImmutableArray<SourceName> Names { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country, or null where it has none.</summary>
    public string? Country { get; init; }

    /// <summary>The group behind it, or null. Another newsroom of one owner is another source.</summary>
    public string? Owner { get; init; }

    /// <summary>The newsroom that it is a part or a language service of, or null. It counts as that newsroom.</summary>
    public string? ServiceOf { get; init; }

    /// <summary>Languages in which it publishes, as BCP 47 tags.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>Its domains, lower case, without "www.".</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>File that it stands in, relative to the repository.</summary>
    public required string File { get; init; }

    /// <summary>1-based line in that file.</summary>
    public required int Line { get; init; }

    /// <summary>Its usual name in a language, or null where none is known.</summary>
    public string? NameIn(string language) => Names.FirstOrDefault(n => n.Language == language)?.Text;
}

/// <summary>A name of a source.</summary>
/// <param name="Language">BCP 47 tag of the language it is used in.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Matching">When it may be taken for the source.</param>
/// <param name="Shared">True where other sources bear it too; the country of the report may choose.</param>
public sealed record SourceName(string Language, string Text, NameMatching Matching, bool Shared)
{
    /// <summary>Whether words of a report may be taken for this name.</summary>
    /// <param name="surface">The words as they stand in the report.</param>
    /// <param name="cued">True where they stand in quotation marks or after a word such as "agency".</param>
    public bool Accepts(string surface, bool cued) => Matching switch
    {
        NameMatching.NeedsCue => cued,
        NameMatching.ExactCase => cued || surface.Contains(Text, StringComparison.Ordinal),
        _ => true,
    };
}

/// <summary>When a name may be taken for its source.</summary>
public enum NameMatching
{
    /// <summary>Wherever it stands.</summary>
    Free,

    /// <summary>Only in quotation marks or after a word such as "agency": the name is also a common word.</summary>
    NeedsCue,

    /// <summary>Only in exactly these letters: WHO, never who.</summary>
    ExactCase,
}

/// <summary>What a source is.</summary>
public enum SourceSort
{
    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A newspaper.</summary>
    Newspaper,

    /// <summary>A magazine.</summary>
    Magazine,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>A news site.</summary>
    Website,

    /// <summary>A social network, messenger or channel in one.</summary>
    Social,

    /// <summary>A group that owns newsrooms.</summary>
    Group,

    /// <summary>A body of a state.</summary>
    Official,

    /// <summary>The United Nations or one of its bodies.</summary>
    Un,

    /// <summary>Another organisation of states or of the world of sport.</summary>
    International,

    /// <summary>A non-governmental organisation.</summary>
    Ngo,

    /// <summary>A party or movement.</summary>
    Party,

    /// <summary>A company that is no medium.</summary>
    Company,
}
