using System.Net;
using Stemma.Intake.Fetching;
using static Stemma.Intake.Tests.Fetching.RawServer;

namespace Stemma.Intake.Tests.Fetching;

public sealed class PolitenessTests
{
    private readonly TestClock _clock = new();

    private FetchOptions Options(RawServer server) => new()
    {
        AllowPrivate = true,
        Clock = _clock,
        Resolver = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        Connect = (_, cancel) => CheckedConnector.OpenAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancel),
    };

    [Fact]
    public async Task One_host_gets_one_request_after_the_other_with_a_pause()
    {
        using var server = new RawServer(async (_, stream, cancel) =>
        {
            await Task.Delay(20, cancel);
            await stream.WriteAsync(Reply("200 OK", "", "text"), cancel);
        });
        using var fetcher = new Fetcher(Options(server));
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => fetcher.FetchAsync(new Uri($"http://news.example/{i}"))));
        results.ShouldAllBe(r => r.Outcome == FetchOutcome.Fetched);
        server.MostOpen.ShouldBe(1);
        _clock.Waits.ShouldBe(Enumerable.Repeat(TimeSpan.FromSeconds(1), 4));
    }

    [Fact]
    public async Task Hosts_are_asked_side_by_side()
    {
        using var both = new CountdownEvent(2);
        using var server = new RawServer(async (_, stream, cancel) =>
        {
            both.Signal();
            // Each answers only when the other was asked too.
            await Task.Run(() => both.Wait(cancel), cancel);
            await stream.WriteAsync(Reply("200 OK", "", "text"), cancel);
        });
        using var fetcher = new Fetcher(Options(server));
        var results = await Task.WhenAll(fetcher.FetchAsync(new Uri("http://one.example/")), fetcher.FetchAsync(new Uri("http://two.example/")));
        results.ShouldAllBe(r => r.Outcome == FetchOutcome.Fetched);
        _clock.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Redirects_across_each_other_do_not_wait_for_ever()
    {
        using var server = new RawServer(async (head, stream, cancel) =>
        {
            var other = head.Contains("Host: one", StringComparison.Ordinal) ? "two" : "one";
            await stream.WriteAsync(head.StartsWith("GET /end", StringComparison.Ordinal) ? Reply("200 OK", "", "text") : Reply("302 Found", $"Location: http://{other}.example/end"), cancel);
        });
        using var fetcher = new Fetcher(Options(server));
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => fetcher.FetchAsync(new Uri($"http://{(i % 2 == 0 ? "one" : "two")}.example/{i}"))));
        results.ShouldAllBe(r => r.Outcome == FetchOutcome.Fetched);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var server = new RawServer(async (head, stream, cancel) =>
            await stream.WriteAsync(head.Contains("If-None-Match: \"v1\"\r\n", StringComparison.Ordinal) && head.Contains("If-Modified-Since: Sat, 03 May 2031 06:30:00 GMT\r\n", StringComparison.Ordinal)
                ? Reply("304 Not Modified")
                : Reply("200 OK", "ETag: \"v1\"\r\nLast-Modified: Sat, 03 May 2031 06:30:00 GMT", "text"), cancel));
        using var fetcher = new Fetcher(Options(server));
        var address = new Uri("http://news.example/feed");
        using var first = await fetcher.FetchAsync(address);
        first.Memory.ShouldBe(new FetchMemory(address.AbsoluteUri) { ETag = "\"v1\"", LastModified = "Sat, 03 May 2031 06:30:00 GMT", ValidFor = address.AbsoluteUri });
        using var second = await fetcher.FetchAsync(address, first.Memory);
        (second.Outcome, second.Status, second.Body, second.Rejection).ShouldBe((FetchOutcome.NotModified, 304, null, null));
        second.Items(new Intake.Containers.IntakeStream()).ShouldBeEmpty();
        second.Memory.ShouldBe(first.Memory);
    }

    [Theory]
    [InlineData("ETag: \"é\""), InlineData("ETag: \"a\u0001b\""), InlineData("ETag:")]
    public async Task Marks_that_cannot_be_sent_back_are_forgotten(string field)
    {
        using var server = new RawServer(_ => Reply("200 OK", field, "text"));
        using var fetcher = new Fetcher(Options(server));
        var address = new Uri("http://news.example/feed");
        using var first = await fetcher.FetchAsync(address);
        (first.Memory.ETag, first.Memory.ValidFor).ShouldBe((null, null));
        using var second = await fetcher.FetchAsync(address, first.Memory);
        second.Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_moment_is_waited_for()
    {
        using var server = new RawServer(path => path == "/1" ? Reply("429 Too Many Requests", "Retry-After: 20") : Reply("200 OK", "", "text"));
        using var fetcher = new Fetcher(Options(server));
        (await fetcher.FetchAsync(new Uri("http://news.example/1"))).Status.ShouldBe(429);
        (await fetcher.FetchAsync(new Uri("http://news.example/2"))).Outcome.ShouldBe(FetchOutcome.Fetched);
        _clock.Waits.ShouldBe([TimeSpan.FromSeconds(20)]);
    }

    [Fact]
    public async Task Marks_of_one_address_are_not_shown_to_another()
    {
        var target = "/a";
        using var server = new RawServer(path => path == "/feed" ? Reply("302 Found", $"Location: {target}") : Reply("200 OK", $"ETag: \"{path}\"", "text"));
        using var fetcher = new Fetcher(Options(server));
        var address = new Uri("http://news.example/feed");
        using var first = await fetcher.FetchAsync(address);
        (first.Memory.ETag, first.Memory.ValidFor, first.Memory.MovedTo).ShouldBe(("\"/a\"", "http://news.example/a", null));
        target = "/b";
        using var second = await fetcher.FetchAsync(address, first.Memory);
        second.Memory.ETag.ShouldBe("\"/b\"");
        server.Requests.ShouldAllBe(r => !r.Contains("If-None-Match"));
        using var third = await fetcher.FetchAsync(address, second.Memory);
        server.Requests.Last().ShouldContain("If-None-Match: \"/b\"");
    }

    [Theory]
    [InlineData("429 Too Many Requests"), InlineData("503 Service Unavailable")]
    public async Task A_host_that_asks_for_time_gets_it(string status)
    {
        var isBusy = true;
        using var server = new RawServer(_ => isBusy ? Reply(status, "Retry-After: 120") : Reply("200 OK", "", "text"));
        using var fetcher = new Fetcher(Options(server));
        var address = new Uri("http://news.example/1");
        var first = await fetcher.FetchAsync(address);
        (first.Outcome, first.Rejection!.Code, first.Memory.NotBefore).ShouldBe((FetchOutcome.Failed, RejectedCodes.ErrorPage, _clock.GetUtcNow().AddSeconds(120)));
        // Neither this address nor another of that host, until then.
        (await fetcher.FetchAsync(address, first.Memory)).Outcome.ShouldBe(FetchOutcome.NotYet);
        var other = await fetcher.FetchAsync(new Uri("http://news.example/2"));
        (other.Outcome, other.Rejection!.Code, other.Memory.NotBefore, other.Memory.Failures).ShouldBe((FetchOutcome.NotYet, RejectedCodes.NotYet, _clock.GetUtcNow().AddSeconds(120), 0));
        (await fetcher.FetchAsync(new Uri("http://other.example/"))).Outcome.ShouldBe(FetchOutcome.Failed);
        server.Requests.Count.ShouldBe(2);
        isBusy = false;
        _clock.Advance(TimeSpan.FromSeconds(120));
        var again = await fetcher.FetchAsync(address, first.Memory);
        (again.Outcome, again.Memory.Failures, again.Memory.NotBefore).ShouldBe((FetchOutcome.Fetched, 0, null));
    }

    [Theory]
    [InlineData("Retry-After: Sun, 04 May 2031 07:30:00 GMT", 3600)]
    [InlineData("Retry-After: 999999999", 86400)]
    public async Task Dates_are_understood_and_no_host_is_believed_for_ever(string field, int seconds)
    {
        using var server = new RawServer(_ => Reply("503 Service Unavailable", field));
        using var fetcher = new Fetcher(Options(server));
        (await fetcher.FetchAsync(new Uri("http://news.example/"))).Memory.NotBefore.ShouldBe(_clock.GetUtcNow().AddSeconds(seconds));
    }

    [Fact]
    public void Pauses_double_to_a_ceiling_and_are_the_same_every_time()
    {
        var options = new FetchOptions();
        foreach (var name in new[] { "http://one.example/", "http://two.example/", "x" })
        {
            List<double> pauses = [.. Enumerable.Range(1, 80).Select(n => BackOff.After(n, name, null, options).TotalSeconds)];
            pauses[0].ShouldBeInRange(60, 75);
            for (var i = 1; i < 8; i++) pauses[i].ShouldBe(pauses[0] * Math.Pow(2, i), 0.001);
            pauses.ShouldBe(pauses.Order());
            pauses[^1].ShouldBeInRange(4 * 3600, 5 * 3600);
            BackOff.After(1, name, TimeSpan.FromSeconds(1), options).ShouldBe(TimeSpan.FromSeconds(1));
            BackOff.After(3, name, TimeSpan.FromSeconds(1), options).TotalSeconds.ShouldBe(pauses[1], 0.001);
        }
        BackOff.After(1, "http://one.example/", null, options).ShouldNotBe(BackOff.After(1, "http://two.example/", null, options));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_left_alone_for_a_while()
    {
        var tries = 0;
        using var server = new RawServer(_ => Reply("200 OK", "", "text"));
        using var fetcher = new Fetcher(Options(server) with
        {
            Connect = (_, _) =>
            {
                tries++;
                throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
            },
        });
        (await fetcher.FetchAsync(new Uri("http://news.example/1"))).Rejection!.Reason.ShouldBe("nobody answers at news.example");
        var tried = tries;
        (await fetcher.FetchAsync(new Uri("http://news.example/2"))).Outcome.ShouldBe(FetchOutcome.NotYet);
        tries.ShouldBe(tried);
    }

    [Fact]
    public async Task Where_an_address_moved_for_good_is_remembered_as_long_as_it_is_true()
    {
        using var server = new RawServer(path => path switch
        {
            "/old" => Reply("301 Moved Permanently", "Location: /new"),
            "/new" => Reply("308 Permanent Redirect", "Location: /newest"),
            "/newest" => Reply("302 Found", "Location: /today"),
            "/today" => Reply("200 OK", "", "text"),
            _ => Reply("404 Not Found"),
        });
        using var fetcher = new Fetcher(Options(server));
        var address = new Uri("http://news.example/old");
        using var first = await fetcher.FetchAsync(address);
        first.Memory.MovedTo.ShouldBe("http://news.example/newest");
        first.FinalAddress.AbsoluteUri.ShouldBe("http://news.example/today");
        using var second = await fetcher.FetchAsync(address, first.Memory);
        (second.Memory.MovedTo, server.Requests.Count).ShouldBe(("http://news.example/newest", 6));
        var gone = await fetcher.FetchAsync(address, first.Memory with { MovedTo = "http://news.example/gone" });
        (gone.Rejection!.Reason, gone.Memory.MovedTo).ShouldBe(("HTTP status 404", null));
    }
}
