using Stemma.Cli.Running;
using Stemma.Cli.Watching;

namespace Stemma.Cli.Tests.Watching;

public sealed class FollowTests : IDisposable
{
    private readonly WatchBench _bench = new();
    private readonly FeedServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void Links_are_listed_once_where_they_are_not_followed()
    {
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(1)));
        using (var first = _bench.Start(_server.At("/feed")))
        {
            first.Work();
            _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(2), FeedServer.Linked(1)));
            first.AfterMinutes(15);
        }

        using var second = _bench.Start(_server.At("/feed"));
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(3), FeedServer.Linked(2), FeedServer.Linked(1)));
        second.AfterMinutes(15);
        _bench.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": link, not fetched: ")[1].TrimEnd()).ShouldBe(Enumerable.Range(1, 3).Select(n => $"{_server.At($"/ferry/{n}")}: Ferry {n} aground"));
    }

    [Fact]
    public void Pages_are_fetched_once_and_again_where_their_feed_says_that_they_changed()
    {
        _bench.Options = new AddressOptions { Follow = true };
        _server.Set("/ferry/1", FeedServer.Page(1));
        _server.Set("/ferry/2", FeedServer.Page(2));
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(1, "2031-05-04T07:00:00Z")));
        using (var first = _bench.Start(_server.At("/feed")))
        {
            first.Work().AfterMinutes(15);
            _server.Asked.ShouldBe(["/feed", "/ferry/1", "/feed 304"]);
            _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(2), FeedServer.Linked(1, "2031-05-04T07:00:00Z")));
            first.AfterMinutes(15);
            _server.Asked.ShouldBe(["/feed", "/ferry/2"]);
        }

        _server.Set("/ferry/1", FeedServer.Page(1, "One man is missing."));
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(2), FeedServer.Linked(1, "2031-05-04T09:00:00+01:00")));
        using var second = _bench.Start(_server.At("/feed"));
        second.AfterMinutes(15);
        _server.Asked.ShouldBe(["/feed", "/ferry/1"]);
        _bench.Titles.ShouldBe(["Ferry 1 aground", "Ferry 2 aground", "Ferry 1 aground"]);
        _bench.Store.Reports().ShouldAllBe(r => r.Outlet.Name == "Orm Post (invented)");
    }

    [Fact]
    public void A_page_that_fails_is_tried_again_although_its_feed_has_nothing_new()
    {
        _bench.Options = new AddressOptions { Follow = true };
        _server.Set("/ferry/1", "", "", "500 Internal Server Error");
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(1)));
        using var run = _bench.Start(_server.At("/feed"));
        run.Work().AfterMinutes(15);
        _server.Asked.ShouldBe(["/feed", "/ferry/1", "/feed", "/ferry/1"]);
        _bench.Errors.ShouldContain("HTTP status 500; try 2 of 5");
        _server.Set("/ferry/1", FeedServer.Page(1));
        run.AfterMinutes(15).AfterMinutes(15);
        _server.Asked.ShouldBe(["/feed", "/ferry/1", "/feed 304"]);
        _bench.Titles.ShouldBe(["Ferry 1 aground"]);
    }

    [Fact]
    public void A_page_that_fails_too_often_or_for_good_is_set_aside()
    {
        _bench.Options = new AddressOptions { Follow = true, MostTries = 3 };
        _server.Set("/ferry/1", "", "", "500 Internal Server Error");
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(1), FeedServer.Linked(2)));
        using var run = _bench.Start(_server.At("/feed"));
        run.Work().AfterMinutes(15).AfterMinutes(15).AfterMinutes(15).AfterMinutes(15);
        var asked = _server.Asked;
        asked.Count(p => p == "/ferry/1").ShouldBe(3);
        asked.Count(p => p == "/ferry/2").ShouldBe(1);
        asked[^1].ShouldBe("/feed 304");
        _bench.Store.Quarantine().Select(q => q.Source).Order(StringComparer.Ordinal).ShouldBe([_server.At("/ferry/1"), _server.At("/ferry/2")]);
    }

    [Fact]
    public async Task Interrupted_between_feed_and_pages_the_next_run_fetches_the_rest()
    {
        _bench.Options = new AddressOptions { Follow = true };
        for (var n = 1; n <= 3; n++)
            _server.Set($"/ferry/{n}", FeedServer.Page(n));
        _server.Set("/feed", FeedServer.Rss("", FeedServer.Linked(1), FeedServer.Linked(2), FeedServer.Linked(3)));
        using var stop = new CancellationTokenSource();
        _bench.OnLine = () => stop.Cancel();
        using (var first = _bench.Start(_server.At("/feed")))
            await first.Watcher.RunAsync(stop.Token).WaitAsync(TimeSpan.FromSeconds(60));
        _bench.Titles.ShouldBe(["Ferry 1 aground"]);
        using var second = _bench.Start(_server.At("/feed"));
        second.AfterMinutes(15);
        _bench.Titles.ShouldBe(["Ferry 1 aground", "Ferry 2 aground", "Ferry 3 aground"]);
        _server.MostOpen.ShouldBe(1);
    }

    [Fact]
    public void A_list_names_feeds_and_what_it_names_no_longer_is_asked_no_more()
    {
        static string List(params string[] feeds) => $"""<opml version="2.0"><body>{string.Concat(feeds.Select(f => $"<outline type=\"rss\" xmlUrl=\"{f}\"/>"))}</body></opml>""";
        _server.Set("/list", List("/a", "/b", "ftp://127.0.0.1/c"));
        _server.SetFeed("/a", 1);
        _server.SetFeed("/b", 2);
        using var run = _bench.Start(_server.At("/list"));
        run.Work();
        _server.Asked.ShouldBe(["/list", "/a", "/b"]);
        _bench.Errors.ShouldContain("names an address that is not fetched: ftp://127.0.0.1/c");
        _server.Set("/list", List("/b"));
        run.AfterMinutes(15);
        _server.Asked.Take(3).ShouldBe(["/list", "/a 304", "/b 304"], ignoreOrder: true);
        run.AfterMinutes(15);
        _server.Asked.ShouldBe(["/list 304", "/b 304"], ignoreOrder: true);
        _bench.Titles.Order(StringComparer.Ordinal).ShouldBe(["Gate 1 holds", "Gate 2 holds"]);
    }

    [Fact]
    public void Lists_that_name_each_other_come_to_an_end()
    {
        _server.Set("/1", """<opml version="2.0"><body><outline xmlUrl="/2"/></body></opml>""");
        _server.Set("/2", """<opml version="2.0"><body><outline xmlUrl="/1"/><outline xmlUrl="/3"/></body></opml>""");
        _server.SetFeed("/3", 1);
        using var run = _bench.Start(_server.At("/1"));
        run.Work();
        _server.Asked.ShouldBe(["/1", "/2"]);
        _bench.Errors.ShouldContain("a list in a list is not read");
    }

    [Fact]
    public void A_file_with_a_list_is_read_and_other_files_are_refused()
    {
        _server.SetFeed("/a", 1);
        _bench.Write("list.opml", $"""<opml version="2.0"><body><outline xmlUrl="{_server.At("/a")}"/></body></opml>""");
        using var run = _bench.Start(_bench.At("list.opml"));
        run.Work();
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
        _bench.Write("a.txt", "Text.");
        Should.Throw<UsageException>(() => _bench.Start(_bench.At("a.txt"))).Message.ShouldContain("a list of feeds (OPML)");
        Should.Throw<UsageException>(() => _bench.Start("nowhere")).Message.ShouldBe("nowhere: neither a folder nor an address nor a list of feeds");
    }

    [Fact]
    public void A_page_gives_a_report_when_its_text_changes_not_when_its_markup_does()
    {
        _server.Set("/page", FeedServer.Page(1, markup: "data-token='1'"));
        using var run = _bench.Start(_server.At("/page"));
        run.Work();
        _server.Set("/page", FeedServer.Page(1, markup: "data-token='2'"));
        run.AfterMinutes(15);
        _bench.Titles.ShouldBe(["Ferry 1 aground"]);
        _server.Set("/page", FeedServer.Page(1, "One man is missing.", "data-token='3'"));
        run.AfterMinutes(15);
        _bench.Titles.ShouldBe(["Ferry 1 aground", "Ferry 1 aground"]);
        _bench.Store.Reports().Count().ShouldBe(2);
    }

    [Fact]
    public void A_running_report_gives_its_new_entries_only()
    {
        static string Live(params int[] hours) => $"""
            <html lang="en"><head><script type="application/ld+json">{"{"}"@type":"NewsArticle","headline":"Flood in the Orm valley: live","datePublished":"2031-05-04T07:00:00Z"{"}"}</script></head>
            <body><main><h1>Flood in the Orm valley: live</h1>
            <p>Rain has fallen on the Orm valley for two days, and the river is over its banks in three places.</p>
            {string.Concat(hours.Select(h => $"<div class=\"live-blog-entry\"><time datetime=\"2031-05-04T1{h}:30:00Z\">1{h}.30</time><h2>Gate {h} opened</h2><p>Gate {h} of the Orm dam was opened at half past, the valley council said, to take pressure off the wall.</p></div>"))}
            </main></body></html>
            """;
        _server.Set("/live", Live(3, 2, 1));
        using var run = _bench.Start(_server.At("/live"));
        run.Work();
        var before = _bench.Store.Reports().Select(r => r.Id).ToHashSet();
        before.Count.ShouldBe(4);
        _server.Set("/live", Live(4, 3, 2, 1));
        run.AfterMinutes(15);
        _bench.Store.Reports().Where(r => !before.Contains(r.Id)).ShouldHaveSingleItem().Text.ShouldContain("Gate 4 of the Orm dam");
    }

    [Fact]
    public void A_page_without_a_report_is_set_aside_once_however_often_it_changes()
    {
        for (var n = 1; n <= 3; n++)
        {
            _server.Set("/page", $"<!doctype html><html><head><title>404 not found</title></head><body><p>Nothing {n}.</p></body></html>");
            using var run = _bench.Start(_server.At("/page"));
            run.AfterMinutes(15);
        }

        _server.Asked.Count.ShouldBe(3);
        _bench.Store.Quarantine().ShouldHaveSingleItem().Code.ShouldBe("error-page");
    }
}
