using System.Diagnostics;
using System.Net;
using Stemma.Intake.Containers;
using Stemma.Reports;

namespace Stemma.Intake.Fetching;

/// <summary>One fetch: an address, its redirects, its answer.</summary>
internal sealed class Fetch(HttpClient client, HostTurns turns, FetchOptions options, Uri address, FetchMemory memory)
{
    private const int LongestValidator = 1024;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private TimeSpan _spent = TimeSpan.Zero;
    private readonly Uri _asked = address;
    private readonly FetchMemory _memory = memory;
    private Uri _at = AddressRules.WithoutFragment(WebAddress.Read(memory.MovedTo) ?? address);
    private string? _movedTo = memory.MovedTo;
    private bool _allPermanent = true;

    public async Task<FetchResult> RunAsync(CancellationToken cancel)
    {
        if (AddressRules.Refusal(_at, _asked) is { } refusal) return Failed(RejectedCodes.Address, refusal);
        if (_memory.NotBefore is { } until && until > options.Clock.GetUtcNow()) return NotYet(until);
        for (var redirects = 0; ; redirects++)
        {
            if (redirects > options.Limits.Redirects) return Failed(RejectedCodes.Limit, FormattableString.Invariant($"more redirects than the limit Redirects of {options.Limits.Redirects}"));
            if (!_seen.Add(_at.AbsoluteUri)) return Failed(RejectedCodes.Unreachable, $"redirects go in a circle at {_at}");
            var (turn, notBefore) = await turns.TakeAsync(_at.IdnHost, cancel).ConfigureAwait(false);
            if (turn is null) return NotYet(notBefore);
            using (turn)
            {
                if (await AskAsync(turn, cancel).ConfigureAwait(false) is { } result) return result;
            }
        }
    }

    /// <summary>One request; null where it led to another address.</summary>
    private async Task<FetchResult?> AskAsync(HostTurns.HostTurn turn, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var seconds = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // The network takes real time, whatever clock the pauses go by.
        seconds.CancelAfter(Positive(TimeSpan.FromSeconds(options.Limits.FetchSeconds) - _spent));
        try
        {
            using var request = Request();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, seconds.Token).ConfigureAwait(false);
            return await AnswerAsync(response, turn, seconds.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && FetchFaults.Tell(fault, _at, options.Limits) is { } told)
        {
            if (told.IsOfHost) turn.Failed(null);
            return Failed(told.Code, told.Reason);
        }
        finally
        {
            _spent += Stopwatch.GetElapsedTime(began);
        }
    }

    private async Task<FetchResult?> AnswerAsync(HttpResponseMessage response, HostTurns.HostTurn turn, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            var asks = RetryAfter(response);
            turn.Failed(asks);
            return Failed(RejectedCodes.ErrorPage, $"HTTP status {status}", status, asks);
        }
        turn.Answered();
        switch (status)
        {
            case 304 when _memory.ValidFor == _at.AbsoluteUri:
                return Result(FetchOutcome.NotModified, status) with { Memory = Remembered(response), MaxAge = response.Headers.CacheControl?.MaxAge };
            case 301 or 302 or 303 or 307 or 308:
                return Redirect(response, status);
            case 206 or < 200 or (>= 300 and < 400):
                return Failed(RejectedCodes.Unreachable, $"HTTP status {status}, which was not asked for", status);
            case >= 400:
                return Failed(RejectedCodes.ErrorPage, $"HTTP status {status}", status);
        }
        var (media, parameter) = HeaderFields.ParsedValue(Field(response, "Content-Type"));
        if (media is not null && HttpMessage.IsNoText(media)) return Failed(RejectedCodes.NotText, $"media type {media}", status);
        var (body, expansion) = await FetchedBody.ReadAsync(response, options.Limits, cancel).ConfigureAwait(false);
        return Result(FetchOutcome.Fetched, status) with { Memory = Remembered(response), MaxAge = response.Headers.CacheControl?.MaxAge, MediaType = media, Charset = parameter("charset"), Body = body, Expansion = expansion };
    }

    private FetchResult? Redirect(HttpResponseMessage response, int status)
    {
        if (WebAddress.Read(Field(response, "Location"), _at) is not { } next)
            return Failed(RejectedCodes.Unreachable, $"HTTP status {status} without an address to go to", status);
        next = AddressRules.WithoutFragment(next);
        if (AddressRules.Refusal(next, _at) is { } refusal) return Failed(RejectedCodes.Address, $"redirected to {WebAddress.Shown(next)}: {refusal}", status);
        _allPermanent &= status is 301 or 308;
        if (_allPermanent) _movedTo = next.AbsoluteUri;
        _at = next;
        return null;
    }

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, _at) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        void Add(string name, string? value)
        {
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        }
        Add("User-Agent", options.UserAgent);
        Add("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, text/plain;q=0.8, */*;q=0.5");
        Add("Accept-Encoding", "gzip, deflate, br");
        if (_memory.ValidFor != _at.AbsoluteUri) return request;
        Add("If-None-Match", _memory.ETag);
        Add("If-Modified-Since", _memory.LastModified);
        return request;
    }

    private FetchMemory Remembered(HttpResponseMessage response)
    {
        var (tag, modified) = (Validator(response, "ETag"), Validator(response, "Last-Modified"));
        // A 304 need not say again what it said before.
        if (response.StatusCode == HttpStatusCode.NotModified) (tag, modified) = (tag ?? _memory.ETag, modified ?? _memory.LastModified);
        return _memory with { ETag = tag, LastModified = modified, ValidFor = tag is null && modified is null ? null : _at.AbsoluteUri, MovedTo = _movedTo, NotBefore = null, Failures = 0 };
    }

    private FetchResult Failed(string code, string reason, int? status = null, TimeSpan? retryAfter = null)
    {
        var failures = _memory.Failures + 1;
        var pause = BackOff.After(failures, _memory.Address, retryAfter, options);
        // Where an address moved to and is no longer, the next fetch begins at the old one.
        return Result(FetchOutcome.Failed, status) with { Rejection = new Rejected(code, reason), Memory = _memory with { MovedTo = null, Failures = failures, NotBefore = options.Clock.GetUtcNow() + pause } };
    }

    private FetchResult NotYet(DateTimeOffset until) => Result(FetchOutcome.NotYet, null) with
    {
        Memory = _memory with { NotBefore = until },
        Rejection = new Rejected(RejectedCodes.NotYet, FormattableString.Invariant($"not asked before {until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: {_at.IdnHost} failed before or asked for time")),
    };

    private FetchResult Result(FetchOutcome outcome, int? status) => new() { Address = _asked, FinalAddress = _at, Outcome = outcome, Status = status, Memory = _memory };

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter is { } asks
        ? asks.Delta ?? (asks.Date is { } date && date > options.Clock.GetUtcNow() ? date - options.Clock.GetUtcNow() : null)
        : null;

    private static string? Field(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.First().Trim() : null;

    // What could not be sent back would make every later request fail.
    private static string? Validator(HttpResponseMessage response, string name) =>
        Field(response, name) is { Length: > 0 and <= LongestValidator } value && value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? value : null;

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(1);
}
