using Stemma.Intake.Containers;
using Stemma.Reports;

namespace Stemma.Intake.Fetching;

/// <summary>What became of a fetch.</summary>
public enum FetchOutcome
{
    /// <summary>There is a body.</summary>
    Fetched,

    /// <summary>Nothing changed since the last time (304).</summary>
    NotModified,

    /// <summary>It was not asked, since <see cref="FetchMemory.NotBefore"/> lies ahead.</summary>
    NotYet,

    /// <summary>It gave no body; <see cref="FetchResult.Rejection"/> says why.</summary>
    Failed,
}

/// <summary>The answer of one address.</summary>
/// <remarks>The body is whole and held here when the result is given: reading it waits for no network. Close the result, or read its <see cref="Items"/> to the end.</remarks>
public sealed record FetchResult : IDisposable
{
    /// <summary>The address that was asked for.</summary>
    public required Uri Address { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>What became of it.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>To be kept and given to the next fetch of this address.</summary>
    public required FetchMemory Memory { get; init; }

    /// <summary>HTTP status of the last answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Media type without parameters, lower case; null where none was sent.</summary>
    public string? MediaType { get; init; }

    /// <summary>Charset of the media type; null where none was sent.</summary>
    public string? Charset { get; init; }

    /// <summary>How long the answer counts as fresh (<c>Cache-Control: max-age</c>); null where that is not said.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>The body, its content coding undone; null unless <see cref="FetchOutcome.Fetched"/>.</summary>
    public Stream? Body { get; init; }

    /// <summary>Why there is no body; null where there is one and where nothing changed.</summary>
    public Rejected? Rejection { get; init; }

    /// <summary>What was counted while the body was unpacked; the containers in it count on.</summary>
    internal Expansion? Expansion { get; init; }

    /// <summary>What the answer says of the document: address, media type, charset, status. The time of fetching is no date of a report and is not among it.</summary>
    public DocumentHints Hints => new() { Url = FinalAddress.AbsoluteUri, MediaType = MediaType, Charset = Charset, Status = Status };

    /// <summary>What stands in the body, once; one item set aside where there is a <see cref="Rejection"/>; nothing where nothing changed.</summary>
    /// <param name="streams">Opens containers and feeds.</param>
    /// <param name="link">What a feed said of the address, or null; the answer stands above it.</param>
    public IEnumerable<IntakeItem> Items(IntakeStream streams, DocumentHints? link = null)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var name = WebAddress.Shown(Address);
        if (Rejection is { } rejection) return [IntakeItem.Aside(name, rejection.Code, rejection.Reason)];
        // A feed's own charset and media type are those of the feed.
        var hints = Hints.Or((link ?? DocumentHints.None) with { Charset = null, MediaType = null });
        return Body is null ? [] : streams.Read(Body, name, hints, Expansion!);
    }

    /// <summary>Closes the body.</summary>
    public void Dispose() => Body?.Dispose();
}
