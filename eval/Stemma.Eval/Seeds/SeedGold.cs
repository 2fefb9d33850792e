using System.Text.Json;
using Stemma.Reports;

namespace Stemma.Eval.Seeds;

/// <summary>The gold of the seed pair: it names the texts by their hash and offsets, never by their words.</summary>
internal sealed record SeedGold(IReadOnlyList<SeedReport> Reports, IReadOnlyList<SeedClaim> Claims, IReadOnlyList<SeedLine> Lines, IReadOnlyList<SeedMust> Musts)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the folder.</summary>
    /// <exception cref="JsonException">A row is broken.</exception>
    /// <exception cref="InvalidDataException">A row names what is not there.</exception>
    public static SeedGold Read(string folder)
    {
        var gold = new SeedGold(Rows<SeedReport>("reports"), Rows<SeedClaim>("claims"), Rows<SeedLine>("lines"), Rows<SeedMust>("must"));
        var known = gold.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in gold.Lines.SelectMany(l => l.Claims).Concat(gold.Musts.SelectMany(m => m.Claims.SelectMany(c => c))))
        {
            if (!known.Contains(id)) throw new InvalidDataException($"{folder}: no claim '{id}'");
        }

        return gold;

        IReadOnlyList<T> Rows<T>(string name) =>
            [.. File.ReadLines(Path.Combine(folder, name + ".jsonl")).Where(r => r.Length > 0).Select(r => JsonSerializer.Deserialize<T>(r, Web)!)];
    }
}

/// <summary>A report of the gold.</summary>
/// <param name="Id">Short name in the gold ("A").</param>
/// <param name="Sha256">Of the file's bytes.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Sentences">Start and length of each sentence, in UTF-16 units of the file's text.</param>
internal sealed record SeedReport(string Id, string Sha256, string Language, IReadOnlyList<IReadOnlyList<int>> Sentences);

/// <summary>A claim that a careful reader finds.</summary>
internal sealed record SeedClaim
{
    /// <summary>Id in the gold ("A07").</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of its report.</summary>
    public required string Report { get; init; }

    /// <summary>Index into the report's sentences.</summary>
    public required int Sentence { get; init; }

    /// <summary>Offset of the clause in the file's text, UTF-16.</summary>
    public required int Start { get; init; }

    /// <summary>Length of the clause, UTF-16.</summary>
    public required int Length { get; init; }

    /// <summary>Event type of the ontology.</summary>
    public required string Type { get; init; }

    /// <summary>Other types that a careful reader may choose instead.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What it says, in English.</summary>
    public required string Gloss { get; init; }

    /// <summary>Where, or null.</summary>
    public SeedPlace? Place { get; init; }

    /// <summary>How many, or null.</summary>
    public SeedQuantity? Quantity { get; init; }

    /// <summary>"asserted" or "denied".</summary>
    public string Polarity { get; init; } = "asserted";

    /// <summary>"stated", "hedged", "alleged" or "expected".</summary>
    public string Certainty { get; init; } = "stated";

    /// <summary>The chain, nearest first; empty for the report's own voice.</summary>
    public IReadOnlyList<SeedSource> Attribution { get; init; } = [];

    /// <summary>Where the clause stands.</summary>
    public Span Span => new(Start, Length);
}

/// <summary>A place of the gold.</summary>
/// <param name="Name">Usual English name.</param>
/// <param name="Country">ISO 3166 alpha-2.</param>
/// <param name="Level">city, region, country, site.</param>
internal sealed record SeedPlace(string Name, string? Country, string Level);

/// <summary>A quantity of the gold.</summary>
/// <param name="Low">Least, or null.</param>
/// <param name="High">Greatest, or null where open.</param>
/// <param name="OfWhom">Actor class counted, or null.</param>
internal sealed record SeedQuantity(long? Low, long? High, string? OfWhom);

/// <summary>A step of a chain.</summary>
/// <param name="Kind">Kind of source, lower case with hyphens ("agency", "media-reports").</param>
/// <param name="Id">Id in <c>sources/</c>, or null where it need not be listed.</param>
internal sealed record SeedSource(string Kind, string? Id);

/// <summary>A line of the gold.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Gloss">In English.</param>
/// <param name="Claims">Ids of its claims.</param>
/// <param name="Verdict">As in the NTREX gold.</param>
/// <param name="ContradictionType">outcome, role, figure, polarity, time, place; null where it is no contradiction.</param>
/// <param name="Count">Independent sources.</param>
/// <param name="AtLeast">Whether there may be more.</param>
internal sealed record SeedLine(string Id, string Gloss, IReadOnlyList<string> Claims, string Verdict, string? ContradictionType, int Count, bool AtLeast);

/// <summary>Something that must come out, as issue 3 names it.</summary>
/// <param name="Id">Slug.</param>
/// <param name="What">In English.</param>
/// <param name="Kind">"together": one line holds a claim of every group; "apart": no line holds claims of two groups; "only": the line of each holds one report; "called": each says who is counted, and its line says how the words differ.</param>
/// <param name="Claims">Groups of claim ids; of each group one is enough.</param>
/// <param name="Verdicts">Verdicts allowed, empty where any is.</param>
/// <param name="ContradictionType">The type that it must have, or null.</param>
/// <param name="Count">The independent count that it must have, or null.</param>
/// <param name="Figures">Numbers that must stand in the line's figures.</param>
internal sealed record SeedMust(string Id, string What, string Kind, IReadOnlyList<IReadOnlyList<string>> Claims, IReadOnlyList<string>? Verdicts, string? ContradictionType, int? Count, IReadOnlyList<long>? Figures);
