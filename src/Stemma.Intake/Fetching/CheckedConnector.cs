using System.Net;
using System.Net.Sockets;

namespace Stemma.Intake.Fetching;

/// <summary>Opens connections: the name is resolved once, what came out is checked, and the connection goes to what was checked.</summary>
internal sealed class CheckedConnector(FetchOptions options)
{
    // A name may have any number of addresses; more tries than these do not help.
    private const int MostTries = 4;

    /// <exception cref="AddressRefusedException">The name leads to an address that may not be reached.</exception>
    /// <exception cref="SocketException">There is no such name, or no address of it answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await options.Resolver(host, cancel).ConfigureAwait(false);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (!options.AllowPrivate) Check(host, addresses);
        var tries = Math.Min(addresses.Length, MostTries);
        for (var i = 0; ; i++)
        {
            using var part = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            // An address that swallows everything must leave time for the next.
            part.CancelAfter(TimeSpan.FromSeconds(options.Limits.FetchSeconds / tries));
            try
            {
                return await options.Connect(new IPEndPoint(addresses[i], context.DnsEndPoint.Port), part.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (i + 1 < tries && !cancel.IsCancellationRequested && e is SocketException or OperationCanceledException)
            {
            }
        }
    }

    /// <summary>One refused address refuses the name: no public outlet names private addresses beside its own, and which one is tried must not depend on the order of an answer.</summary>
    private static void Check(string host, IPAddress[] addresses)
    {
        foreach (var address in addresses)
        {
            if (AddressRanges.Refusal(address) is { } refusal)
                throw new AddressRefusedException(address.ToString() == host ? $"{host} is {refusal}" : $"{host} leads to {address}, {refusal}");
        }
    }

    /// <summary>A connection to one address.</summary>
    internal static async Task<Stream> OpenAsync(IPEndPoint end, CancellationToken cancel)
    {
        if (end.Address.IsIPv4MappedToIPv6) end = new IPEndPoint(end.Address.MapToIPv4(), end.Port);
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to an address that may not be reached.</summary>
internal sealed class AddressRefusedException(string reason) : Exception(reason);
