using System.Text;

namespace Stemma.Intake.Tests.Formats;

public class WireTests
{
    private const string Lead = "The dam at Orm held through the night after two days of rain, the valley council said on Sunday.";
    private const string Second = "Families were allowed back to their homes at noon.";

    private const string Nitf = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
        <nitf xml:lang="en-GB"><head><title>Dam</title><docdata><date.issue norm="20310504T083000+0200"/></docdata></head>
        <body><body.head><hedline><hl1>Dam at Orm holds</hl1></hedline><byline>By <person>Ada Quill</person></byline><distributor>Valley News Agency</distributor></body.head>
        <body.content><block><p>{Lead}</p><media><caption><p>The wall.</p></caption></media><p>Families were <em>allowed</em> back to
        their homes at noon.</p></block></body.content></body></nitf>
        """;

    [Fact]
    public void A_tag_with_very_many_attributes_is_over_a_limit()
    {
        var attributes = string.Concat(Enumerable.Range(0, 10_000).Select(i => $" a{i}='>'"));
        var rejected = new DocumentReader().Read(Encoding.UTF8.GetBytes($"<nitf><head{attributes}/></nitf>"), "x").Rejection.ShouldNotBeNull();
        (rejected.Code, rejected.Reason).ShouldBe((RejectedCodes.Limit, "a tag of more than 65536 characters, the limit TagLength"));
        // Markup inside CDATA and comments is not the document's own.
        var quoted = Nitf.Replace("<block>", $"<block><!-- <p{attributes} --><p><![CDATA[<p{attributes}]]></p>", StringComparison.Ordinal);
        new DocumentReader().Read(Encoding.UTF8.GetBytes(quoted), "x").IsRejected.ShouldBeFalse();
    }

    private const string Ninjs = $$"""
        {"uri":"https://vna.example/items/1","standard":{"name":"ninjs","version":"2.1"},"pubstatus":"usable","language":"en-GB","contentcreated":"2031-05-04T08:30:00+02:00",
         "headlines":[{"role":"short","value":"Dam"},{"role":"main","value":"Dam at Orm holds"}],"by":"Ada Quill","infosources":[{"name":"Valley News Agency"}],
         "bodies":[{"role":"main","contenttype":"text/html","value":"<p>{{Lead}}</p><p>{{Second}}</p>"}]}
        """;

    private static string NewsMl(string item) => $"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{item}</itemSet></newsMessage>""";

    private static string NewsItem(string content, string status = "stat:usable") => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB" guid="urn:x:1"><itemMeta><provider qcode="x:y"><name>Valley News Agency</name></provider><versionCreated>2031-05-04T09:10:00+02:00</versionCreated><pubStatus qcode="{status}"/></itemMeta>
        <contentMeta><contentCreated>2031-05-04T08:30:00+02:00</contentCreated><by>Ada Quill</by><language tag="en-GB"/><headline>Dam at Orm holds</headline></contentMeta>
        <contentSet>{content}</contentSet></newsItem>
        """;

    public static TheoryData<string, string> Wires => new()
    {
        { "nitf", Nitf },
        { "ninjs", Ninjs },
        { "newsml-g2", NewsItem($"<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>{Lead}</p><p>{Second}</p></body></html></inlineXML>") },
        { "newsml-g2", NewsMl(NewsItem($"<inlineXML><nitf><body><body.content><p>{Lead}</p><p>{Second}</p></body.content></body></nitf></inlineXML>")) },
        { "newsml-g2", NewsItem($"<inlineData contenttype=\"text/plain\">{Lead}\n\n{Second}</inlineData>") },
    };

    [Theory]
    [MemberData(nameof(Wires))]
    public void An_item_is_a_report(string format, string wire)
    {
        var bytes = Encoding.UTF8.GetBytes(wire);
        var result = new DocumentReader().Read(bytes, "in");
        result.Format.ShouldBe(format);
        var read = result.Reports.ShouldHaveSingleItem();
        read.Report.Text.ShouldBe($"Dam at Orm holds\n\n{Lead}\n\n{Second}");
        read.Report.Title!.Value.Of(read.Report.Text).ShouldBe("Dam at Orm holds");
        (read.Report.Outlet.Name, read.Report.Author, read.Report.Published!.Value, read.Report.Language.Tag).ShouldBe(("Valley News Agency", "Ada Quill", "2031-05-04T08:30:00+02:00", "en"));
        foreach (var words in new[] { "Orm holds", "two days", "allowed", "homes at noon" })
        {
            var (start, length) = read.Map.Bytes(new(read.Report.Text.IndexOf(words, StringComparison.Ordinal), words.Length))!.Value;
            Encoding.UTF8.GetString(bytes, (int)start, (int)length).ShouldBe(words);
        }
    }

    [Fact]
    public void A_message_of_several_items_gives_several_reports()
    {
        var item = NewsItem($"<inlineData contenttype=\"text/plain\">{Lead}</inlineData>");
        var result = new DocumentReader().Read(Encoding.UTF8.GetBytes(NewsMl(item + item + NewsItem("<remoteContent href=\"a.jpg\"/>"))), "in");
        result.Reports.Select(r => r.Report.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Withdrawn_and_unknown_items_are_set_aside()
    {
        Code(NewsItem($"<inlineData contenttype=\"text/plain\">{Lead}</inlineData>", "stat:canceled")).ShouldBe(RejectedCodes.Empty);
        Code(Ninjs.Replace("usable", "canceled", StringComparison.Ordinal)).ShouldBe(RejectedCodes.Empty);
        Code("<?xml version=\"1.0\"?><invoice><sum>3</sum></invoice>").ShouldBe(RejectedCodes.NotText);
        Code("{\"sum\":3}").ShouldBe(RejectedCodes.NotText);
        Code("{curly brackets} may begin a text, the council said.").ShouldBeNull();
        Code("<!DOCTYPE nitf [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>").ShouldBe(RejectedCodes.Malformed);
        Code(Ninjs[..^40]).ShouldBe(RejectedCodes.Malformed);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_name_is_no_crash()
    {
        Code(Ninjs[..Ninjs.LastIndexOf('}')] + ",\"\\ud800\\ud800aaaaaaaa\":1}").ShouldBe(RejectedCodes.Empty);
        Code("<html><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"\\ud800x\":1,\"isAccessibleForFree\":\"\\udfff\"}</script><p>" + Lead + "</p><p>" + Lead).ShouldBeNull();
    }

    private static string? Code(string text) => new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "in").Rejection?.Code;
}
