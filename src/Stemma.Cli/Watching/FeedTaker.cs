using System.Globalization;
using Stemma.Cli.Adding;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>Takes what a watched address answered: the entries of a feed, the addresses of a list, a page; and says when it is looked at again.</summary>
internal sealed class FeedTaker(IntakeStream streams, AddressOptions options, Taker taker, ReportStore store, Action progress, IAddresses addresses)
{
    private const int Gone = 410;

    /// <summary>Takes an answer.</summary>
    public void Take(WatchedAddress from, FetchResult result, DateTimeOffset now, CancellationToken cancel)
    {
        if (result.Memory.MovedTo is { } moved && moved != from.Memory.MovedTo)
            taker.Note(from.Address.AbsoluteUri, $"moved for good to {moved}");
        switch (result.Outcome)
        {
            case FetchOutcome.Failed when result.Status == Gone:
                taker.Fail(from.Address.AbsoluteUri, "gone for good (410); not asked again");
                from.Looked(result.Memory, now, 0, hasEnded: true, store);
                break;
            case FetchOutcome.Failed or FetchOutcome.NotYet:
                var next = result.Memory.NotBefore is { } until && (until > now + options.Every || result.Outcome == FetchOutcome.NotYet) ? until : now + options.Every;
                Say(from, $"cannot be fetched: {result.Rejection!.Reason}", result.Rejection.Code, string.Create(CultureInfo.InvariantCulture, $"; asked again after {next.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
                from.Looked(result.Memory, next, 0, hasEnded: false, store);
                break;
            case FetchOutcome.NotModified:
                from.Trouble = null;
                from.Looked(result.Memory, Next(from, result, now), 0, hasEnded: false, store);
                break;
            default:
                TakeBody(from, result, now, cancel);
                break;
        }
    }

    private void TakeBody(WatchedAddress from, FetchResult result, DateTimeOffset now, CancellationToken cancel)
    {
        var look = new Look(from, store.Intake.Input(from.Address.AbsoluteUri));
        foreach (var item in result.Items(streams))
        {
            // The next run asks as if this look had not been; what was taken is known.
            if (cancel.IsCancellationRequested)
                return;
            if (item.Feed is { } head)
                (from.IsFeed, from.Pause, look.IsList) = (true, head.Pause, head.IsList);
            TakeItem(look, item, result.FinalAddress);
            progress();
        }

        if (look.Listed.Count > 0)
            store.Intake.Put(look.Listed);
        if (look.IsList)
            addresses.Watch(from, look.Named);
        else if (!from.IsFeed)
            store.Intake.Put([new InputRecord(from.Address.AbsoluteUri, 0, "", true, look.Items, 0, look.Text.Hashes)]);
        var troubles = string.Join("; ", look.Troubles.Distinct(StringComparer.Ordinal));
        if (troubles.Length > 0)
            Say(from, troubles, troubles, "");
        else
            from.Trouble = null;
        from.Looked(result.Memory, Next(from, result, now), look.Pages, hasEnded: false, store);
    }

    private void TakeItem(Look look, IntakeItem item, Uri at)
    {
        look.Items++;
        var address = WebAddress.Shown(look.From.Address);
        if (item.Rejection is { } rejection && (item.Feed is not null || (item.Bytes.IsEmpty && item.Name == address)))
        {
            // An empty feed will have entries one day.
            if (!(item.Feed is not null && item.Bytes.Length > 0))
                look.Troubles.Add(rejection.Reason);
        }
        else if (look.From.IsFeed && item.Feed is null)
        {
            look.Troubles.Add("was a feed, and answers with something else now");
        }
        else if (item.Link is { } link)
        {
            if (WebAddress.ReadHttp(link, at) is not { } target)
                look.Troubles.Add($"names an address that is not fetched: {link}");
            else if (!look.IsList)
                TakeLink(look, item, target);
            else if (look.From.Depth < options.ListDepth)
                look.Named.Add(target);
            else
                look.Troubles.Add($"a list in a list is not read: {target}");
        }
        else
        {
            taker.Take(item.Name, item, address, item.Name == address ? look.Text.IsNew : null);
        }
    }

    private void TakeLink(Look look, IntakeItem item, Uri target)
    {
        var before = store.Intake.Input(WebAddress.Shown(target));
        if (options.Follow)
        {
            if (LinkedPages.IsWanted(before, item.Hints) && addresses.Fetch(look.From, target, item.Hints))
                look.Pages++;
        }
        else if (before is null && look.Listed.TrueForAll(l => l.Address != WebAddress.Shown(target)))
        {
            taker.Take(item.Name, item, look.From.Address.AbsoluteUri);
            look.Listed.Add(new InputRecord(WebAddress.Shown(target), 0, LinkedPages.Changed(item.Hints), IsDone: false, Items: 0, Links: 1));
        }
    }

    private DateTimeOffset Next(WatchedAddress from, FetchResult result, DateTimeOffset now)
    {
        var pause = new[] { from.Pause ?? TimeSpan.Zero, result.MaxAge ?? TimeSpan.Zero }.Max();
        return now + new[] { options.Every, pause < options.LongestPause ? pause : options.LongestPause }.Max();
    }

    /// <summary>Says a trouble once, not at each look.</summary>
    private void Say(WatchedAddress from, string text, string trouble, string more)
    {
        if (from.Trouble != trouble)
            taker.Fail(from.Address.AbsoluteUri, text + more);
        from.Trouble = trouble;
    }

    /// <summary>What one look gives.</summary>
    private sealed class Look(WatchedAddress from, InputRecord? before)
    {
        public WatchedAddress From => from;

        public KnownTexts Text { get; } = new(before);

        public bool IsList { get; set; }

        public long Items { get; set; }

        public int Pages { get; set; }

        public List<Uri> Named { get; } = [];

        public List<InputRecord> Listed { get; } = [];

        public List<string> Troubles { get; } = [];
    }
}
