using Stemma.Intake;
using Stemma.Intake.Fetching;

namespace Stemma.Cli.Watching;

/// <summary>What is to be asked of one host, one after the other: first what is watched, then the pages that feeds name.</summary>
internal sealed class HostLane
{
    private readonly Queue<Job> _looks = new();
    private readonly Queue<Job> _pages = new();
    private Job? _asked;

    /// <summary>What is being asked; null where nothing is.</summary>
    public Task<FetchResult>? Running { get; private set; }

    public int Waiting => _looks.Count + _pages.Count + (Running is null ? 0 : 1);

    public void Add(Job job) => (job.Page is null ? _looks : _pages).Enqueue(job);

    /// <summary>Asks for the next; only where one waits and none is being asked.</summary>
    public void Start(Fetcher fetcher, CancellationToken cancel)
    {
        _asked = _looks.TryDequeue(out var look) ? look : _pages.Dequeue();
        Running = fetcher.FetchAsync(_asked.Page ?? _asked.From.Address, _asked.Page is null ? _asked.From.Memory : null, cancel);
    }

    /// <summary>What was asked for, and the answer; only where <see cref="Running"/> has ended.</summary>
    public (Job Job, FetchResult Result) Answer()
    {
        var answer = (_asked!, Running!.GetAwaiter().GetResult());
        Running = null;
        return answer;
    }
}

/// <summary>One fetch.</summary>
/// <param name="From">The watched address.</param>
/// <param name="Page">A page that it names; null where it is itself looked at.</param>
/// <param name="Link">What the feed says of the page.</param>
internal sealed record Job(WatchedAddress From, Uri? Page = null, DocumentHints? Link = null);
