using System.Text;
using Stemma.Reports;

namespace Stemma.Intake.Tests.Pages;

public class PageTests
{
    private static readonly DocumentReader Reader = new();

    private static ReadReport Read(string html) => Reader.Read(Encoding.UTF8.GetBytes(html), "saved/page.html").Reports.ShouldHaveSingleItem();

    [Fact]
    public void A_page_becomes_a_clean_dated_identified_report()
    {
        var read = Read(Fixtures.FerryPage);
        var report = read.Report;
        report.Text.ShouldBe(Fixtures.FerryText);
        report.Title!.Value.Of(report.Text).ShouldBe("Ferry runs aground off Lunn Point");
        report.Outlet.ShouldBe(new Outlet("The Harbour Ledger"));
        report.Author.ShouldBe("Ada Quill, Ben Marsh");
        report.Published.ShouldBe(new Moment("2031-05-04T08:30:00+02:00", Precision.Minute, "json-ld datePublished"));
        report.Updated!.Value.ShouldBe("2031-05-04T09:10:00+02:00");
        report.Url.ShouldBe("https://harbour-ledger.example/news/ferry");
        report.Language.Tag.ShouldBe("en");
        report.Language.Evidence.ShouldBe("html lang");
        read.Report.Evidence.ShouldContain(e => e.Field == "title" && e.Taken && e.From == "json-ld headline");
        read.Report.Evidence.ShouldContain(e => e.Field == "published" && !e.Taken && e.From == "meta article:published_time");
    }

