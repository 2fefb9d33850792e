using System.IO.Compression;
using System.Text;
using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Intake.Tests.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Tests.Adding;

public sealed class AddressTests : IDisposable
{
    private const string Text = "The master of the ferry told the harbour board that the engine had failed in the swell; divers from Vale are to look at the hull on Monday, and the line stays closed until they have.";
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-fetch-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly RawServer _server;

    public AddressTests() => _server = new RawServer(path => path switch
    {
        "/feeds.opml" => RawServer.Reply("200 OK", "Content-Type: text/xml", "<opml version=\"2.0\"><body><outline title=\"Ledger\" xmlUrl=\"/feed\"/><outline xmlUrl=\"/more.opml\"/></body></opml>"),
        "/more.opml" => RawServer.Reply("200 OK", "", "<opml version=\"2.0\"><body><outline xmlUrl=\"/never\"/></body></opml>"),
        "/feed" => RawServer.Reply("200 OK", "Content-Type: application/rss+xml", Feed("/ferry", "/inner-feed", "/gone", "mailto:a@b.example")),
        "/inner-feed" => RawServer.Reply("200 OK", "", Feed("/never")),
        "/ferry" => RawServer.Reply("200 OK", "Content-Type: text/html", Page("Ferry aground")),
        "/dam" => RawServer.Reply("200 OK", "Last-Modified: Sun, 04 May 2031 06:30:00 GMT", Page("Dam holds")),
        "/long-feed" => RawServer.Reply("200 OK", "", Feed("/ferry", "/stop", "/dam")),
        "/stop" => Stopping(),
        "/in.zip" => RawServer.Reply("200 OK", "Content-Type: application/zip", Zip()),
        _ => RawServer.Reply("404 Not Found", "", "gone"),
    });

