using Stemma.Intake.Containers;

namespace Stemma.Intake.Fetching;

/// <summary>Takes the body of an answer whole, under its limits, and undoes its content codings.</summary>
internal static class FetchedBody
{
    private const int Chunk = 64 * 1024;

    /// <summary>The body from its first byte, and what was counted while it was unpacked.</summary>
    /// <exception cref="LimitPassedException">It is over a limit.</exception>
    /// <exception cref="NotSupportedException">It has a content coding that is not read.</exception>
    /// <exception cref="IOException">It ended early.</exception>
    public static async Task<(Stream Body, Expansion Expansion)> ReadAsync(HttpResponseMessage response, IntakeLimits limits, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength > limits.FetchBytes) throw TooLong(limits);
        var expansion = new Expansion(limits);
        var sent = new HeldBytes(limits.DocumentBytes);
        try
        {
            var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            var buffer = new byte[Chunk];
            for (int read; (read = await body.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
                Take(sent, buffer.AsSpan(0, read), limits);
            expansion.CameIn = sent.Length;
            var codings = response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var named) ? string.Join(',', named) : null;
            return (string.IsNullOrWhiteSpace(codings) ? sent.Rewound() : Unpacked(sent, codings, expansion, limits, cancel), expansion);
        }
        catch
        {
            sent.Dispose();
            throw;
        }
    }

    private static Stream Unpacked(HeldBytes sent, string codings, Expansion expansion, IntakeLimits limits, CancellationToken cancel)
    {
        var body = ContentCoding.Undo(codings, sent.Rewound(), expansion) ?? throw new NotSupportedException($"the content coding {codings} is not read");
        var unpacked = new HeldBytes(limits.DocumentBytes);
        try
        {
            var buffer = new byte[Chunk];
            for (int read; (read = body.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                Take(unpacked, buffer.AsSpan(0, read), limits);
            }
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
        sent.Dispose();
        return unpacked.Rewound();
    }

    private static void Take(HeldBytes held, ReadOnlySpan<byte> bytes, IntakeLimits limits)
    {
        if (held.Length + bytes.Length > limits.FetchBytes) throw TooLong(limits);
        held.Write(bytes);
    }

    private static LimitPassedException TooLong(IntakeLimits limits) => new(FormattableString.Invariant($"over the limit FetchBytes of {limits.FetchBytes} bytes"));
}
