using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using static Stemma.Intake.Tests.Fetching.RawServer;

namespace Stemma.Intake.Tests.Fetching;

public sealed class FetcherTests
{
    private const string Page = "<html lang=en><title>Ferry</title><article><h1>Ferry runs aground</h1><p>A ferry ran onto rocks off Lunn Point early on Sunday, the coast guard of Orm said, and all forty passengers were brought ashore.</p><p>The master of the ferry told the harbour board that the engine had failed in the swell; divers from Vale are to look at the hull on Monday, and the line stays closed until they have.</p></article>";
    private static readonly FetchOptions Loopback = new() { AllowPrivate = true, HostPause = TimeSpan.Zero };

    [Fact]
    public async Task A_page_is_fetched_with_what_its_answer_says()
    {
        using var server = new RawServer(_ => Reply("200 OK", "Content-Type: text/html; charset=\"UTF-8\"\r\nDate: Sun, 04 May 2031 06:30:00 GMT\r\nLast-Modified: Sat, 03 May 2031 06:30:00 GMT", Page));
        using var fetcher = new Fetcher(Loopback);
        using var result = await fetcher.FetchAsync(server.At("/a?b=c#d"));
        (result.Outcome, result.Status, result.MediaType, result.Charset).ShouldBe((FetchOutcome.Fetched, 200, "text/html", "UTF-8"));
        var item = result.Items(new IntakeStream()).ToList().ShouldHaveSingleItem();
        var read = new DocumentReader().Read(item.Bytes, item.Name, item.Hints);
        (item.Rejection ?? read.Rejection)?.Reason.ShouldBeNull();
        var report = read.Reports.ShouldHaveSingleItem().Report;
        report.Url.ShouldBe(server.At("/a?b=c").AbsoluteUri);
        // When it was fetched, and when the server last touched it, is no date of the report.
        (report.Published, report.Updated).ShouldBe((null, null));
        var head = server.Requests.ShouldHaveSingleItem();
        head.ShouldStartWith("GET /a?b=c HTTP/1.1\r\n");
        head.ShouldContain("\r\nUser-Agent: Stemma/0.1.0\r\n");
        head.ShouldNotContain("Cookie");
        head.ShouldNotContain("traceparent");
    }

    [Fact]
    public async Task Loopback_is_refused_unless_it_is_meant()
    {
        using var server = new RawServer(_ => Reply("200 OK"));
        using var fetcher = new Fetcher();
        using var result = await fetcher.FetchAsync(server.At("/"));
        (result.Outcome, result.Rejection!.Code, result.Rejection.Reason).ShouldBe((FetchOutcome.Failed, RejectedCodes.Address, "127.0.0.1 is loopback (127.0.0.0/8)"));
        server.Connections.ShouldBe(0);
    }
}