    public void Dispose()
    {
        _server.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, true);
    }

    private static string Feed(params string[] links) =>
        "<rss><channel><title>The Harbour Ledger</title>" + string.Concat(links.Select(l => $"<item><title>Über {l}</title><link>{l}</link><pubDate>Sun, 04 May 2031 06:30:00 +0200</pubDate></item>")) + "</channel></rss>";

    // Latin-1, as its meta tag says: what the feed was written in must not stand against that.
    private static byte[] Page(string title) => Encoding.Latin1.GetBytes($"<html lang=en><head><meta charset=iso-8859-1><title>{title}</title></head><body><article><h1>{title}</h1><p>{Text} Høst.</p></article></body></html>");

    private Adder Run(bool follow, bool allowPrivate = true, params string[] paths)
    {
        using var store = ReportStore.Open(Path.Combine(_folder, "s.db"));
        using var fetcher = new Fetcher(new FetchOptions { AllowPrivate = allowPrivate, HostPause = TimeSpan.Zero });
        var adder = new Adder(new IntakeStream(), new DocumentReader(), store, _output, _errors, new StatusLine(_errors, isTerminal: false, TimeProvider.System), TimeProvider.System, false, fetcher, follow);
        adder.Add(paths, _stop.IsCancellationRequested ? default : _stop.Token);
        return adder;
    }

    private byte[] Stopping()
    {
        _stop.Cancel();
        return RawServer.Reply("200 OK", "", Page("Stop"));
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            using var entry = archive.CreateEntry("a/ferry.html").Open();
            entry.Write(Page("Ferry aground"));
        }

        return bytes.ToArray();
    }

    private string At(string path) => _server.At(path).AbsoluteUri;

    private string[] Asked() => [.. _server.Requests.Select(r => r.Split(' ')[1])];

    private List<Reports.Report> Stored()
    {
        using var store = ReportStore.Open(Path.Combine(_folder, "s.db"));
        return [.. store.Reports()];
    }

    [Fact]
    public void A_page_is_taken_with_its_address_and_without_the_date_of_fetching()
    {
        Run(false, true, At("/dam")).ExitCode.ShouldBe(ExitCode.Done);
        var report = Stored().ShouldHaveSingleItem();
        (report.Url, report.Name, report.Published, report.Updated).ShouldBe((At("/dam"), At("/dam"), null, null));
        (report.Outlet.Name, report.Outlet.FromFileName).ShouldBe(("127.0.0.1", true));
        report.Text.ShouldContain("Høst");
        _output.ToString().ShouldContain("date unknown  outlet unknown  39 words  Dam holds");
    }

    [Fact]
    public void Links_of_a_feed_are_listed_and_not_fetched()
    {
        var adder = Run(false, true, At("/feed"));
        (adder.Taker.Links, adder.ExitCode).ShouldBe((4, ExitCode.Done));
        _output.ToString().ShouldContain("/feed!1: link, not fetched: ");
        Asked().ShouldBe(["/feed"]);
    }

    [Fact]
    public void Lists_lead_to_feeds_and_feeds_to_pages_and_no_further()
    {
        var adder = Run(true, true, At("/feeds.opml"));
        Asked().ShouldBe(["/feeds.opml", "/feed", "/more.opml", "/ferry", "/inner-feed", "/gone"], ignoreOrder: true);
        (adder.Taker.Added, adder.ExitCode).ShouldBe((1, ExitCode.LeftOut));
        var report = Stored().ShouldHaveSingleItem();
        (report.Url, report.Published!.Value, report.Outlet.Name).ShouldBe((At("/ferry"), "2031-05-04T06:30:00+02:00", "The Harbour Ledger"));
        report.Text.ShouldContain("Høst");
        _errors.ToString().ShouldContain($"{At("/gone")}: cannot be fetched (error-page): HTTP status 404");
        _errors.ToString().ShouldContain("mailto:a@b.example: cannot be fetched (address): only http and https are fetched, not mailto");
        _output.ToString().ShouldContain("/inner-feed!1: link, not fetched: ");
    }

    [Fact]
    public void A_second_run_asks_again_for_what_was_given_and_for_what_failed()
    {
        Run(true, true, At("/feed"));
        _server.Requests.Clear();
        var second = Run(true, true, At("/feed"));
        Asked().ShouldBe(["/feed", "/gone"]);
        (second.Taker.Added, second.Taker.Known).ShouldBe((0, 2));
    }

    [Fact]
    public void A_page_that_its_feed_says_was_changed_is_fetched_again()
    {
        var feed = Path.Combine(_folder, "list.xml");
        File.WriteAllText(feed, Feed(At("/ferry")));
        Run(true, true, feed).Taker.Added.ShouldBe(1);
        File.WriteAllText(feed, Feed(At("/ferry")) + "<!-- the same entries -->");
        Run(true, true, feed).Taker.Known.ShouldBe(1);
        Asked().ShouldBe(["/ferry"]);
        File.WriteAllText(feed, Feed(At("/ferry")).Replace("06:30", "07:30", StringComparison.Ordinal));
        Run(true, true, feed);
        Asked().ShouldBe(["/ferry", "/ferry"]);
    }

    [Fact]
    public void After_an_interruption_the_same_command_goes_on()
    {
        Run(true, true, At("/long-feed")).ExitCode.ShouldBe(ExitCode.LeftOut);
        _errors.ToString().ShouldContain("interrupted: the same command goes on");
        Stored().Count.ShouldBeLessThan(3);
        var taken = Stored().Select(r => r.Url).ToHashSet();
        _server.Requests.Clear();
        Run(true, true, At("/long-feed")).ExitCode.ShouldBe(ExitCode.Done);
        Stored().Count.ShouldBe(3);
        Asked().Select(a => At(a)).ShouldBe(new[] { At("/long-feed"), At("/ferry"), At("/stop"), At("/dam") }.Where(a => !taken.Contains(a)));
    }

    [Fact]
    public void An_archive_at_an_address_is_opened()
    {
        Run(false, true, At("/in.zip")).ExitCode.ShouldBe(ExitCode.Done);
        Stored().ShouldHaveSingleItem().Name.ShouldBe(At("/in.zip") + "!a/ferry.html");
    }

    [Fact]
    public void Links_in_a_file_are_followed_too_also_when_the_file_was_read_before()
    {
        var file = Path.Combine(_folder, "list.xml");
        File.WriteAllText(file, Feed(At("/ferry"), "/etc/passwd"));
        Run(false, true, file).Taker.Links.ShouldBe(2);
        _server.Requests.ShouldBeEmpty();
        Run(true, true, file).Taker.Added.ShouldBe(1);
        Asked().ShouldBe(["/ferry"]);
        _errors.ToString().ShouldContain("it is not a whole address: /etc/passwd");
    }

    [Fact]
    public void Without_leave_nothing_on_this_machine_is_asked()
    {
        var file = Path.Combine(_folder, "list.xml");
        File.WriteAllText(file, Feed(At("/ferry")));
        var adder = Run(true, false, At("/dam"), file);
        adder.Taker.SetAside.ShouldBe(2);
        _errors.ToString().ShouldContain($"{At("/dam")}: cannot be fetched (address): 127.0.0.1 is loopback (127.0.0.0/8)");
        _server.Connections.ShouldBe(0);
    }

    [Fact]
    public void A_password_is_not_said()
    {
        Run(false, true, _server.At("/dam").AbsoluteUri.Replace("http://", "http://ada:secret@", StringComparison.Ordinal)).ExitCode.ShouldBe(ExitCode.Nothing);
        _errors.ToString().ShouldContain($"{At("/dam")}: cannot be fetched (address): a user name or password stands in the address");
        _errors.ToString().ShouldNotContain("secret");
        _server.Connections.ShouldBe(0);
    }

    [Fact]
    public void Strangers_words_do_not_steer_the_terminal()
    {
        var file = Path.Combine(_folder, "feed.json");
        File.WriteAllText(file, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"https://p.example/\\u001b[2J\",\"title\":\"\\u001b]0;x\\u0007\"}]}");
        Run(false, true, file).Taker.Links.ShouldBe(1);
        _output.ToString().ShouldNotContain('\u001b');
        _output.ToString().ShouldContain("https://p.example/\uFFFD[2J");
    }

    [Theory]
    [InlineData("https://p.example/", true), InlineData("HTTP://p.example", true), InlineData("ftp://p.example/", true), InlineData("svn+ssh://x", true)]
    [InlineData("p.example/a", false), InlineData("C:\\a", false), InlineData("-", false), InlineData("://x", false), InlineData("a b://x", false), InlineData("/tmp/a://b", false)]
    public void Addresses_are_told_from_paths(string given, bool isAddress) => Inputs.IsAddress(given).ShouldBe(isAddress);

    [Fact]
    public void Read_and_collate_say_where_addresses_go() =>
        new Inputs(new IntakeStream()).Open(Inputs.Files([At("/dam")]).Single()).ShouldHaveSingleItem().Error.ShouldBe("an address, not fetched here: take it in with stemma add");

    [Fact]
    public void Hosts_take_turns_in_the_order_in_which_they_came()
    {
        var rounds = new HostRounds();
        foreach (var address in new[] { "http://a/1", "http://a/2", "http://a/3", "http://b/1", "http://c/1", "http://b/2" })
            rounds.Add(new WantedAddress(new Uri(address), 0));
        rounds.Count.ShouldBe(6);
        List<string> order = [];
        while (rounds.Next() is { } next)
            order.Add(next.Address.AbsoluteUri);
        order.ShouldBe(["http://a/1", "http://b/1", "http://c/1", "http://a/2", "http://b/2", "http://a/3"]);
        rounds.Count.ShouldBe(0);
    }
}
