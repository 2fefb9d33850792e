using System.Net;
using System.Reflection;

namespace Stemma.Intake.Fetching;

/// <summary>How addresses are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>The defaults.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>Whether addresses that are not public (loopback, private, link-local, …) may be reached.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Limits: <see cref="IntakeLimits.FetchBytes"/>, <see cref="IntakeLimits.HeaderBytes"/>, <see cref="IntakeLimits.Redirects"/>, <see cref="IntakeLimits.FetchSeconds"/> and those of unpacking.</summary>
    public IntakeLimits Limits { get; init; } = IntakeLimits.Default;

    /// <summary>The addresses of a host's name; asked once for each connection. May throw <see cref="System.Net.Sockets.SocketException"/>.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolver { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Tells the time and waits: for the pauses, not for the network.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Pause between the end of one request to a host and the next, 0 or more.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a request waits for a host that must not be asked yet, 0 or more; where it would be longer it is <see cref="FetchOutcome.NotYet"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause after the first failure, above 0; it doubles with each further one.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest pause after failures, before up to a quarter is added so that addresses do not come back all at once.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Longest pause that a host's <c>Retry-After</c> is believed.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>What is sent as <c>User-Agent</c>.</summary>
    public string UserAgent { get; init; } = "Stemma/" + Version;

    /// <summary>Opens a connection to an address that was checked; tests lead it to loopback.</summary>
    internal Func<IPEndPoint, CancellationToken, Task<Stream>> Connect { get; init; } = CheckedConnector.OpenAsync;

    private static string Version =>
        typeof(FetchOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
