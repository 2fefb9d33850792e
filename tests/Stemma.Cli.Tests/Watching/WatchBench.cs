using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Cli.Tests.Adding;
using Stemma.Cli.Watching;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Intake.Tests.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Tests.Watching;

/// <summary>Watches real folders and real servers on loopback by a clock that a test moves.</summary>
internal sealed class WatchBench : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("stemma-watch-").FullName;
    private readonly LineWriter _output;
    private readonly StringWriter _errors = new();

    public WatchBench()
    {
        _output = new LineWriter(() => OnLine());
        Folder = Directory.CreateDirectory(Path.Combine(_home, "in")).FullName;
        Store = ReportStore.Open(Path.Combine(_home, "s.db"));
    }

    public string Folder { get; }

    public ReportStore Store { get; }

    public TestClock Clock { get; } = new();

    public FolderOptions FolderOptions { get; set; } = new();

    public AddressOptions Options { get; set; } = new();

    /// <summary>Called when a report is said to be taken.</summary>
    public Action OnLine { get; set; } = () => { };

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    /// <summary>What was said on the error output beside how far it is.</summary>
    public List<string> Troubles => [.. Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Where(l => !l.Contains(" documents/s;", StringComparison.Ordinal))];

    /// <summary>Titles of the reports in the order in which they were said.</summary>
    public List<string> Titles => [.. Output.Split('\n').Where(l => l.StartsWith("r-", StringComparison.Ordinal)).Select(l => l.Split("  ")[5])];

    public Taker Taker { get; private set; } = null!;

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_home, true);
    }

    public string At(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    /// <summary>A run of the program; the store stays from one to the next.</summary>
    public Run Start(params string[] sources) => new(this, sources);

    internal sealed class Run : IDisposable
    {
        private readonly WatchBench _bench;
        private readonly Fetcher _fetcher;
        private readonly Watch _watch;

        public Run(WatchBench bench, string[] sources)
        {
            _bench = bench;
            _fetcher = new Fetcher(new FetchOptions { AllowPrivate = true, Clock = bench.Clock, HostPause = TimeSpan.Zero, LongestBackOff = bench.Options.LongestPause });
            var status = new StatusLine(bench._errors, isTerminal: false, bench.Clock);
            bench.Taker = new Taker(new DocumentReader(), bench.Store, bench._output, bench._errors, status, bench.Clock) { Again = bench.Options.Again };
            _watch = new Watch(new IntakeStream(maps: FieldMaps.Parse(Invented.Maps, "maps.yaml")), _fetcher, bench.Taker, bench.Store, status, bench.Clock, bench.FolderOptions, bench.Options);
            _watch.Add(sources);
        }

        public Watcher Watcher => _watch.Watcher;

        /// <summary>Does all that is due now.</summary>
        public Run Work()
        {
            while (Watcher.Step(CancellationToken.None) || WaitForAnswer())
            {
            }

            return this;
        }

        /// <summary>Moves the clock and does all that is due then.</summary>
        public Run After(TimeSpan time)
        {
            _bench.Clock.Advance(time);
            return Work();
        }

        public Run AfterSeconds(double seconds) => After(TimeSpan.FromSeconds(seconds));

        public Run AfterMinutes(double minutes) => After(TimeSpan.FromMinutes(minutes));

        /// <summary>Two looks at a folder, with the settling time between them.</summary>
        public Run Settle() => Work().AfterSeconds(2).AfterSeconds(2);

        public void Dispose()
        {
            _watch.Dispose();
            _fetcher.Dispose();
        }

        private bool WaitForAnswer()
        {
            Task[] pending = [.. Watcher.Pending];
            return pending.Length > 0 && (Task.WaitAny(pending, TimeSpan.FromSeconds(60)) >= 0 ? true : throw new TimeoutException("no answer"));
        }
    }

    private sealed class LineWriter(Action onLine) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            onLine();
        }
    }
}
