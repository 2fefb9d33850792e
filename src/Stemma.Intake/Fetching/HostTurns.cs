using System.Collections.Concurrent;

namespace Stemma.Intake.Fetching;

/// <summary>One request a host at a time, with a pause between them; a host that failed or asked for time is left alone.</summary>
internal sealed class HostTurns(FetchOptions options)
{
    private readonly ConcurrentDictionary<string, HostState> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn. Where it would be longer than <see cref="FetchOptions.Patience"/>, the turn is null and the time is when to come back.</summary>
    public async Task<(HostTurn? Turn, DateTimeOffset NotBefore)> TakeAsync(string host, CancellationToken cancel)
    {
        var state = _hosts.GetOrAdd(host, _ => new HostState());
        await state.Gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            // Measured by the steady clock: one that is set anew must not silence a host for hours.
            var left = state.Pause - options.Clock.GetElapsedTime(state.Since);
            if (left > options.Patience)
            {
                state.Gate.Release();
                return (null, options.Clock.GetUtcNow() + left);
            }
            if (left > TimeSpan.Zero) await Task.Delay(left, options.Clock, cancel).ConfigureAwait(false);
            return (new HostTurn(host, state, options), default);
        }
        catch (OperationCanceledException)
        {
            state.Gate.Release();
            throw;
        }
    }

    /// <summary>What is known of a host.</summary>
    internal sealed class HostState
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long Since { get; set; }

        public TimeSpan Pause { get; set; } = TimeSpan.Zero;

        public int Failures { get; set; }
    }

    /// <summary>The right to ask a host once.</summary>
    internal sealed class HostTurn(string host, HostState state, FetchOptions options) : IDisposable
    {
        private TimeSpan _pause = options.HostPause;

        /// <summary>The host answered.</summary>
        public void Answered() => state.Failures = 0;

        /// <summary>The host did not answer, or asked for time.</summary>
        public void Failed(TimeSpan? retryAfter) => _pause = BackOff.After(++state.Failures, host, retryAfter, options);

        public void Dispose()
        {
            (state.Since, state.Pause) = (options.Clock.GetTimestamp(), _pause > options.HostPause ? _pause : options.HostPause);
            state.Gate.Release();
        }
    }
}
