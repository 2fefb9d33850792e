using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Collation.Glossing;
using Stemma.Collation.Independence;
using Stemma.Collation.Tree;
using Stemma.Ontology;
using Stemma.Sources;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Collates the reports of a story: what each says of the same thing, and who stands behind it.</summary>
/// <param name="ontology">The ontology.</param>
/// <param name="sources">The register of sources; without one every listed source counts as itself.</param>
public sealed class Collator(OntologyModel ontology, SourceRegister? sources = null)
{
    private readonly Knowledge _k = new(ontology);
    private readonly SourceNames _sources = new(sources);

    /// <summary>Collates. The order of the reports changes nothing.</summary>
    /// <param name="story">The story; reports that it does not name are left out.</param>
    /// <param name="reports">The reports as read.</param>
    /// <param name="options">For whom, and with what weights.</param>
    public StoryCollation Collate(Story story, IReadOnlyList<ReadReport> reports, CollationOptions options)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(options);
        var members = story.Reports.ToHashSet(StringComparer.Ordinal);
        var read = reports.Where(r => members.Contains(r.Report.Id)).DistinctBy(r => r.Report.Id, StringComparer.Ordinal).OrderBy(r => r.Report.Id, StringComparer.Ordinal).ToList();
        var byId = read.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        var claims = read.SelectMany(r => r.Claims).DistinctBy(c => c.Id, StringComparer.Ordinal)
            .OrderBy(c => c.Report, StringComparer.Ordinal).ThenBy(c => c.Sentence).ThenBy(c => c.Span).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var claimById = claims.ToDictionary(c => c.Id, StringComparer.Ordinal);

        var sigla = Sigla.Of(read);
        var copies = new CopyFinder(options.Copies).Find(read);
        var glosser = new Glosser(options.Words, _k, _sources, options.Names, sigla, byId);
        var finder = new OriginFinder(_k, _sources, glosser, copies, byId, new OfficeHolders(read, _k));
        var (aligned, likeness) = new Aligner(_k, options.Weights, options.Encoder).Align(claims, byId);
        var builder = new LineBuilder(_k, glosser, finder, byId);
        ImmutableArray<Line> lines = [.. aligned.Select(builder.Build).OrderByDescending(l => LineRank.Of(l, _k)).ThenBy(l => l.Id, StringComparer.Ordinal)];
        lines = new LineLinks(_k, new DifferenceWords(glosser)).Link(lines, claimById);

        return new StoryCollation
        {
            Story = story,
            Reports = [.. read],
            Sigla = sigla,
            Lines = lines,
            Copies = copies.Groups,
            Places = Gatherings.Places(lines, read),
            Timeline = Gatherings.Timeline(lines),
            Stemma = new StemmaBuilder(finder, glosser).Build(read, lines, claimById),
            Unread = UnreadSentences.Of(read, lines, claims, likeness, options.Encoder, options.Weights),
            Language = options.Words.Language,
        };
    }
}
