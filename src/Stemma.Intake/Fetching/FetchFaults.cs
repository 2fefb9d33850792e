using System.Net.Sockets;
using System.Security.Authentication;

namespace Stemma.Intake.Fetching;

/// <summary>Why a request came to nothing, in plain words.</summary>
internal static class FetchFaults
{
    /// <summary>Code, reason, and whether the host is to be left alone for a while; null where the exception is none of the network's.</summary>
    public static (string Code, string Reason, bool IsOfHost)? Tell(Exception fault, Uri address, IntakeLimits limits)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException: return (RejectedCodes.Address, cause.Message, false);
                case LimitPassedException: return (RejectedCodes.Limit, cause.Message, false);
                case NotSupportedException: return (RejectedCodes.NotText, cause.Message, false);
                // Before the socket's own word of it, which stands inside.
                case OperationCanceledException: return (RejectedCodes.Limit, FormattableString.Invariant($"took longer than the limit FetchSeconds of {limits.FetchSeconds}"), true);
                case AuthenticationException: return (RejectedCodes.Unreachable, $"{address.IdnHost} could not prove who it is: {cause.Message}", true);
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }: return (RejectedCodes.Limit, FormattableString.Invariant($"header fields over the limit HeaderBytes of {limits.HeaderBytes}"), false);
                case SocketException socket: return (RejectedCodes.Unreachable, Words(socket, address), true);
            }
        }
        return fault switch
        {
            HttpRequestException or IOException => (RejectedCodes.Unreachable, $"no whole answer: {fault.Message}", false),
            InvalidDataException or FormatException or InvalidOperationException or ArgumentException => (RejectedCodes.Malformed, fault.Message, false),
            _ => null,
        };
    }

    private static string Words(SocketException fault, Uri address) => fault.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"no address is known for {address.IdnHost}",
        SocketError.ConnectionRefused => $"nobody answers at {address.Authority}",
        SocketError.ConnectionReset => "the connection was broken off",
        _ => fault.Message,
    };
}
