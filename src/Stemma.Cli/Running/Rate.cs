namespace Stemma.Cli.Running;

/// <summary>How many a second, over the last minute or since the beginning where that is less.</summary>
internal sealed class Rate
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private readonly TimeProvider _time;
    private readonly Queue<(long At, long Count)> _marks = new();
    private long _lastMark;

    public Rate(TimeProvider time)
    {
        _time = time;
        _lastMark = time.GetTimestamp();
        _marks.Enqueue((_lastMark, 0));
    }

    /// <summary>All so far.</summary>
    public long Count { get; private set; }

    /// <summary>As of now.</summary>
    public double PerSecond
    {
        get
        {
            while (_marks.Count > 1 && _time.GetElapsedTime(_marks.Peek().At) > Window)
                _marks.Dequeue();
            var (at, count) = _marks.Peek();
            var seconds = _time.GetElapsedTime(at).TotalSeconds;
            return seconds > 0 ? (Count - count) / seconds : 0;
        }
    }

    /// <summary>One more.</summary>
    public void Add()
    {
        Count++;
        if (_time.GetElapsedTime(_lastMark) < Step)
            return;
        _lastMark = _time.GetTimestamp();
        _marks.Enqueue((_lastMark, Count));
        _ = PerSecond;
    }
}
