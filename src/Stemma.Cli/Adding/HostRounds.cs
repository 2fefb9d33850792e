namespace Stemma.Cli.Adding;

/// <summary>What waits to be fetched, in rounds: from each host one, in the order in which the hosts came. So hosts are asked side by side, and the order is the same on every run.</summary>
internal sealed class HostRounds
{
    private readonly Dictionary<string, Queue<WantedAddress>> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _hosts = new();

    public int Count { get; private set; }

    public void Add(WantedAddress wanted)
    {
        var host = wanted.Address.Authority;
        if (!_byHost.TryGetValue(host, out var queue))
        {
            _byHost.Add(host, queue = new Queue<WantedAddress>());
            _hosts.Enqueue(host);
        }

        queue.Enqueue(wanted);
        Count++;
    }

    public WantedAddress? Next()
    {
        if (!_hosts.TryDequeue(out var host))
            return null;
        var wanted = _byHost[host].Dequeue();
        if (_byHost[host].Count > 0)
            _hosts.Enqueue(host);
        else
            _byHost.Remove(host);
        Count--;
        return wanted;
    }
}
