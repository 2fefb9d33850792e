using System.Text;
using Stemma.Intake.Containers;
using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Intake.Tests.Containers;

public class FeedTests
{
    private static readonly string Content = $"<p>{Orm}</p><p>The last families were allowed back to their homes in the morning, and the school opens again on Tuesday.</p><p>{Vale}</p>";

    public static TheoryData<string, string> Feeds => new()
    {
        {
            "RSS 2.0", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Orm Post</title><language>en-gb</language>
            <item><title>Dam &amp; river</title><link>https://p.example/1</link><dc:creator>Ada Quill</dc:creator><pubDate>Sun, 04 May 2031 06:30:00 +0200</pubDate><description>Short.</description><content:encoded><![CDATA[{Content}]]></content:encoded></item>
            <item><title>Ferry</title><link>https://p.example/2</link><description>Short.</description></item>
            </channel></rss>
            """
        },
        {
            "RSS 1.0", $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://p.example/"><title>The Orm Post</title><language>en-GB</language></channel>
            <item rdf:about="https://p.example/1"><title>Dam &amp; river</title><link>https://p.example/1</link><dc:creator>Ada Quill</dc:creator><dc:date>2031-05-04T06:30:00+02:00</dc:date><content:encoded><![CDATA[{Content}]]></content:encoded></item>
            <item rdf:about="https://p.example/2"><title>Ferry</title></item></rdf:RDF>
            """
        },
        {
            "Atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://p.example/"><title>The Orm Post</title><author><name>Ada Quill</name></author>
            <entry><title>Dam &amp; river</title><link rel="self" href="x"/><link href="/1"/><published>2031-05-04T06:30:00+02:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{Content}</div></content></entry>
            <entry><title>Ferry</title><link rel="alternate" href="https://p.example/2"/><summary>Short.</summary></entry></feed>
            """
        },
        {
            "JSON Feed", $$"""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Orm Post","language":"en-GB","items":[
             {"id":"1","url":"https://p.example/1","title":"Dam & river","authors":[{"name":"Ada Quill"}],"date_published":"2031-05-04T06:30:00+02:00","content_html":"{{Content}}"},
             {"id":"2","url":"https://p.example/2","title":"Ferry","summary":"Short."}]}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Entries_with_content_are_reports_the_others_links(string format, string feed)
    {
        format.ShouldNotBeEmpty();
        var items = Read(Bytes(feed));
        items.ConvertAll(i => i.Link).ShouldBe([null, "https://p.example/2"]);
        var report = new DocumentReader().Read(items[0].Bytes, items[0].Name, items[0].Hints).Reports.ShouldHaveSingleItem().Report;
        report.Title!.Value.Of(report.Text).ShouldBe("Dam & river");
        report.Text.ShouldContain("\n\n" + Orm + "\n\n");
        (report.Outlet.Name, report.Url, report.Author, report.Published!.Value, report.Language.Tag).ShouldBe(("The Orm Post", "https://p.example/1", "Ada Quill", "2031-05-04T06:30:00+02:00", "en"));
    }

    [Fact]
    public void The_same_entry_in_a_changed_feed_is_the_same_report()
    {
        var feed = "<rss><channel><title>P</title><pubDate>{0}</pubDate><item><link>https://p.example/1</link><encoded>" + Content.Replace("<", "&lt;", StringComparison.Ordinal) + "</encoded></item></channel></rss>";
        string Id(string date) => Read(Bytes(feed.Replace("{0}", date, StringComparison.Ordinal)))[0] is var item ? new DocumentReader().Read(item.Bytes, item.Name, item.Hints).Reports[0].Report.Id : "";
        Id("Sun, 04 May 2031 06:30:00 GMT").ShouldBe(Id("Mon, 05 May 2031 06:30:00 GMT"));
    }

    [Theory]
    [InlineData("/2?a=b", "https://p.example/2?a=b"), InlineData("2", "https://p.example/news/2"), InlineData("//q.example/2", "https://q.example/2"), InlineData("http://q.example/Ä", "http://q.example/Ä"), InlineData("mailto:a@b.example", "mailto:a@b.example")]
    public void A_link_without_host_begins_where_the_feed_stands(string link, string whole)
    {
        var feed = Bytes($"<rss><channel><item><title>Ferry</title><link>{link}</link></item></channel></rss>");
        new IntakeStream().Read(new MemoryStream(feed), "feed", new DocumentHints { Url = "https://p.example/news/feed.xml" }).ToList().ShouldHaveSingleItem().Link.ShouldBe(whole);
        Read(feed).ShouldHaveSingleItem().Link.ShouldBe(link);
    }

    [Fact]
    public void A_list_of_feeds_is_links() =>
        Read(Bytes("""<opml version="2.0"><body><outline text="North"><outline text="Orm Post" type="rss" xmlUrl="https://p.example/feed"/></outline><outline text="Vale" xmlUrl="https://v.example/rss"/></body></opml>""")).ConvertAll(i => i.Link).ShouldBe(["https://p.example/feed", "https://v.example/rss"]);

    [Fact]
    public void Declarations_and_depth_are_refused()
    {
        Read(Bytes("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&a;</description></item></channel></rss>")).ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectedCodes.Malformed);
        Read(Bytes("<rss>" + string.Concat(Enumerable.Repeat("<a>", 5000)))).ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectedCodes.Limit);
        Read(Bytes("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss><channel><item><link>https://p.example/1</link></item></channel></rss>")).ShouldHaveSingleItem().Link.ShouldBe("https://p.example/1");
    }

    [Fact]
    public void A_feed_in_another_encoding_is_read() =>
        Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Fähre</title><link>https://p.example/1</link></item></channel></rss>")]).ShouldHaveSingleItem().Hints.Title.ShouldBe("Fähre");
}
