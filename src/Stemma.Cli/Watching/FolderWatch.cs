using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>A folder that is being written to. It is looked at again and again, for the events of file systems get lost on network drives; a file is taken when it has settled.</summary>
/// <remarks>Memory: about 60 bytes for each file in the folder, and the paths of those that one look hands on.</remarks>
internal sealed class FolderWatch(string folder, FolderOptions options, FileTaker files, Taker taker, ReportStore store, Action progress, TimeProvider time) : IWatched
{
    // How much longer than a look the pause after it is, so that a folder of millions does not keep the disk busy.
    private const int RestPerLook = 10;
    private readonly Dictionary<UInt128, State> _states = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly Queue<string> _ready = new();
    private long _looks;
    private long _lookedAt;
    private TimeSpan _pause = TimeSpan.Zero;
    private bool _isLeft;

    public long Waiting { get; private set; }

    public TimeSpan Rest => _ready.Count > 0 || _looks == 0 ? TimeSpan.Zero : Max(TimeSpan.Zero, _pause - time.GetElapsedTime(_lookedAt));

    public IEnumerable<Task> Pending => [];

    /// <summary>Every file that waits was seen twice, so that what was whole is taken; what is still written to stays for the next time.</summary>
    public bool HasDoneRound => (_looks > 1 || (_looks > 0 && Waiting == 0)) && _ready.Count == 0 && !_isLeft;

    public bool IsOver => false;

    public bool Step(CancellationToken cancel)
    {
        if (_ready.TryDequeue(out var path))
        {
            Take(path, cancel);
            if (_ready.Count == 0)
                files.Flush();
            return true;
        }

        if (Rest > TimeSpan.Zero)
            return false;
        Look();
        return true;
    }

    private void Look()
    {
        var now = time.GetTimestamp();
        var ready = new SortedSet<string>(StringComparer.Ordinal);
        _looks++;
        (Waiting, _isLeft) = (0, false);
        foreach (var file in FolderFiles.Below(folder))
        {
            if (file.Error is { } error)
            {
                SayOnce(file.Path, error);
                continue;
            }

            if (!store.IsOwn(file.Path) && IsReady(file, now))
                ready.Add(file.Path);
            if (ready.Count > options.MostAtOnce)
                _isLeft = ready.Remove(ready.Max!);
        }

        Forget();
        foreach (var path in ready)
            _ready.Enqueue(path);
        _lookedAt = time.GetTimestamp();
        var spared = options.Once ? TimeSpan.Zero : time.GetElapsedTime(now, _lookedAt) * RestPerLook;
        _pause = _isLeft ? TimeSpan.Zero : Max(Max(options.Settle, options.Pause), spared < options.LongestPause ? spared : options.LongestPause);
    }

    /// <summary>Whether a file waits and has settled. An empty one has not been written yet.</summary>
    private bool IsReady(FoundFile file, long now)
    {
        ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(_states, Key(file.Path), out var isKnown);
        if (!isKnown || state.Stamp != file.Stamp)
            state = new State(file.Stamp, now, 0, files.IsTaken(file.Path, file.Stamp));
        state = state with { Look = _looks };
        if (state.IsTaken)
            return false;
        Waiting++;
        return file.Stamp.Size > 0 && time.GetElapsedTime(state.Since, now) >= options.Settle;
    }

    private void Take(string path, CancellationToken cancel)
    {
        if (FileStamp.Of(path) is not { } stamp)
        {
            taker.Note(path, "gone before it was read");
            Waiting--;
            return;
        }

        var (outcome, error) = files.Take(new FoundFile(path, stamp, null), progress, cancel);
        var key = Key(path);
        switch (outcome)
        {
            case FileOutcome.Taken:
                Waiting--;
                _states[key] = _states[key] with { Stamp = stamp, IsTaken = true };
                break;
            case FileOutcome.CannotBeOpened:
                SayOnce(path, error!);
                break;
            default:
                _states[key] = _states[key] with { Since = time.GetTimestamp() };
                break;
        }
    }

    private void SayOnce(string path, string error)
    {
        if (_said.Add(path + "\n" + error))
            taker.Refuse(path, "cannot be opened", error);
    }

    private void Forget()
    {
        foreach (var key in _states.Where(s => s.Value.Look != _looks).Select(s => s.Key).ToList())
            _states.Remove(key);
    }

    private static UInt128 Key(string path) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(path.AsSpan())));

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    /// <summary>What is known of a file.</summary>
    /// <param name="Stamp">As it was seen last.</param>
    /// <param name="Since">Since when it is so.</param>
    /// <param name="Look">Number of the look that saw it last.</param>
    /// <param name="IsTaken">Whether it was taken so.</param>
    private readonly record struct State(FileStamp Stamp, long Since, long Look, bool IsTaken);
}
