namespace Stemma.Cli.Running;

/// <summary>Says how far the work is: on a terminal one line, rewritten at most once a second; into a pipe a line once a minute; both once more at the end.</summary>
/// <param name="errors">Where it is written; never where results are.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
/// <param name="time">The clock.</param>
internal sealed class StatusLine(TextWriter errors, bool isTerminal, TimeProvider time)
{
    private const string ClearLine = "\r\e[K";
    private readonly TimeSpan _pause = isTerminal ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);
    private long _last = time.GetTimestamp();
    private bool _isShown;
    private string _said = "";

    /// <summary>Says it where it is time to. Into a pipe only where something else is to be said than the last time.</summary>
    /// <param name="tally">What was done so far.</param>
    /// <param name="more">What is said beside it, and alone is nothing new.</param>
    public void Show(Func<string> tally, Func<string> more)
    {
        if (time.GetElapsedTime(_last) < _pause)
            return;
        _last = time.GetTimestamp();
        var now = tally();
        if (!isTerminal && now == _said)
            return;
        _said = now;
        Clear();
        if (isTerminal)
            errors.Write(now + more());
        else
            errors.WriteLine(now + more());
        _isShown = isTerminal;
    }

    /// <summary>Says it for the last time.</summary>
    public void End(string text)
    {
        Clear();
        errors.WriteLine(text);
    }

    /// <summary>Makes room for another line.</summary>
    public void Clear()
    {
        if (!_isShown)
            return;
        errors.Write(ClearLine);
        _isShown = false;
    }
}
