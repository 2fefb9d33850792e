using System.Net;
using System.Text;

namespace Stemma.Intake.Fetching;

/// <summary>Fetches addresses that were given: no others, none that leads to a network that is not public, one request a host at a time, hosts side by side.</summary>
/// <remarks>Safe for use from several threads. Keep one for all fetches: it remembers when each host may be asked again.</remarks>
public sealed class Fetcher : IDisposable
{
    private const int Kibibyte = 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);
    private readonly FetchOptions _options;
    private readonly HttpClient _client;
    private readonly HostTurns _turns;

    /// <summary>A fetcher.</summary>
    /// <param name="options">How; null for the defaults.</param>
    public Fetcher(FetchOptions? options = null)
    {
        _options = options ?? FetchOptions.Default;
        _turns = new HostTurns(_options);
        var connector = new CheckedConnector(_options);
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(_options.Limits.FetchSeconds),
            // A proxy would connect in our place, to an address that was not checked.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = Math.Max(1, _options.Limits.HeaderBytes / Kibibyte),
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = ConnectionLifetime,
            ActivityHeadersPropagator = null,
            // Some servers send the letters of an address as they are.
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        })
        {
            // The limit of seconds is over the whole fetch.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Fetches one address. Whatever the other side does, the answer is a result.</summary>
    /// <param name="address">The address, http or https.</param>
    /// <param name="memory">What <see cref="FetchResult.Memory"/> gave the last time; null the first time.</param>
    /// <param name="cancel">Gives the fetch up.</param>
    /// <exception cref="ArgumentException"><paramref name="address"/> is not absolute.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set off.</exception>
    public Task<FetchResult> FetchAsync(Uri address, FetchMemory? memory = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri) throw new ArgumentException("not a whole address", nameof(address));
        return new Fetch(_client, _turns, _options, address, memory ?? new FetchMemory(address.OriginalString)).RunAsync(cancel);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();
}
