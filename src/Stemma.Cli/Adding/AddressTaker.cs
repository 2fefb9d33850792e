using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Takes addresses in: those that were given and, where it is wanted, those that feeds and lists of feeds among the inputs name.</summary>
/// <param name="fetcher">Fetches.</param>
/// <param name="streams">Opens what came.</param>
/// <param name="taker">Takes what stands in it.</param>
/// <param name="store">Remembers which pages were taken, so that after an interruption they are not fetched again; null where nothing is kept.</param>
/// <param name="follow">Whether links are fetched.</param>
internal sealed class AddressTaker(Fetcher fetcher, IntakeStream streams, Taker taker, ReportStore? store, bool follow)
{
    // Each is one connection to another host, with at most DocumentBytes in memory.
    private const int SideBySide = 8;

    // From a list to its feeds to their pages.
    private const int MostSteps = 2;
    private readonly HostRounds _waiting = new();
    private readonly Queue<(WantedAddress Wanted, Task<FetchResult> Answer)> _running = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public int Waiting => _waiting.Count + _running.Count;

    /// <summary>Takes up an address of the command line.</summary>
    public void Want(string address)
    {
        if (WebAddress.Read(address) is { } uri)
            Want(new WantedAddress(uri, follow ? MostSteps : 0));
        else
            taker.Refuse(address, "cannot be fetched", "it is not a whole address");
    }

    /// <summary>Takes up a link that stands in a file.</summary>
    public void WantLink(IntakeItem item, string name) => WantLink(item, name, MostSteps);

    /// <summary>Fetches and takes all that is wanted, and what that names.</summary>
    /// <param name="progress">Called after each thing.</param>
    /// <param name="cancel">Ends after what is in hand.</param>
    /// <returns>False where it was interrupted.</returns>
    public bool Run(Action progress, CancellationToken cancel)
    {
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                while (_running.Count < SideBySide && _waiting.Next() is { } next)
                    _running.Enqueue((next, fetcher.FetchAsync(next.Address, null, cancel)));
                if (!_running.TryDequeue(out var first))
                    return true;
                if (!first.Answer.IsCompleted)
                    taker.Flush();
                using var result = first.Answer.GetAwaiter().GetResult();
                Take(first.Wanted, result, progress, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // As asked.
        }

        foreach (var (_, answer) in _running)
            answer.ContinueWith(a => a.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        return false;
    }

    private void Take(WantedAddress wanted, FetchResult result, Action progress, CancellationToken cancel)
    {
        var address = WebAddress.Shown(wanted.Address);
        if (result.Rejection is { } rejection)
        {
            // Not kept in quarantine: there are no bytes, and the next run should try again.
            taker.Refuse(address, $"cannot be fetched ({rejection.Code})", rejection.Reason);
            progress();
            return;
        }

        var size = result.Body?.Length ?? 0;
        var (items, links) = (0L, taker.Links);
        foreach (var item in result.Items(streams, wanted.Hints))
        {
            if (cancel.IsCancellationRequested)
                return;
            items++;
            // A list that a list names is not opened in its turn.
            if (item.Link is not null && wanted.Steps > (item.Feed?.IsList == true ? 1 : 0))
                WantLink(item, item.Name, wanted.Steps);
            else
                taker.Take(item.Name, item, address);
            progress();
        }

        store?.Intake.Put([new InputRecord(address, size, wanted.Hints is null ? "" : LinkedPages.Changed(wanted.Hints), IsDone: true, items, taker.Links - links, store.Intake.Input(address)?.Texts ?? "")]);
    }

    private void WantLink(IntakeItem item, string name, int steps)
    {
        taker.FollowLink();
        if (WebAddress.Read(item.Link) is not { } uri)
            taker.Refuse(name, "cannot be fetched", $"it is not a whole address: {item.Link}");
        else if (item.Feed?.IsList == true)
            // What a list says of a feed is said of none of its reports.
            Want(new WantedAddress(uri, steps - 1));
        else if (!taker.Again && store?.Intake.Input(WebAddress.Shown(uri)) is { } known && !LinkedPages.IsWanted(known, item.Hints))
            taker.Pass(known.Items);
        else
            Want(new WantedAddress(uri, 0, item.Hints));
    }

    private void Want(WantedAddress wanted)
    {
        if (_seen.Add(WebAddress.Shown(wanted.Address)))
            _waiting.Add(wanted);
    }
}

/// <summary>An address to be fetched.</summary>
/// <param name="Address">The address.</param>
/// <param name="Steps">How many steps its links are followed: 0 for a page, 1 for a feed, 2 for what may be a list of feeds.</param>
/// <param name="Hints">What a feed says of it; null where none does.</param>
internal sealed record WantedAddress(Uri Address, int Steps, Intake.DocumentHints? Hints = null);
