using System.Globalization;
using Stemma.Cli.Running;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Takes files in, with all that stands in them, and remembers how far: a finished file is not read again, a begun one goes on where it stopped.</summary>
/// <param name="inputs">Opens files.</param>
/// <param name="taker">Takes what stands in them.</param>
/// <param name="store">Remembers; null where nothing is kept.</param>
/// <param name="follow">Gets each link and its name on the screen; null where links are only listed. Files with links are then always read.</param>
internal sealed class FileTaker(Inputs inputs, Taker taker, ReportStore? store, Action<IntakeItem, string>? follow = null) : IDisposable
{
    // What is lost of this in a crash is only read again, and known.
    private const int KeepItemsEvery = 1000;
    private const int KeepFilesEvery = 100;
    private readonly List<InputRecord> _finished = [];

    /// <summary>Whether an earlier run took this state of a file.</summary>
    public bool IsTaken(string path, FileStamp stamp) => Before(Path.GetFullPath(path), stamp) is { IsDone: true };

    /// <summary>Takes a file.</summary>
    /// <param name="file">The file, or "-" for standard input.</param>
    /// <param name="progress">Called after each thing in it.</param>
    /// <param name="cancel">Ends after what is in hand.</param>
    public FileResult Take(FoundFile file, Action progress, CancellationToken cancel)
    {
        var isFile = file.Path != Inputs.StandardInput && file.Error is null;
        var address = isFile ? Path.GetFullPath(file.Path) : file.Path;
        var stamp = isFile ? FileStamp.Of(address) : null;
        var before = stamp is { } now ? Before(address, now) : null;
        if (before is { IsDone: true })
        {
            taker.Pass(before.Items);
            return new FileResult(FileOutcome.Taken);
        }

        long items = 0;
        var links = taker.Links;
        foreach (var input in inputs.Open(file))
        {
            if (input.Item is not { } item)
            {
                return new FileResult(FileOutcome.CannotBeOpened, input.Error);
            }

            if (items++ < before?.Items)
                taker.Pass(1);
            else if (item.Link is not null && follow is not null)
                follow(item, input.Name);
            else
                taker.Take(input.Name, item, address);
            // From a pipe the next may be long in coming.
            if (!isFile || stamp is not { Size: > 0 })
                taker.Flush();
            progress();
            if (cancel.IsCancellationRequested)
            {
                Keep(isDone: false);
                return new FileResult(FileOutcome.Interrupted);
            }

            if (items % KeepItemsEvery == 0)
                Keep(isDone: false);
        }

        if (isFile && FileStamp.Of(address) != stamp)
            return new FileResult(FileOutcome.Changed);
        if (stamp is not null)
            _finished.Add(Record(isDone: true));
        if (_finished.Count >= KeepFilesEvery)
            Flush();
        return new FileResult(FileOutcome.Taken);

        InputRecord Record(bool isDone) => new(address, stamp!.Value.Size, Modified(stamp.Value), isDone, items, (before?.Links ?? 0) + taker.Links - links);

        void Keep(bool isDone)
        {
            if (stamp is not null)
                store?.Intake.Put([Record(isDone)]);
        }
    }

    /// <summary>Writes down which files are finished.</summary>
    public void Flush()
    {
        if (_finished.Count > 0)
            store?.Intake.Put(_finished);
        _finished.Clear();
    }

    public void Dispose() => Flush();

    private InputRecord? Before(string address, FileStamp stamp) =>
        !taker.Again && store?.Intake.Input(address) is { } known && known.Size == stamp.Size && known.Modified == Modified(stamp) && !(follow is not null && known.Links > 0) ? known : null;

    private static string Modified(FileStamp stamp) => new DateTime(stamp.Modified, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>What became of a file.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Error">Why it could not be opened; else null.</param>
internal readonly record struct FileResult(FileOutcome Outcome, string? Error = null);

/// <summary>What may become of a file.</summary>
internal enum FileOutcome
{
    /// <summary>All in it was taken, now or before.</summary>
    Taken,

    /// <summary>Intake was asked to end; the next run goes on.</summary>
    Interrupted,

    /// <summary>It was changed while it was read.</summary>
    Changed,

    /// <summary>It could not be opened.</summary>
    CannotBeOpened,
}
