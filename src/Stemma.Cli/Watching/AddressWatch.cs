using Stemma.Cli.Adding;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>Feeds, lists of feeds and pages that are looked at again and again; hosts side by side, each with one connection.</summary>
internal sealed class AddressWatch : IWatched, IAddresses, IDisposable
{
    private readonly Fetcher _fetcher;
    private readonly AddressOptions _options;
    private readonly Taker _taker;
    private readonly ReportStore _store;
    private readonly TimeProvider _time;
    private readonly FeedTaker _feeds;
    private readonly PageTaker _pages;
    private readonly CancellationTokenSource _ending = new();
    private readonly Dictionary<string, WatchedAddress> _watched = new(StringComparer.Ordinal);
    private readonly PriorityQueue<WatchedAddress, DateTimeOffset> _due = new();
    private readonly SortedDictionary<string, HostLane> _lanes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pagesAsked = new(StringComparer.Ordinal);

    public AddressWatch(Fetcher fetcher, IntakeStream streams, AddressOptions options, Taker taker, ReportStore store, Action progress, TimeProvider time)
    {
        (_fetcher, _options, _taker, _store, _time) = (fetcher, options, taker, store, time);
        _pages = new PageTaker(streams, options, taker, store, progress);
        _feeds = new FeedTaker(streams, options, taker, store, progress, this);
    }

    public long Waiting => _lanes.Values.Sum(l => (long)l.Waiting);

    public TimeSpan Rest
    {
        get
        {
            if (_lanes.Values.Any(l => l.Running is { IsCompleted: true }))
                return TimeSpan.Zero;
            var rest = _due.TryPeek(out _, out var next) ? next - _time.GetUtcNow() : Timeout.InfiniteTimeSpan;
            return _due.Count == 0 ? _options.LongestPause : rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
        }
    }

    public IEnumerable<Task> Pending => _lanes.Values.Select(l => l.Running).OfType<Task>();

    public bool HasDoneRound => Waiting == 0 && (_options.Once ? _due.Count == 0 : Rest > TimeSpan.Zero);

    public bool IsOver => Waiting == 0 && _watched.Count == 0;

    /// <summary>Watches an address from now on.</summary>
    public void Watch(Uri address) => Watch(address, null, 0);

    public void Watch(WatchedAddress list, IReadOnlyCollection<Uri> named)
    {
        var names = named.Select(n => n.AbsoluteUri).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _watched.Values.Where(w => w.List == list.Address.AbsoluteUri && !names.Contains(w.Address.AbsoluteUri)).ToList())
            _watched.Remove(gone.Address.AbsoluteUri);
        foreach (var address in named)
            Watch(address, list.Address.AbsoluteUri, list.Depth + 1);
    }

    public bool Fetch(WatchedAddress from, Uri page, DocumentHints link)
    {
        if (!_pagesAsked.Add(page.AbsoluteUri))
            return false;
        Enqueue(new Job(from, page, link));
        return true;
    }

    public bool Step(CancellationToken cancel)
    {
        if (_lanes.FirstOrDefault(l => l.Value.Running is { IsCompleted: true }) is { Value: { } lane } answered)
        {
            var (job, result) = lane.Answer();
            if (lane.Waiting == 0)
                _lanes.Remove(answered.Key);
            using (result)
                Take(job, result, cancel);
            return true;
        }

        var worked = false;
        while (_due.TryPeek(out var watched, out var at) && at <= _time.GetUtcNow())
        {
            _due.Dequeue();
            worked = true;
            if (IsWatched(watched))
                Enqueue(new Job(watched));
        }

        var free = _options.MostHosts - Pending.Count();
        foreach (var idle in _lanes.Values.TakeWhile(_ => free > 0).Where(l => l.Running is null))
        {
            idle.Start(_fetcher, _ending.Token);
            worked = true;
            free--;
        }

        return worked;
    }

    /// <summary>Gives up what is being fetched; the next run asks again.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        foreach (var running in Pending.Cast<Task<FetchResult>>())
        {
            try
            {
                running.GetAwaiter().GetResult().Dispose();
            }
            catch (OperationCanceledException)
            {
                // As asked.
            }
        }

        _ending.Dispose();
    }

    private void Take(Job job, FetchResult result, CancellationToken cancel)
    {
        if (job.Page is { } page)
        {
            _pagesAsked.Remove(page.AbsoluteUri);
            _pages.Take(job, page, result, cancel);
            return;
        }

        _feeds.Take(job.From, result, _time.GetUtcNow(), cancel);
        if (job.From.HasEnded)
            _watched.Remove(job.From.Address.AbsoluteUri);
        else if (!_options.Once)
            Schedule(job.From);
    }

    private void Watch(Uri address, string? list, int depth)
    {
        if (_watched.ContainsKey(address.AbsoluteUri))
            return;
        var watched = WatchedAddress.Of(address, _store, list, depth);
        if (watched.HasEnded && _options.Again)
            watched.Revive();
        if (watched.HasEnded)
        {
            _taker.Note(address.AbsoluteUri, "ended (410 Gone in an earlier run); --again asks it once more");
            return;
        }

        _watched.Add(address.AbsoluteUri, watched);
        Schedule(watched);
    }

    private bool IsWatched(WatchedAddress watched) => _watched.TryGetValue(watched.Address.AbsoluteUri, out var known) && ReferenceEquals(known, watched);

    private void Schedule(WatchedAddress watched) => _due.Enqueue(watched, _options.Once ? DateTimeOffset.MinValue : watched.Next ?? DateTimeOffset.MinValue);

    private void Enqueue(Job job)
    {
        var host = (job.Page ?? job.From.Address).IdnHost;
        if (!_lanes.TryGetValue(host, out var lane))
            _lanes.Add(host, lane = new HostLane());
        lane.Add(job);
    }
}
