using System.Net;
using System.Text;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Reports;

namespace Stemma.Intake.Tests.Fetching;

public sealed class AddressMutationTests
{
    private const int Addresses = 3000;

    private static readonly string[] Seeds =
    [
        "http://127.0.0.1/", "https://news.example:8443/a/b?c=d#e", "http://[::ffff:127.0.0.1]:80/", "http://user:pass@news.example/", "http://xn--bcher-kva.example/", "http://0x7f.0.0.1/", "HTTP://NEWS.EXAMPLE./%2e%2e/",
        "http://новости.example/статья", "http://１２７。０。０。１/", "ftp://news.example/", "mailto:a@b.example", "javascript:alert(1)#x", "file:///etc/passwd", "data:text/plain,x", "http://news.example:99999/", "http://a%00b.example/",
        "http://[fe80::1%25eth0]/", "urn:isbn:1", "http://news_paper.example/", "http:///x", "http://-/", "http://a..b/", "jar:http://news.example/!x", "file://\u202E/x",
    ];

    private static readonly string[] Pieces = ["@", ":", "//", "\\", "%00", "%", "[", "]", "#", "?", ".", "..", "xn--", "\u202E", "\u0000", "\r\n", " ", "0x", "::", "127.1", "localhost", new string('a', 300), "。", "\uD800", "http://"];

    /// <summary>Names lead to loopback here, so only public addresses in figures may be connected to.</summary>
    [Fact]
    public async Task Every_address_gives_a_result_and_none_a_connection_inwards()
    {
        List<IPAddress> connected = [];
        using var fetcher = new Fetcher(new FetchOptions
        {
            HostPause = TimeSpan.Zero,
            FirstBackOff = TimeSpan.FromTicks(1),
            LongestBackOff = TimeSpan.FromTicks(1),
            Resolver = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            Connect = (end, _) =>
            {
                connected.Add(end.Address);
                throw new IOException("not here");
            },
        });
        var random = new Random(20310506);
        var asked = 0;
        for (var i = 0; i < Addresses; i++)
        {
            var text = i < Seeds.Length ? Seeds[i] : Mutated(Seeds[i % Seeds.Length], random);
            if (WebAddress.Read(text) is not { } address) continue;
            asked++;
            var before = connected.Count;
            using var result = await fetcher.FetchAsync(address);
            result.Outcome.ShouldBe(FetchOutcome.Failed, address.OriginalString);
            result.Items(new IntakeStream()).ShouldHaveSingleItem().Rejection.ShouldBe(result.Rejection);
            // Some hosts only show that they are none when the request is written.
            string[] expected = connected.Count > before ? [RejectedCodes.Unreachable] : [RejectedCodes.Address, RejectedCodes.Malformed];
            expected.ShouldContain(result.Rejection!.Code, $"{address.OriginalString}: {result.Rejection.Reason}");
        }
        connected.ShouldAllBe(a => IsPublicByEye(a));
        asked.ShouldBeGreaterThan(Addresses / 3);
    }

    // On these Uri throws although it promises not to.
    [Theory]
    [InlineData("file://\u202E/x"), InlineData("http://-\u0285/"), InlineData("http://a\u00ADb..c/")]
    public void An_address_that_breaks_the_parser_breaks_no_document(string address)
    {
        WebAddress.ReadHttp(address).ShouldBeNull();
        WebAddress.ReadHttp(address, new Uri("http://news.example/")).ShouldBeNull();
        foreach (var feed in new[] { $"<rss><channel><item><link>{address}</link></item></channel></rss>", $"<feed><entry><link href=\"{address}\"/></entry></feed>" })
            new IntakeStream().Read(new MemoryStream(Encoding.UTF8.GetBytes(feed)), "feed", new Intake.DocumentHints { Url = "http://news.example/feed" }).ToList().ShouldHaveSingleItem().Rejection.ShouldBeNull();
        var page = $"<html><head><link rel=canonical href=\"{address}\"><meta property=og:url content=\"{address}\"></head><p>The dam at Orm held through the night, the valley council said.</p></html>";
        new DocumentReader().Read(Encoding.UTF8.GetBytes(page), address).Reports.ShouldHaveSingleItem().Report.Url.ShouldBeNull();
    }

    private static bool IsPublicByEye(IPAddress address) => address.MapToIPv4().GetAddressBytes() is [not (0 or 10 or 127 or 169 or 172 or 192 or >= 224), _, _, _];

    private static string Mutated(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(3))
            {
                case 0: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 1 when at < text.Length: text[at] = (char)random.Next(1, 0x500); break;
                case 2 when at < text.Length: text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at)); break;
            }
        }
        return text.ToString();
    }
}
