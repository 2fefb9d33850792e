using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Facts;

/// <summary>An attribution: who is said to have said it.</summary>
public sealed record SourceFact : Fact
{
    /// <summary>The chain, nearest first: a report citing another has both.</summary>
    public required ImmutableArray<AttributionStep> Chain { get; init; }

    /// <summary>states, denies, confirms, doubts, unnamed.</summary>
    public required string Stance { get; init; }

    /// <summary>The words that it covers.</summary>
    public required Span Covers { get; init; }

    /// <summary>True where it takes up a source named before ("he added").</summary>
    public bool Continues { get; init; }

    /// <inheritdoc/>
    public override string Kind => "source";

    /// <inheritdoc/>
    public override string Summary => string.Join(" < ", Chain.Select(s => s.Name)) + " " + Stance;
}

/// <summary>One step of an attribution chain.</summary>
/// <param name="Kind">What sort of source.</param>
/// <param name="Name">The words as printed.</param>
/// <param name="SourceId">Id in <c>sources/</c>, or null where it is not listed.</param>
/// <param name="ActorClass">Actor class where it is an office or group ("health-authorities"), or null.</param>
/// <param name="NameKey">Language-neutral key of a proper name, or null.</param>
/// <param name="Country">ISO 3166 alpha-2 of the office, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record AttributionStep(SourceKind Kind, string Name, string? SourceId, string? ActorClass, string? NameKey, string? Country, Span Span);

/// <summary>Sorts of sources.</summary>
public enum SourceKind
{
    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>Another outlet: newspaper, broadcaster, site.</summary>
    Outlet,

    /// <summary>An outlet's or agency's own correspondent at the place.</summary>
    Correspondent,

    /// <summary>An official or an office.</summary>
    Official,

    /// <summary>A named person without office.</summary>
    Person,

    /// <summary>Witnesses or residents.</summary>
    Witness,

    /// <summary>An organisation: party, company, rights group, UN body.</summary>
    Organisation,

    /// <summary>Footage or pictures ("a video shows").</summary>
    Video,

    /// <summary>Posts on social networks.</summary>
    SocialMedia,

    /// <summary>"Media reports", "it is reported".</summary>
    MediaReports,

    /// <summary>"Sources", "officials" without a name.</summary>
    Unnamed,
}
