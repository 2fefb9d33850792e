using System.Diagnostics;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Intake.Tests.Containers;

namespace Stemma.Intake.Tests.Fetching;

public sealed class AnswerMutationTests
{
    private const int Answers = 400;
    private const double Seconds = 3;

    private static readonly byte[][] Seeds =
    [
        RawServer.Reply("200 OK", "Content-Type: text/html; charset=utf-8\r\nETag: \"v\"\r\nLast-Modified: Sat, 03 May 2031 06:30:00 GMT", "<html><p>The dam at Orm held through the night, the valley council said.</p></html>"),
        Samples.Bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n10\r\nThe dam at Orm h\r\n5\r\nolds.\r\n0\r\nX-Trailer: x\r\n\r\n"),
        RawServer.Reply("200 OK", "Content-Type: application/rss+xml\r\nContent-Encoding: gzip", Samples.Gzip(Samples.Bytes("<rss><channel><item><title>Ferry</title><link>https://p.example/1</link></item></channel></rss>"))),
        RawServer.Reply("302 Found", "Location: /next"),
        RawServer.Reply("429 Too Many Requests", "Retry-After: 120"),
        RawServer.Reply("304 Not Modified", "ETag: \"v\""),
        Samples.Bytes("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\nto the end"),
    ];

    [Fact]
    public async Task Every_answer_gives_a_result_in_time()
    {
        var random = new Random(20310505);
        byte[] answer = [];
        using var server = new RawServer(_ => answer);
        var memory = new FetchMemory(server.At("/").AbsoluteUri) { ETag = "\"v\"", ValidFor = server.At("/").AbsoluteUri };
        var outcomes = new HashSet<FetchOutcome>();
        for (var i = 0; i < Answers; i++)
        {
            answer = Mutator.Mutated(Seeds[i % Seeds.Length], random);
            // A fetcher of its own: a host that asked for time would be left alone.
            using var fetcher = new Fetcher(new FetchOptions { AllowPrivate = true, HostPause = TimeSpan.Zero, Limits = new IntakeLimits { FetchSeconds = Seconds, FetchBytes = 1 << 20 }, Resolver = (_, _) => throw new System.Net.Sockets.SocketException(11001) });
            var began = Stopwatch.GetTimestamp();
            using var result = await fetcher.FetchAsync(server.At("/"), memory);
            Stopwatch.GetElapsedTime(began).TotalSeconds.ShouldBeLessThan(Seconds * 3);
            outcomes.Add(result.Outcome);
            (result.Outcome is FetchOutcome.Fetched).ShouldBe(result.Body is not null);
            (result.Outcome is FetchOutcome.Failed).ShouldBe(result.Rejection is not null);
            (result.Items(new IntakeStream()).Any() || result.Outcome is FetchOutcome.NotModified).ShouldBeTrue();
        }
        outcomes.ShouldBe([FetchOutcome.Fetched, FetchOutcome.Failed, FetchOutcome.NotModified], ignoreOrder: true);
    }
}
