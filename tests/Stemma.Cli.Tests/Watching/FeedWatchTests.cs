using Stemma.Cli.Watching;

namespace Stemma.Cli.Tests.Watching;

public sealed class FeedWatchTests : IDisposable
{
    private readonly WatchBench _bench = new();
    private readonly FeedServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void A_feed_that_grows_gives_each_entry_once_and_is_not_sent_again_where_nothing_changed()
    {
        _server.SetFeed("/feed", 2, 1);
        using var run = _bench.Start(_server.At("/feed"));
        run.Work().AfterMinutes(14.9);
        _server.Asked.ShouldBe(["/feed"]);
        run.AfterMinutes(0.1).AfterMinutes(15);
        _server.Asked.ShouldBe(["/feed 304", "/feed 304"]);
        _bench.Titles.ShouldBe(["Gate 2 holds", "Gate 1 holds"]);

        _server.SetFeed("/feed", 3, 2, 1);
        run.AfterMinutes(15);
        _bench.Titles.ShouldBe(["Gate 2 holds", "Gate 1 holds", "Gate 3 holds"]);
        _bench.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_that_its_outlet_changed_is_a_new_report()
    {
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Whole(1)));
        using var run = _bench.Start(_server.At("/feed"));
        run.Work();
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Whole(1, "Two people were hurt.")));
        run.AfterMinutes(15);
        _bench.Store.Reports().Count().ShouldBe(2);
        _bench.Store.Reports().ShouldAllBe(r => r.Outlet.Name == "Orm Post (invented)" && r.Published!.Date == "2031-05-04");
    }

    [Theory]
    [InlineData("<ttl>60</ttl>", "")]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency>", "")]
    [InlineData("", "Cache-Control: public, max-age=3600")]
    public void A_feed_may_ask_for_a_longer_pause(string head, string fields)
    {
        _server.Set("/feed", FeedServer.Rss(head, FeedServer.Whole(1)), fields);
        using var run = _bench.Start(_server.At("/feed"));
        run.Work().AfterMinutes(59.9);
        _server.Asked.Count.ShouldBe(1);
        run.AfterMinutes(0.1);
        _server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public void No_feed_may_ask_for_more_than_a_day()
    {
        _server.Set("/feed", FeedServer.Rss("<ttl>99999</ttl>", FeedServer.Whole(1)));
        using var run = _bench.Start(_server.At("/feed"));
        run.Work().AfterMinutes(24 * 60);
        _server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public void Another_run_keeps_the_pause_and_one_round_does_not()
    {
        _server.SetFeed("/feed", 1);
        using (var first = _bench.Start(_server.At("/feed")))
            first.Work();
        using (var second = _bench.Start(_server.At("/feed")))
            second.AfterMinutes(5);
        _server.Asked.ShouldBe(["/feed"]);
        _bench.Options = new AddressOptions { Once = true };
        using (var once = _bench.Start(_server.At("/feed")))
            once.AfterMinutes(5);
        _server.Asked.ShouldBe(["/feed 304"]);
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
    }

    [Fact]
    public void Who_asks_for_time_gets_it_also_from_another_run()
    {
        _server.Set("/feed", "", "Retry-After: 7200", "429 Too Many Requests");
        using (var first = _bench.Start(_server.At("/feed")))
        {
            first.Work().AfterMinutes(60);
            _server.Asked.Count.ShouldBe(1);
        }

        _bench.Errors.ShouldContain($"{_server.At("/feed")}: cannot be fetched: HTTP status 429; asked again after 2031-05-04 08:30:00 UTC");
        _bench.Options = new AddressOptions { Once = true };
        using (var second = _bench.Start(_server.At("/feed")))
            second.AfterMinutes(59);
        _server.Asked.ShouldBeEmpty();
        _server.SetFeed("/feed", 1);
        using (var third = _bench.Start(_server.At("/feed")))
            third.AfterMinutes(2);
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
    }

    [Fact]
    public void Failures_are_said_once_and_the_pause_doubles()
    {
        _server.Set("/feed", "", "", "500 Internal Server Error");
        _bench.Options = new AddressOptions { Every = TimeSpan.FromMinutes(1) };
        using var run = _bench.Start(_server.At("/feed"));
        run.Work();
        var asked = new List<int>();
        for (var minute = 1; minute <= 200; minute++)
        {
            run.AfterMinutes(1);
            if (_server.Asked.Count > (minute == 1 ? 1 : 0))
                asked.Add(minute);
        }

        asked.Count.ShouldBeInRange(5, 8);
        asked.Zip(asked.Skip(1), (a, b) => b - a).ShouldBeInOrder();
        _bench.Errors.Split('\n').Count(l => l.Contains("HTTP status 500", StringComparison.Ordinal)).ShouldBe(1);
        _server.SetFeed("/feed", 1);
        run.AfterMinutes(24 * 60);
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_ends_and_another_run_does_not_ask_it()
    {
        _server.Set("/feed", "", "", "410 Gone");
        using (var first = _bench.Start(_server.At("/feed")))
        {
            first.Work().AfterMinutes(24 * 60 * 3);
            // Nothing is left to watch, so it ends by itself.
            await first.Watcher.RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
        }

        _server.Asked.Count.ShouldBe(1);
        _bench.Errors.ShouldContain("gone for good (410)");
        using (var second = _bench.Start(_server.At("/feed")))
            second.Work();
        _server.Asked.ShouldBeEmpty();
        _bench.Errors.ShouldContain("--again asks it once more");

        _server.SetFeed("/feed", 1);
        _bench.Options = new AddressOptions { Again = true };
        using (var again = _bench.Start(_server.At("/feed")))
            again.Work();
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
    }

    [Fact]
    public void A_feed_that_moved_for_good_is_asked_where_it_went()
    {
        _server.Set("/old", "", "Location: /new", "301 Moved Permanently");
        _server.SetFeed("/new", 1);
        using (var first = _bench.Start(_server.At("/old")))
            first.Work().AfterMinutes(15);
        _server.Asked.ShouldBe(["/old", "/new", "/new 304"]);
        _bench.Troubles.ShouldBe([$"{_server.At("/old")}: moved for good to {_server.At("/new")}"]);
        using (var second = _bench.Start(_server.At("/old")))
            second.AfterMinutes(15);
        _server.Asked.ShouldBe(["/new 304"]);
    }

    [Fact]
    public void Broken_markup_in_between_is_said_and_nothing_is_lost()
    {
        _server.SetFeed("/feed", 1);
        using var run = _bench.Start(_server.At("/feed"));
        run.Work();
        var whole = FeedServer.Rss("", FeedServer.Whole(2), FeedServer.Whole(1));
        _server.Set("/feed", whole[..(whole.Length / 2)]);
        run.AfterMinutes(15).AfterMinutes(15);
        _server.Set("/feed", "<!doctype html><html><body><p>We are down for maintenance tonight and will be back in the morning.</p></body></html>");
        run.AfterMinutes(15).AfterMinutes(15);
        _server.Set("/feed", whole);
        run.AfterMinutes(15);
        _bench.Titles.ShouldBe(["Gate 1 holds", "Gate 2 holds"]);
        _bench.Troubles.Count.ShouldBe(2);
        _bench.Errors.ShouldContain("was a feed, and answers with something else now");
        _bench.Store.Quarantine().ShouldBeEmpty();
    }

    [Fact]
    public void Hosts_that_do_not_answer_hold_up_no_other()
    {
        _server.SetFeed("/feed", 1);
        using var run = _bench.Start("http://localhost:1/feed", _server.At("/feed"));
        run.Work();
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
        _bench.Errors.ShouldContain("http://localhost:1/feed: cannot be fetched: nobody answers at localhost:1");
    }

    [Fact]
    public void Atom_and_JSON_feeds_are_watched_alike()
    {
        var text = string.Concat(Enumerable.Repeat("The council of Vale met until late and voted for the new bridge. ", 5));
        _server.Set("/atom", $"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Vale News (invented)</title><entry><title>Bridge</title><id>a</id><updated>2031-05-04T10:00:00Z</updated><content>{text}</content></entry></feed>""");
        _server.Set("/json", $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Lunn Daily (invented)","items":[{"id":"1","title":"Bridge at Lunn","content_text":"{{text}}At Lunn."}]}""");
        using var run = _bench.Start(_server.At("/atom"), _server.At("/json"));
        run.Work().AfterMinutes(15);
        _server.Asked.Order(StringComparer.Ordinal).ShouldBe(["/atom", "/atom 304", "/json", "/json 304"]);
        _bench.Store.Reports().Select(r => r.Outlet.Name).Order(StringComparer.Ordinal).ShouldBe(["Lunn Daily (invented)", "Vale News (invented)"]);
    }
}
