using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Intake;

/// <summary>What a format found in a document, before it is a report.</summary>
internal sealed record Draft
{
    public required string Text { get; init; }
    public Span? Title { get; init; }
    public string? Outlet { get; init; }
    public string? Url { get; init; }
    public string? Author { get; init; }
    public Moment? Published { get; init; }
    public Moment? Updated { get; init; }

    /// <summary>Declared language (BCP 47); the evidence says where.</summary>
    public string? Language { get; init; }

    /// <summary>The declaration stands whatever the letters say (front matter).</summary>
    public bool LanguageIsFirm { get; init; }
    public SourceMap Map { get; init; } = SourceMap.Empty;
    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Index of the part where the document gives several reports; null where it is one.</summary>
    public int? Part { get; init; }
}

/// <summary>Makes a report of a draft: identity, outlet, language. One way for every format.</summary>
internal sealed class ReportMaker(ILanguageIdentifier? identifier)
{
    // Above this the letters are trusted against a declaration; templates with a wrong lang attribute are common.
    private const double StrongContradiction = 0.9;
    private readonly LanguageMixture? _mixture = identifier is null ? null : new LanguageMixture(identifier);

    /// <summary>The report of a draft.</summary>
    public ReadReport Make(ReadOnlySpan<byte> bytes, string name, DocumentHints hints, Draft draft) => Make(bytes, name, hints, [draft])[0];

    /// <summary>The reports of a document's drafts; its bytes are hashed once.</summary>
    public ImmutableArray<ReadReport> Make(ReadOnlySpan<byte> bytes, string name, DocumentHints hints, IReadOnlyCollection<Draft> drafts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        return [.. drafts.Select(draft => Make(Hash(hash, draft.Part), name, hints, draft))];
    }

    private ReadReport Make(string sha, string name, DocumentHints hints, Draft draft)
    {
        var outlet = NotBlank(draft.Outlet) ?? NotBlank(hints.Outlet);
        var notes = draft.Notes.ToBuilder();
        var (language, isDeclared) = Language(draft, hints, notes);
        var (own, segments) = _mixture?.Of(draft.Text, language, isDeclared) ?? (language, []);
        return new ReadReport(
            new Report
            {
                Id = "r-" + sha[..16],
                Name = name,
                Sha256 = sha,
                Text = draft.Text,
                Title = draft.Title,
                Outlet = outlet is null ? new Outlet(FileName(name), FromFileName: true) : new Outlet(outlet),
                Url = NotBlank(draft.Url) ?? NotBlank(hints.Url),
                Author = NotBlank(draft.Author) ?? NotBlank(hints.Author),
                Published = draft.Published ?? hints.Published,
                Updated = draft.Updated ?? hints.Updated,
                Language = own,
                Segments = segments,
                Evidence = [.. draft.Evidence, .. Hinted(draft, hints)],
                Notes = notes.ToImmutable(),
            },
            draft.Map);
    }

    // What the container or feed says counts only where the document says nothing.
    private static IEnumerable<FieldEvidence> Hinted(Draft draft, DocumentHints hints)
    {
        (string Field, string? Own, string? Hint, string From)[] fields =
        [
            ("author", draft.Author, hints.Author, "container"),
            ("language", draft.Language, hints.Language, "container"),
            ("outlet", draft.Outlet, hints.Outlet, "container"),
            ("published", draft.Published?.Value, hints.Published?.Value, hints.Published?.Evidence ?? "container"),
            ("updated", draft.Updated?.Value, hints.Updated?.Value, hints.Updated?.Evidence ?? "container"),
            ("url", draft.Url, hints.Url, "container"),
        ];
        return fields.Where(f => NotBlank(f.Hint) is not null).Select(f => FieldEvidence.Of(f.Field, f.Hint!, f.From, NotBlank(f.Own) is null));
    }

    private static string Hash(IncrementalHash whole, int? part)
    {
        if (part is not { } index) return Convert.ToHexStringLower(whole.GetCurrentHash());
        using var hash = whole.Clone();
        hash.AppendData(Encoding.ASCII.GetBytes("#" + index.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private (LanguageVerdict Verdict, bool IsDeclared) Language(Draft draft, DocumentHints hints, ImmutableArray<string>.Builder notes)
    {
        var declared = LanguageTags.Normal(draft.Language);
        var evidence = draft.Evidence.FirstOrDefault(e => e is { Field: "language", Taken: true })?.From ?? "declared";
        if (declared is null && LanguageTags.Normal(hints.Language) is { } hinted) (declared, evidence) = (hinted, "hint");
        var seen = identifier?.Identify(draft.Text);
        if (declared is null) return (seen ?? LanguageVerdict.Unknown("nothing declared"), false);
        var guesses = seen?.Guesses ?? [];
        if (seen?.Tag is { } tag && seen.Score >= StrongContradiction && !LanguageTags.SameLanguage(tag, declared))
        {
            notes.Add($"language: {evidence} says {declared}, the text reads as {tag} ({seen.Score.ToString("0.00", CultureInfo.InvariantCulture)})");
            if (!draft.LanguageIsFirm) return (seen, false);
        }
        // A declaration without a script is made exact by what the letters show.
        if (seen?.Tag is { } exact && LanguageTags.SameLanguage(exact, declared) && exact.Length > declared.Length && !declared.Contains('-', StringComparison.Ordinal))
            declared = exact;
        return (new LanguageVerdict(declared, 1, evidence, guesses), true);
    }

    private static string FileName(string name)
    {
        // The last part of an address is the name of the page; its outlet is more like the host.
        if (WebAddress.ReadHttp(name) is { } address) return address.Host;
        var cut = name.AsSpan().TrimEnd("/\\");
        cut = cut[(cut.LastIndexOfAny('/', '\\') + 1)..];
        var dot = cut.LastIndexOf('.');
        if (dot > 0) cut = cut[..dot];
        return cut.IsEmpty ? "unnamed" : cut.ToString();
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
