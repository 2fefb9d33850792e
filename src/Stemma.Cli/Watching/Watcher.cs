using Stemma.Cli.Adding;
using Stemma.Cli.Running;

namespace Stemma.Cli.Watching;

/// <summary>Goes from source to source, a piece of work at a time, so that none waits for all of another; rests while nothing is due.</summary>
internal sealed class Watcher(IReadOnlyList<IWatched> sources, Taker taker, StatusLine status, TimeProvider time, bool once)
{
    // So that a terminal shows how the rest grows shorter.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>What runs beside.</summary>
    public IEnumerable<Task> Pending => sources.SelectMany(s => s.Pending);

    /// <summary>Watches until it is asked to end, nothing is left that could give anything, or one round is done where only one is wanted.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            if (Step(cancel))
                continue;
            if (sources.All(s => s.IsOver || (once && s.HasDoneRound)))
                break;
            await RestAsync(cancel).ConfigureAwait(false);
        }

        taker.Flush();
        status.End(taker.Tally + taker.Pace + Status());
    }

    /// <summary>One piece of work of each source.</summary>
    /// <returns>False where nothing was due.</returns>
    public bool Step(CancellationToken cancel)
    {
        var worked = false;
        foreach (var source in sources)
        {
            worked |= !cancel.IsCancellationRequested && source.Step(cancel);
            ShowStatus();
        }

        if (!worked)
            taker.Flush();
        return worked;
    }

    /// <summary>Says how far it is where it is time to.</summary>
    public void ShowStatus() => status.Show(() => taker.Tally, () => taker.Pace + Status());

    private async Task RestAsync(CancellationToken cancel)
    {
        var rest = Rest();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pause = Task.Delay(rest < LongestRest ? rest : LongestRest, time, over.Token);
        await Task.WhenAny([pause, .. Pending]).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
    }

    private TimeSpan Rest() => sources.Select(s => s.Rest).DefaultIfEmpty(LongestRest).Min();

    private string Status() => sources.Sum(s => s.Waiting) is var waiting && (waiting > 0 || once)
        ? FormattableString.Invariant($"; {waiting} waiting")
        : FormattableString.Invariant($"; next look in {Math.Ceiling(Rest().TotalSeconds):0} s");
}
