using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>Everything that one run watches, made of what the command line names.</summary>
internal sealed class Watch : IDisposable
{
    private readonly List<IWatched> _sources = [];
    private readonly IntakeStream _streams;
    private readonly FileTaker _files;
    private readonly AddressWatch _addresses;
    private readonly Func<string, FolderWatch> _folder;

    public Watch(IntakeStream streams, Fetcher fetcher, Taker taker, ReportStore store, StatusLine status, TimeProvider time, FolderOptions folder, AddressOptions address)
    {
        _streams = streams;
        Watcher = new Watcher(_sources, taker, status, time, address.Once);
        _files = new FileTaker(new Inputs(streams), taker, store);
        _addresses = new AddressWatch(fetcher, streams, address, taker, store, Watcher.ShowStatus, time);
        _folder = path => new FolderWatch(path, folder with { Once = address.Once }, _files, taker, store, Watcher.ShowStatus, time);
    }

    /// <summary>Goes through all of it.</summary>
    public Watcher Watcher { get; }

    /// <summary>Adds sources.</summary>
    /// <exception cref="UsageException">One of them is nothing that can be watched.</exception>
    public void Add(IEnumerable<string> sources)
    {
        foreach (var source in sources.Distinct(StringComparer.Ordinal))
        {
            if (Directory.Exists(source))
                _sources.Add(_folder(source));
            else if (File.Exists(source))
                AddList(source);
            else if (WebAddress.ReadHttp(source) is { } address)
                _addresses.Watch(address);
            else
                throw new UsageException($"{source}: neither a folder nor an address nor a list of feeds");
        }

        _sources.Add(_addresses);
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _files.Dispose();
    }

    private void AddList(string path)
    {
        var items = _streams.Read(File.OpenRead(path), Path.GetFileName(path)).Where(i => i is { Feed.IsList: true, Link: not null }).ToList();
        if (items.Count == 0)
            throw new UsageException($"{path}: a file that is watched is a list of feeds (OPML); for other files watch the folder, or use 'stemma add'");
        foreach (var link in items.Select(i => i.Link!))
        {
            if (WebAddress.ReadHttp(link) is { } address)
                _addresses.Watch(address);
            else
                throw new UsageException($"{path}: not an address of a feed: {link}");
        }
    }
}
