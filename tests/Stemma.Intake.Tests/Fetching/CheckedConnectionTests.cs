using System.Collections.Concurrent;
using System.Net;
using Stemma.Intake.Fetching;
using static Stemma.Intake.Tests.Fetching.RawServer;

namespace Stemma.Intake.Tests.Fetching;

/// <summary>Where connections go. Public addresses are led to a server on loopback by <see cref="FetchOptions.Connect"/>, after all checks.</summary>
public sealed class CheckedConnectionTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");
    private static readonly IPAddress Loopback = IPAddress.Loopback;
    private readonly ConcurrentQueue<IPEndPoint> _connected = new();
    private readonly ConcurrentQueue<string> _resolved = new();

    /// <summary>Names resolve to one answer after the other, the last of them for ever.</summary>
    private FetchOptions Options(RawServer server, params IPAddress[][] answers) => new()
    {
        HostPause = TimeSpan.Zero,
        Resolver = (name, _) =>
        {
            _resolved.Enqueue(name);
            return Task.FromResult(answers[Math.Min(_resolved.Count, answers.Length) - 1]);
        },
        Connect = (end, cancel) =>
        {
            _connected.Enqueue(end);
            return CheckedConnector.OpenAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancel);
        },
    };

    private static async Task<FetchResult> Fetch(FetchOptions options, string address)
    {
        using var fetcher = new Fetcher(options);
        return await fetcher.FetchAsync(new Uri(address));
    }

    [Theory]
    [InlineData("http://127.0.0.1/"), InlineData("http://127.1/"), InlineData("http://2130706433/"), InlineData("http://0x7f.1/"), InlineData("http://0x7f000001/"), InlineData("http://0177.0.0.1/"), InlineData("http://0/")]
    [InlineData("http://[::1]/"), InlineData("http://[::ffff:127.0.0.1]/"), InlineData("http://[::ffff:7f00:1]/"), InlineData("http://[64:ff9b::7f00:1]/"), InlineData("http://[2002:7f00:1::]/"), InlineData("http://[fe80::1%251]/")]
    [InlineData("http://１２７.０.０.１/"), InlineData("http://127。0。0。1/"), InlineData("http://169.254.169.254/latest/meta-data/"), InlineData("https://10.0.0.1:8443/")]
    public async Task Every_spelling_of_a_private_address_is_refused(string address)
    {
        using var server = new RawServer(_ => Reply("200 OK"));
        // Where the spelling is taken for a name, the name leads where the system's resolver would lead it.
        var result = await Fetch(Options(server, [Loopback]), address);
        (result.Outcome, result.Rejection!.Code).ShouldBe((FetchOutcome.Failed, RejectedCodes.Address), result.Rejection.Reason);
        _connected.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("::1"), InlineData("::ffff:127.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("10.0.0.7"), InlineData("169.254.169.254"), InlineData("fd00:ec2::254"), InlineData("ff02::1")]
    public async Task A_name_that_leads_to_one_is_refused(string address)
    {
        using var server = new RawServer(_ => Reply("200 OK"));
        var result = await Fetch(Options(server, [IPAddress.Parse(address)]), "http://news.example/");
        result.Rejection!.Code.ShouldBe(RejectedCodes.Address);
        result.Rejection.Reason.ShouldBe($"news.example leads to {IPAddress.Parse(address)}, {AddressRanges.Refusal(IPAddress.Parse(address))}");
        _connected.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_private_address_among_public_ones_refuses_the_name()
    {
        using var server = new RawServer(_ => Reply("200 OK"));
        (await Fetch(Options(server, [Public, Loopback]), "http://news.example/")).Rejection!.Code.ShouldBe(RejectedCodes.Address);
        _connected.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_checked_and_the_name_is_resolved_once()
    {
        using var server = new RawServer(_ => Reply("200 OK", "", "text"));
        var result = await Fetch(Options(server, [Public], [Loopback]), "http://news.example:8080/");
        result.Outcome.ShouldBe(FetchOutcome.Fetched);
        _resolved.ShouldBe(["news.example"]);
        _connected.ShouldBe([new IPEndPoint(Public, 8080)]);
        server.Requests.ShouldHaveSingleItem().ShouldContain("\r\nHost: news.example:8080\r\n");
    }

    [Fact]
    public async Task A_name_that_changes_is_checked_anew_for_each_connection()
    {
        using var server = new RawServer(_ => Reply("200 OK", "", "text"));
        using var fetcher = new Fetcher(Options(server, [Public], [Loopback]));
        (await fetcher.FetchAsync(new Uri("http://news.example/1"))).Outcome.ShouldBe(FetchOutcome.Fetched);
        (await fetcher.FetchAsync(new Uri("http://news.example/2"))).Rejection!.Code.ShouldBe(RejectedCodes.Address);
        server.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://127.0.0.1/admin"), InlineData("http://[::ffff:10.0.0.1]/"), InlineData("http://2130706433/"), InlineData("http://inner.example/"), InlineData("//inner.example/x")]
    public async Task A_redirect_to_one_is_refused(string location)
    {
        using var server = new RawServer(_ => Reply("302 Found", $"Location: {location}"));
        var options = Options(server) with { Resolver = (name, _) => Task.FromResult<IPAddress[]>([name == "news.example" ? Public : Loopback]) };
        var result = await Fetch(options, "http://news.example/");
        result.Rejection!.Code.ShouldBe(RejectedCodes.Address, result.Rejection.Reason);
        server.Requests.Count.ShouldBe(1);
        _connected.ShouldBe([new IPEndPoint(Public, 80)]);
    }

    [Fact]
    public async Task A_second_address_is_tried_where_the_first_does_not_answer()
    {
        using var server = new RawServer(_ => Reply("200 OK", "", "text"));
        var other = IPAddress.Parse("2606:4700::1111");
        var options = Options(server, [other, Public]);
        var result = await Fetch(options with { Connect = (end, cancel) => end.Address.Equals(other) ? throw new System.Net.Sockets.SocketException(111) : options.Connect(end, cancel) }, "http://news.example/");
        result.Outcome.ShouldBe(FetchOutcome.Fetched);
        _connected.ShouldHaveSingleItem().Address.ShouldBe(Public);
    }

    [Theory]
    [InlineData("ftp://news.example/", "only http and https are fetched, not ftp"), InlineData("file:///etc/passwd", "only http and https are fetched, not file"), InlineData("gopher://news.example/", "only http and https are fetched, not gopher")]
    [InlineData("http://user:secret@news.example/", "a user name or password stands in the address"), InlineData("http://user@news.example/", "a user name or password stands in the address")]
    public async Task Other_addresses_are_not_asked(string address, string reason)
    {
        using var server = new RawServer(_ => Reply("302 Found", $"Location: {address}"));
        var result = await Fetch(Options(server, [Public]), address);
        (result.Rejection!.Code, result.Rejection.Reason).ShouldBe((RejectedCodes.Address, reason));
        _resolved.ShouldBeEmpty();
        // Nor where a redirect leads there.
        (await Fetch(Options(server, [Public]), "http://other.example/")).Rejection!.Reason.ShouldEndWith(reason);
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_refused()
    {
        AddressRules.Refusal(new Uri("http://news.example/"), new Uri("https://news.example/")).ShouldBe("it leads from https back to http");
        AddressRules.Refusal(new Uri("https://news.example/"), new Uri("http://news.example/")).ShouldBeNull();
    }

    [Fact]
    public async Task A_name_without_address_says_so()
    {
        using var server = new RawServer(_ => Reply("200 OK"));
        var result = await Fetch(Options(server) with { Resolver = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) }, "http://nowhere.example/");
        (result.Rejection!.Code, result.Rejection.Reason).ShouldBe((RejectedCodes.Unreachable, "no address is known for nowhere.example"));
        (await Fetch(Options(server, []), "http://nowhere.example/")).Rejection!.Code.ShouldBe(RejectedCodes.Unreachable);
    }
}
