using System.Globalization;
using Stemma.Cli.Running;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Takes files, folders and addresses in, once.</summary>
internal sealed class Adder(IntakeStream streams, DocumentReader documents, ReportStore? store, TextWriter output, TextWriter errors, StatusLine status, TimeProvider time, bool again = false, Fetcher? fetcher = null, bool follow = false)
{
    private bool _wasInterrupted;

    /// <summary>What was taken and what was not.</summary>
    public Taker Taker { get; } = new(documents, store, output, errors, status, time) { Again = again };

    public int ExitCode => _wasInterrupted && Taker.ExitCode == Running.ExitCode.Done ? Running.ExitCode.LeftOut : Taker.ExitCode;

    /// <summary>Takes all files behind the paths, then all addresses; ends after the document in hand where it is asked to.</summary>
    public void Add(IEnumerable<string> paths, CancellationToken cancel = default)
    {
        var given = paths.ToLookup(p => fetcher is not null && Inputs.IsAddress(p));
        var addresses = fetcher is null ? null : new AddressTaker(fetcher, streams, Taker, store, follow);
        foreach (var address in given[true])
            addresses!.Want(address);
        using var taking = new FileTaker(new Inputs(streams), Taker, store, follow && addresses is not null ? addresses.WantLink : null);
        var files = Inputs.Files(given[false]).Where(f => store?.IsOwn(f.Path) != true).ToList();
        var next = 0;
        while (next < files.Count && !_wasInterrupted)
        {
            var file = files[next++];
            var (outcome, error) = taking.Take(file, () => status.Show(() => Taker.Tally, Status), cancel);
            if (outcome == FileOutcome.CannotBeOpened)
                Taker.Refuse(file.Path, "cannot be opened", error!);
            if (outcome == FileOutcome.Changed)
                Taker.Refuse(file.Path, "changed while it was read", "add it again for what came since");
            _wasInterrupted = outcome == FileOutcome.Interrupted || (cancel.IsCancellationRequested && next < files.Count);
        }

        if (addresses is not null && !_wasInterrupted)
            _wasInterrupted = !addresses.Run(() => status.Show(() => Taker.Tally, Status), cancel);
        Taker.Flush();
        status.End(Taker.Tally + Status() + (_wasInterrupted ? "; interrupted: the same command goes on" : ""));

        string Status() => string.Create(CultureInfo.InvariantCulture, $"{Taker.Pace}; {files.Count - next} files waiting") + (addresses is { Waiting: > 0 } ? string.Create(CultureInfo.InvariantCulture, $", {addresses.Waiting} addresses") : "");
    }
}
