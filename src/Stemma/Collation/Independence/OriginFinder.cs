using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation.Glossing;
using Stemma.Facts;
using Stemma.Stories;

namespace Stemma.Collation.Independence;

/// <summary>Follows the attribution of a claim to its origin.</summary>
/// <param name="k">The ontology.</param>
/// <param name="sources">The register of sources.</param>
/// <param name="glosser">Names sources for the reader.</param>
/// <param name="copies">What was copied among the reports.</param>
/// <param name="reports">The reports by id.</param>
/// <param name="holders">Who holds which office in this story.</param>
internal sealed class OriginFinder(Knowledge k, SourceNames sources, Glosser glosser, CopyFindings copies, IReadOnlyDictionary<string, ReadReport> reports, OfficeHolders holders)
{
    /// <summary>The origin of a claim.</summary>
    public ReadingOrigin Of(Claim claim)
    {
        var report = reports[claim.Report];
        if (claim.Attribution.IsDefaultOrEmpty)
        {
            return OwnVoice(claim, report);
        }

        var chain = claim.Attribution;
        var last = chain.Length - 1;
        // A correspondent is the voice of his agency; where none is named, of the outlet that sent him.
        if (chain[last] is { Kind: SourceKind.Correspondent, SourceId: null })
        {
            if (last == 0)
            {
                return OwnVoice(claim, report);
            }

            last--;
        }

        var through = chain.Take(last).Select(s => glosser.SourceName(s)).ToImmutableArray();
        return At(chain[last], claim) with { Through = through };
    }

    /// <summary>Where a step of a chain would lead, were it the last.</summary>
    public ReadingOrigin At(AttributionStep step, Claim claim)
    {
        var name = glosser.SourceName(step);
        if (step.SourceId is { } id)
        {
            return new(sources.OriginOf(id), glosser.SourceName(sources.OriginOf(id), name), true, step.Kind, []);
        }

        switch (step.Kind)
        {
            case SourceKind.Video or SourceKind.SocialMedia or SourceKind.MediaReports or SourceKind.Unnamed:
                return new("unclear:" + step.Kind, name, false, step.Kind, []);
            case SourceKind.Agency or SourceKind.Outlet:
                return new("outlet:" + (step.NameKey ?? Folded(step.Name)), name, true, step.Kind, []);
        }

        var country = step.Country ?? (step.ActorClass is { } c && k.ActorIsOffice(c) ? holders.Country : null);
        if (step.NameKey is { } person && holders.OfficeOf(person) is { } held)
        {
            return new(held, name, true, step.Kind, []);
        }

        if (step.NameKey is { } key)
        {
            return new("name:" + key, name, true, step.Kind, []);
        }

        if (step.ActorClass is { } office && k.ActorIsOffice(office) && (!k.ActorIsWide(office) || (office != "officials" && step.Country is not null)))
        {
            return new($"office:{office}:{country}", glosser.Office(office, country), true, step.Kind, []);
        }

        return new("unclear:" + (step.ActorClass ?? step.Kind.ToString()), name, false, step.Kind, []);
    }

    private ReadingOrigin OwnVoice(Claim claim, ReadReport report)
    {
        if (copies.Sentences.TryGetValue((claim.Report, claim.Sentence), out var copied))
        {
            if (copied.Original is { } original && reports.TryGetValue(original, out var from))
            {
                return Outlet(from) with { SameTextAs = original == claim.Report ? null : original, CopyIsKnown = true };
            }

            var first = copied.Reports.Select(r => reports.GetValueOrDefault(r)).OfType<ReadReport>().OrderBy(r => glosser.Siglum(r.Report.Id), StringComparer.Ordinal).First();
            return Outlet(first) with { SameTextAs = first.Report.Id == claim.Report ? null : first.Report.Id };
        }

        return Outlet(report);
    }

    private ReadingOrigin Outlet(ReadReport report)
    {
        var outlet = report.Report.Outlet;
        return outlet.SourceId is { } id
            ? new(sources.OriginOf(id), glosser.SourceName(sources.OriginOf(id), outlet.Name), true, null, [])
            : new("outlet:" + Folded(outlet.Name), outlet.Name, true, null, []);
    }

    private static string Folded(string name) => name.Trim().ToLowerInvariant();
}
