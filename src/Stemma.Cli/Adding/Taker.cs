using System.Globalization;
using Stemma.Cli.Running;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Takes documents in, one after the other: each is stored before it is said to be. Some are stored together, and then said together.</summary>
internal sealed class Taker(DocumentReader documents, ReportStore? store, TextWriter output, TextWriter errors, StatusLine status, TimeProvider time)
{
    private const int MostTogether = 100;

    // Longer than a disk takes, shorter than anybody waits for.
    private static readonly TimeSpan LongestTogether = TimeSpan.FromMilliseconds(100);
    private readonly List<(TextWriter Writer, string Line)> _unsaid = [];
    private bool _hasBegun;
    private long _began;

    // Only where there is no store to tell what is known.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Rate _rate = new(time);

    public long Added { get; private set; }

    public long Known { get; private set; }

    public long SetAside { get; private set; }

    public long Links { get; private set; }

    /// <summary>How often a source failed.</summary>
    public long Failures { get; private set; }

    public int ExitCode => Added + Known + Links == 0 ? Running.ExitCode.Nothing : SetAside > 0 ? Running.ExitCode.LeftOut : Running.ExitCode.Done;

    /// <summary>Whether what was set aside without its bytes (over a limit) is tried anew; else it is known, as all that was set aside.</summary>
    public bool Again { get; init; }

    /// <summary>"3 added, 0 known already, 1 set aside, 0 links".</summary>
    public string Tally => string.Create(CultureInfo.InvariantCulture, $"{Added} added, {Known} known already, {SetAside} set aside, {Links} links");

    /// <summary>"; 12.5 documents/s".</summary>
    public string Pace => string.Create(CultureInfo.InvariantCulture, $"; {_rate.PerSecond:0.#} documents/s");

    /// <summary>Takes one thing.</summary>
    /// <param name="name">What it is called on the screen.</param>
    /// <param name="item">What it is.</param>
    /// <param name="source">Full path or address of the input that it stands in.</param>
    /// <param name="isNew">Whether a report's text, or the code of a rejection, is to be taken; null where all is.</param>
    public void Take(string name, IntakeItem item, string source, Func<string, bool>? isNew = null)
    {
        _rate.Add();
        if (item.Link is { } link)
        {
            Links++;
            Say(output, $"{name}: link, not fetched: {link}" + (item.Hints.Title is { } title ? $": {title}" : ""));
        }
        else if (!(Again && item.Bytes.IsEmpty) && store?.Knows(Quarantined.Key(item, source)) == true)
        {
            // Taken in, or set aside, before: after an interruption intake goes on behind these.
            Known++;
        }
        else if (item.Rejection is { } early)
        {
            Aside(name, item, early, source);
        }
        else
        {
            Read(name, item, source, isNew);
        }

        if (_hasBegun && (_unsaid.Count >= MostTogether || time.GetElapsedTime(_began) >= LongestTogether))
            Flush();
    }

    /// <summary>Brings what was taken to the disk and says it. To be called before anything is waited for, and at the end.</summary>
    public void Flush()
    {
        if (!_hasBegun)
            return;
        store!.Commit();
        _hasBegun = false;
        foreach (var (writer, line) in _unsaid)
            Write(writer, line);
        _unsaid.Clear();
    }

    /// <summary>Counts a link that is fetched, not listed.</summary>
    public void FollowLink() => Links++;

    /// <summary>Passes over what was taken in an earlier run.</summary>
    public void Pass(long items) => Known += items;

    /// <summary>Says that something could not be taken at all.</summary>
    public void Refuse(string name, string what, string reason)
    {
        SetAside++;
        Say(errors, $"{name}: {what}: {reason}");
    }

    /// <summary>Says something that sets nothing aside.</summary>
    public void Note(string name, string text) => Say(errors, $"{name}: {text}");

    /// <summary>Says that a source failed, which is asked again later.</summary>
    public void Fail(string name, string text)
    {
        Failures++;
        Note(name, text);
    }

    private void Read(string name, IntakeItem item, string source, Func<string, bool>? isNew)
    {
        var result = documents.Read(item);
        if (result.Rejection is { } rejection)
        {
            if (isNew?.Invoke(rejection.Code) == false)
                Known++;
            else
                Aside(name, item, rejection, source);
            return;
        }

        Begin();
        foreach (var report in result.Reports.Select(r => r.Report))
        {
            if (isNew?.Invoke(report.Text) == false || !(store?.Add(report, item.Bytes) ?? _seen.Add(report.Id)))
            {
                Known++;
                continue;
            }

            Added++;
            Say(output, ReportLine.Of(name, report));
        }

        // It may stand there from a time when its bytes could not be kept.
        if (Again)
            store?.Release(Quarantined.KeyByPlace(item.Name, source));
    }

    private void Aside(string name, IntakeItem item, Rejected rejection, string source)
    {
        Begin();
        store?.SetAside(Quarantined.Entry(item, rejection, source), item.Bytes);
        Refuse(name, $"set aside ({rejection.Code})", rejection.Reason);
    }

    private void Begin()
    {
        if (store is null || _hasBegun)
            return;
        store.Begin();
        (_hasBegun, _began) = (true, time.GetTimestamp());
    }

    // What is not yet on the disk is not yet said, nor what comes after it.
    private void Say(TextWriter writer, string line)
    {
        if (_hasBegun)
            _unsaid.Add((writer, line));
        else
            Write(writer, line);
    }

    private void Write(TextWriter writer, string line)
    {
        status.Clear();
        // Titles and addresses are strangers' words: they must not steer a terminal.
        writer.WriteLine(string.Concat(line.Select(c => char.IsControl(c) ? '\uFFFD' : c)));
    }
}
