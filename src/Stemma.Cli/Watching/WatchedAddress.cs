using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Intake.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>An address that is looked at again and again: a feed, a list of feeds, a page.</summary>
internal sealed class WatchedAddress
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };
    private FetchMemory? _complete;
    private bool _hasFailed;

    private WatchedAddress(Uri address, Record? record)
    {
        Address = address;
        Memory = record?.Memory ?? new FetchMemory(address.AbsoluteUri);
        Next = record?.Next;
        HasEnded = record?.HasEnded == true;
        IsFeed = record?.IsFeed == true;
        Pause = record?.Pause;
    }

    public Uri Address { get; }

    /// <summary>What the next fetch is given. Without validators while pages of the last answer are still to be fetched: a feed that says "nothing new" would not name them again.</summary>
    public FetchMemory Memory { get; private set; }

    /// <summary>When it is to be looked at; null at once.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>Whether its host said that it is gone for good.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it was a feed, or a list of feeds, when it answered.</summary>
    public bool IsFeed { get; set; }

    /// <summary>The pause that the feed asked for; null where it did not.</summary>
    public TimeSpan? Pause { get; set; }

    /// <summary>How many lists named each other to come here.</summary>
    public int Depth { get; init; }

    /// <summary>The list that names it; null where the command line does.</summary>
    public string? List { get; init; }

    /// <summary>The last trouble that was said, so that it is said once.</summary>
    public string? Trouble { get; set; }

    /// <summary>Pages of it that are still to be fetched.</summary>
    public int PagesLeft { get; private set; }

    /// <exception cref="InvalidDataException">What the store keeps of it is broken.</exception>
    public static WatchedAddress Of(Uri address, ReportStore store, string? list, int depth)
    {
        try
        {
            return new WatchedAddress(address, store.Intake.Feed(address.AbsoluteUri) is { } record ? JsonSerializer.Deserialize<Record>(record, Json) : null) { List = list, Depth = depth };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{address}: what the store keeps of it is broken: {broken.Message}", broken);
        }
    }

    /// <summary>Keeps what a look gave.</summary>
    /// <param name="memory">For the next fetch.</param>
    /// <param name="next">When.</param>
    /// <param name="pages">Pages that are to be fetched before the look is complete.</param>
    /// <param name="hasEnded">Whether there is no next look.</param>
    /// <param name="store">Where it is kept.</param>
    public void Looked(FetchMemory memory, DateTimeOffset next, int pages, bool hasEnded, ReportStore store)
    {
        PagesLeft += pages;
        (_complete, Next, HasEnded) = (memory, next, hasEnded);
        Keep(store);
    }

    /// <summary>One of its pages was dealt with.</summary>
    public void PageDone(bool hasFailed, ReportStore store)
    {
        _hasFailed |= hasFailed;
        if (--PagesLeft == 0)
            Keep(store);
    }

    /// <summary>Asks it once more although it ended.</summary>
    public void Revive() => (HasEnded, Next) = (false, null);

    private void Keep(ReportStore store)
    {
        var isComplete = PagesLeft == 0 && !_hasFailed;
        if (PagesLeft == 0)
            _hasFailed = false;
        Memory = isComplete ? _complete! : _complete! with { ETag = null, LastModified = null, ValidFor = null };
        store.Intake.PutFeed(Address.AbsoluteUri, JsonSerializer.Serialize(new Record(Memory, Next, HasEnded, IsFeed, Pause), Json));
    }

    private sealed record Record(FetchMemory Memory, DateTimeOffset? Next, bool HasEnded, bool IsFeed, TimeSpan? Pause);
}
