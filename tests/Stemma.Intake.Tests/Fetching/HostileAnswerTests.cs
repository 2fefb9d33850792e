using System.IO.Compression;
using System.Text;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using static Stemma.Intake.Tests.Fetching.RawServer;

namespace Stemma.Intake.Tests.Fetching;

public sealed class HostileAnswerTests
{
    private static readonly FetchOptions Options = new() { AllowPrivate = true, HostPause = TimeSpan.Zero, Limits = new IntakeLimits { FetchSeconds = 20, FetchBytes = 4 << 20, DocumentBytes = 1 << 20, Redirects = 3 } };
    private static readonly FetchOptions Hasty = Options with { Limits = Options.Limits with { FetchSeconds = 0.4 } };

    private static async Task<FetchResult> Fetch(RawServer server, FetchOptions? options = null, string path = "/")
    {
        using var fetcher = new Fetcher(options ?? Options);
        return await fetcher.FetchAsync(server.At(path));
    }

    private static async Task Rejects(RawServer server, string code, string words, FetchOptions? options = null)
    {
        using (server)
        {
            using var result = await Fetch(server, options);
            result.Outcome.ShouldBe(FetchOutcome.Failed);
            result.Rejection!.Code.ShouldBe(code, result.Rejection.Reason);
            result.Rejection.Reason.ShouldContain(words);
            (result.Memory.Failures, result.Memory.NotBefore is not null, result.Body).ShouldBe((1, true, null));
        }
    }