    [Fact]
    public void Every_word_leads_back_to_the_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Fixtures.FerryPage);
        var read = Reader.Read(bytes, "page").Reports[0];
        foreach (var word in new[] { "passengers", "Søren", "coast guard", "rocks", "Nobody" })
        {
            var span = new Span(read.Report.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
            var (start, length) = read.Map.Bytes(span)!.Value;
            Encoding.UTF8.GetString(bytes, (int)start, (int)length).ShouldBe(word);
        }
        var ampersand = new Span(read.Report.Text.IndexOf("Lunn & Vale", StringComparison.Ordinal), "Lunn & Vale".Length);
        var (at, count) = read.Map.Bytes(ampersand)!.Value;
        Encoding.UTF8.GetString(bytes, (int)at, (int)count).ShouldBe("Lunn &amp; Vale");
    }

    [Theory]
    [InlineData("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"ReportageNewsArticle\"],\"headline\":\"Dam holds\",\"datePublished\":\"2031-02-03T04:05:06Z\",\"author\":{\"@id\":\"#a\"}},{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":\"Lena Holt\"}]}")]
    [InlineData("[{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":\"Dam holds\",\"datePublished\":\"2031-02-03T04:05:06Z\",\"author\":[\"Lena Holt\"]}]")]
    [InlineData("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"headline\":\"Dam\n holds\",\"datePublished\":\"2031-02-03T04:05:06Z\",\"author\":{\"name\":\"Lena Holt\"},}}")]
    public void Json_ld_is_read_in_all_its_shapes(string json)
    {
        var report = Read($"<html><head><script type=\"application/ld+json\">{json}</script></head><body><p>{Fixtures.Paragraph}</p></body></html>").Report;
        report.Title!.Value.Of(report.Text).ShouldBe("Dam holds");
        report.Author.ShouldBe("Lena Holt");
        report.Published!.Value.ShouldBe("2031-02-03T04:05:06Z");
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2031-02-03T04:05+01:00\">", "", "2031-02-03T04:05:00+01:00")]
    [InlineData("", "<time datetime=\"2031-02-03\">3 Feb</time>", "2031-02-03")]
    [InlineData("", "<div>Stand: 3. Februar 2031, 14:20 Uhr</div>", "2031-02-03T14:20:00")]
    [InlineData("", "<div>03.02.2031</div>", "2031-02-03")]
    public void Times_are_taken_as_exactly_as_they_are_given(string head, string body, string expected) =>
        Read($"<html lang=de><head>{head}</head><body><main><h1>Damm hält</h1>{body}<p>{Fixtures.Paragraph}</p></main></body></html>").Report.Published!.Value.ShouldBe(expected);

    [Fact]
    public void An_unknown_date_is_not_today() => Read($"<html><body><h1>Dam</h1><p>{Fixtures.Paragraph}</p></body></html>").Report.Published.ShouldBeNull();

    [Theory]
    [InlineData("Dam holds | Valley Post", "Dam holds")]
    [InlineData("Dam holds - Valley Post", "Dam holds")]
    [InlineData("Dam holds - for now", "Dam holds - for now")]
    public void The_outlets_name_is_taken_off_the_title(string og, string expected)
    {
        var report = Read($"<html><head><meta property=og:title content=\"{og}\"><meta property=og:site_name content=\"Valley Post\"></head><body><p>{Fixtures.Paragraph}</p></body></html>").Report;
        report.Title!.Value.Of(report.Text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<title>Dam holds through the night</title>", "<h1>Valley section</h1><h2>Dam holds through the night</h2>")]
    [InlineData("<title>Dam holds through the night - Valley Post</title><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"a reservoir in the hills\"}</script>", "<h1>Dam holds through the night</h1>")]
    [InlineData("<title>Dam latest</title>", "<div itemscope itemtype=https://schema.org/NewsArticle><span itemprop=headline>Dam holds through the night</span></div>")]
    public void The_title_is_what_two_places_say(string head, string body)
    {
        var report = Read($"<html><head>{head}</head><body>{body}<p>{Fixtures.Paragraph}</p></body></html>").Report;
        report.Title!.Value.Of(report.Text).ShouldBe("Dam holds through the night");
    }

    [Fact]
    public void Microdata_says_as_much_as_json_ld()
    {
        var read = Read($"<html><body><div itemscope itemtype=\"https://schema.org/NewsArticle\"><meta itemprop=mainEntityOfPage content=https://valley.example/dam><h1 itemprop=headline>Dam <b>holds</b></h1>By <a itemprop=author href=/holt>Lena Holt</a> and <span itemprop=author itemscope><span itemprop=name>Ada Quill</span></span><time itemprop=datePublished datetime=2031-02-03T04:05Z>early</time><meta itemprop=dateModified content=2031-02-03T05:00Z><div itemprop=publisher itemscope><meta itemprop=name content=\"Valley Post\"></div><div itemprop=articleBody><p>{Fixtures.Paragraph}</p></div></div></body></html>");
        var report = read.Report;
        report.Title!.Value.Of(report.Text).ShouldBe("Dam holds");
        (report.Author, report.Outlet.Name, report.Url).ShouldBe(("Lena Holt, Ada Quill", "Valley Post", "https://valley.example/dam"));
        (report.Published!.Value, report.Updated!.Value).ShouldBe(("2031-02-03T04:05:00Z", "2031-02-03T05:00:00Z"));
        read.Report.Evidence.ShouldContain(e => e.Field == "title" && e.From == "microdata headline");
    }

    [Fact]
    public void Text_that_only_scripts_show_is_read() =>
        Read($"<html><body><p>Loading</p><div hidden><h1>Dam</h1><p>{Fixtures.Paragraph}</p><p>{Fixtures.Paragraph}</p></div></body></html>").Report.Text.ShouldContain(Fixtures.Paragraph);

    [Fact]
    public void A_live_blog_is_cut_into_entries_with_their_times()
    {
        var result = Reader.Read(Encoding.UTF8.GetBytes(Fixtures.LiveBlog), "live");
        result.Reports.Length.ShouldBe(4);
        result.Reports.Select(r => r.Report.Published?.Value).ShouldBe(["2031-05-04T07:00:00Z", "2031-05-04T09:30:00Z", "2031-05-04T09:00:00Z", "2031-05-04T08:15:00Z"]);
        result.Reports[1].Report.Text.ShouldContain("gates of the Orm dam were opened");
        result.Reports.Select(r => r.Report.Id).Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("<html><head><title>404 - Page not found</title></head><body><h1>404</h1><p>The page that you asked for is gone, or it never was here at all.</p></body></html>", RejectedCodes.ErrorPage)]
    [InlineData("<html><head><title>Loading</title></head><body><div id=root></div><script>go()</script></body></html>", RejectedCodes.EmptyShell)]
    [InlineData("<html><head><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Dam holds\",\"isAccessibleForFree\":false}</script></head><body><article><p>The dam at Orm held through the night, officials said.</p><div class=paywall><p>Subscribe to read on.</p></div></article></body></html>", RejectedCodes.Paywall)]
    public void Pages_without_a_report_are_set_aside_with_a_reason(string html, string code)
    {
        var rejection = Reader.Read(Encoding.UTF8.GetBytes(html), "x").Rejection.ShouldNotBeNull();
        rejection.Code.ShouldBe(code);
        rejection.Reason.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Script_in_a_title_is_text() =>
        Read($"<html><head><title>Dam <script>alert(1)</script></title></head><body><p>{Fixtures.Paragraph}</p></body></html>").Report.Text.ShouldStartWith("Dam <script>alert(1)</script>");

    [Fact]
    public void An_error_status_sets_aside() =>
        Reader.Read(Encoding.UTF8.GetBytes(Fixtures.FerryPage), "x", new DocumentHints { Status = 503 }).Rejection!.Code.ShouldBe(RejectedCodes.ErrorPage);
}