    private static Func<string, Stream, CancellationToken, Task> Raw(string head, params byte[] body) =>
        async (_, stream, cancel) => await stream.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes(head), .. body], cancel);

    private static Func<string, Stream, CancellationToken, Task> Endless(string start, string piece, int milliseconds = 0) => async (_, stream, cancel) =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(start), cancel);
        for (var bytes = Encoding.UTF8.GetBytes(piece); ; await Task.Delay(milliseconds, cancel))
            await stream.WriteAsync(bytes, cancel);
    };

    private static readonly string Kilobytes = "4000\r\n" + new string('x', 0x4000) + "\r\n";

    [Fact]
    public Task An_endless_body_stops_at_the_limit() => Rejects(new RawServer(Endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", Kilobytes)), RejectedCodes.Limit, "FetchBytes");

    [Fact]
    public Task A_body_announced_too_long_is_not_read() => Rejects(new RawServer(Raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")), RejectedCodes.Limit, "FetchBytes");

    [Fact]
    public Task A_body_without_length_or_end_stops_too() => Rejects(new RawServer(Endless("HTTP/1.1 200 OK\r\n\r\n", Kilobytes)), RejectedCodes.Limit, "FetchBytes");

    [Fact]
    public Task A_slow_body_is_given_up() => Rejects(new RawServer(Endless("HTTP/1.1 200 OK\r\n\r\n", "x", 20)), RejectedCodes.Limit, "FetchSeconds", Hasty);

    [Fact]
    public Task Silence_is_given_up() => Rejects(new RawServer((_, _, cancel) => Task.Delay(-1, cancel)), RejectedCodes.Limit, "FetchSeconds", Hasty);

    [Fact]
    public Task Endless_header_fields_stop() => Rejects(new RawServer(Endless("HTTP/1.1 200 OK\r\n", "X-Field: " + new string('y', 1000) + "\r\n")), RejectedCodes.Limit, "HeaderBytes");

    [Fact]
    public Task Endless_interim_answers_are_given_up() => Rejects(new RawServer(Endless("", "HTTP/1.1 103 Early Hints\r\n\r\n", 5)), RejectedCodes.Limit, "FetchSeconds", Hasty);

    [Fact]
    public Task A_body_shorter_than_announced_is_no_answer() => Rejects(new RawServer(Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "abc"u8.ToArray())), RejectedCodes.Unreachable, "no whole answer");

    [Fact]
    public Task Broken_chunks_are_no_answer() => Rejects(new RawServer(Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\nabcdexyz\r\n"u8.ToArray())), RejectedCodes.Unreachable, "no whole answer");

    [Fact]
    public Task Chunks_that_end_early_are_no_answer() => Rejects(new RawServer(Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\nabcde\r\n"u8.ToArray())), RejectedCodes.Unreachable, "no whole answer");

    [Fact]
    public Task A_connection_that_is_dropped_is_no_answer() => Rejects(new RawServer((_, _, _) => Task.CompletedTask), RejectedCodes.Unreachable, "no whole answer");

    [Fact]
    public Task Nonsense_is_no_answer() => Rejects(new RawServer(Raw("220 mail.example ESMTP ready\r\n")), RejectedCodes.Unreachable, "no whole answer");

    [Fact]
    public Task A_part_that_was_not_asked_for_is_refused() => Rejects(new RawServer(_ => Reply("206 Partial Content", "", "half")), RejectedCodes.Unreachable, "206");

    [Fact]
    public Task Nothing_new_without_a_question_is_refused() => Rejects(new RawServer(_ => Reply("304 Not Modified")), RejectedCodes.Unreachable, "304");

    [Fact]
    public Task A_redirect_without_address_is_refused() => Rejects(new RawServer(_ => Reply("302 Found")), RejectedCodes.Unreachable, "302");

    [Fact]
    public Task A_picture_is_not_read() => Rejects(new RawServer(Endless("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", Kilobytes)), RejectedCodes.NotText, "media type image/png");

    [Fact]
    public Task An_unknown_coding_is_not_read() => Rejects(new RawServer(_ => Reply("200 OK", "Content-Encoding: zstd", "xyz")), RejectedCodes.NotText, "zstd");

    [Fact]
    public Task A_hundred_codings_are_not_read() => Rejects(new RawServer(_ => Reply("200 OK", "Content-Encoding: " + string.Join(',', Enumerable.Repeat("gzip", 100)), "xyz")), RejectedCodes.NotText, "is not read");

    [Theory]
    [InlineData("gzip"), InlineData("br"), InlineData("deflate")]
    public Task A_bomb_is_refused(string coding) => Rejects(new RawServer(_ => Reply("200 OK", $"Content-Encoding: {coding}", Packed(coding, new byte[3 << 20]))), RejectedCodes.Limit, "ExpansionRatio");

    [Fact]
    public Task The_limit_of_bytes_holds_for_the_unpacked_body_too() => Rejects(new RawServer(_ => Reply("200 OK", "Content-Encoding: gzip", Packed("gzip", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 700_000)))))), RejectedCodes.Limit, "FetchBytes");

    [Fact]
    public Task A_packed_body_cut_short_is_set_aside() => Rejects(new RawServer(_ => Reply("200 OK", "Content-Encoding: gzip", Packed("gzip", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 9999))))[..5000])), RejectedCodes.Malformed, "");

    [Theory]
    [InlineData("gzip", "gzip"), InlineData("x-gzip", "gzip"), InlineData("deflate", "deflate"), InlineData("deflate", "bare"), InlineData("br", "br"), InlineData("identity", ""), InlineData("gzip", ""), InlineData("br", ""), InlineData("deflate", "")]
    public async Task Codings_are_undone_also_where_they_are_not_there(string said, string done)
    {
        var text = Encoding.UTF8.GetBytes("The dam at Orm held through the night, the valley council said.");
        using var server = new RawServer(_ => Reply("200 OK", $"Content-Type: text/plain\r\nContent-Encoding: {said}", done.Length == 0 ? text : Packed(done, text)));
        using var result = await Fetch(server);
        result.Items(new IntakeStream()).ToList().ShouldHaveSingleItem().Bytes.ToArray().ShouldBe(text);
    }

    [Fact]
    public async Task Two_codings_are_undone_in_their_order()
    {
        using var server = new RawServer(_ => Reply("200 OK", "Content-Encoding: br, gzip", Packed("gzip", Packed("br", "two"u8.ToArray()))));
        using var result = await Fetch(server);
        new StreamReader(result.Body!).ReadToEnd().ShouldBe("two");
    }

    [Fact]
    public async Task A_long_answer_lies_in_a_file_until_it_is_closed()
    {
        using var server = new RawServer(_ => Reply("200 OK", "", new byte[3 << 20]));
        var result = await Fetch(server);
        var file = result.Body.ShouldBeOfType<FileStream>();
        file.Length.ShouldBe(3 << 20);
        result.Dispose();
        File.Exists(file.Name).ShouldBeFalse();
    }

    [Fact]
    public async Task Redirects_end_at_the_limit_and_circles_at_once()
    {
        using var server = new RawServer(path => Reply("302 Found", $"Location: {(path == "/circle" ? "/round" : path == "/round" ? "/circle" : path + "x")}"));
        (await Fetch(server)).Rejection!.Reason.ShouldBe("more redirects than the limit Redirects of 3");
        server.Requests.Count.ShouldBe(4);
        (await Fetch(server, path: "/circle")).Rejection!.Reason.ShouldStartWith("redirects go in a circle");
        server.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task The_seconds_are_over_all_redirects_together()
    {
        var number = 0;
        using var server = new RawServer(async (_, stream, cancel) =>
        {
            await Task.Delay(150, cancel);
            await stream.WriteAsync(Reply("302 Found", $"Location: /{++number}"), cancel);
        });
        (await Fetch(server, Hasty)).Rejection!.Reason.ShouldContain("FetchSeconds");
    }

    [Fact]
    public async Task Who_gives_up_gets_no_result()
    {
        using var server = new RawServer((_, _, cancel) => Task.Delay(-1, cancel));
        using var fetcher = new Fetcher(Options);
        using var cancel = new CancellationTokenSource(100);
        await Should.ThrowAsync<OperationCanceledException>(() => fetcher.FetchAsync(server.At("/"), null, cancel.Token));
    }

    private static byte[] Packed(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress, true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, true),
            "bare" => new DeflateStream(packed, CompressionMode.Compress, true),
            _ => new BrotliStream(packed, CompressionMode.Compress, true),
        })
            packer.Write(bytes);
        return packed.ToArray();
    }
}
