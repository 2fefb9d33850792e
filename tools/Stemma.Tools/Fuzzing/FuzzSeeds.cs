using System.Text;
using Stemma.Intake.Tests.Containers;
using Stemma.Intake.Tests.Pages;
using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Tools.Fuzzing;

/// <summary>One whole sample of each thing that intake reads, for the fuzzer to break.</summary>
internal static class FuzzSeeds
{
    private static readonly string Html = $"<p>{Orm}</p><p>{Vale}</p><p>{Orm}</p>";

    /// <summary>The samples by name.</summary>
    public static (string Name, byte[] Bytes)[] All { get; } =
    [
        ("plain", Bytes("---\noutlet: Orm Post\npublished: 2031-05-04\n---\n" + Orm)),
        ("page", Bytes(Fixtures.FerryPage)),
        ("live blog", Bytes(Fixtures.LiveBlog)),
        ("page in UTF-16", Encoding.Unicode.GetBytes(Fixtures.LiveBlog)),
        ("zip", Zip(("a/orm.txt", Bytes(Orm)), ("b.gz", Gzip(Bytes(Vale))), ("m.eml", Bytes(Mail)))),
        ("tar", Tar(("orm.txt", Bytes(Orm)), (new string('d', 150), Bytes(Vale)))),
        ("tar.gz", Gzip(Tar(("orm.txt", Bytes(Orm))))),
        ("warc", [.. Response("https://a.example/", Bytes(Fixtures.FerryPage)), .. Response("https://b.example/", Gzip(Bytes(Orm)), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")]),
        ("warc.gz", [.. Gzip(Response("https://a.example/", Bytes(Orm))), .. Gzip(Response("https://b.example/", Bytes(Vale)))]),
        ("mail", Bytes(Mail)),
        ("mbox", Bytes("From a@orm.example Sun May  4 08:30:00 2031\n" + Mail + "\n\nFrom b\n" + Mail)),
        ("json lines", Bytes($$"""{"text":"{{Orm}}","hostname":"p.example"}""" + "\n" + $$"""{"maintext":"{{Vale}}","source_domain":"p.example"}""")),
        ("rss", Bytes($"<?xml version=\"1.0\"?><rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>P</title><item><title>a &amp; b</title><link>https://p.example/1</link><pubDate>Sun, 04 May 2031 06:30:00 GMT</pubDate><content:encoded><![CDATA[{Html}]]></content:encoded></item><item><link>https://p.example/2</link></item></channel></rss>")),
        ("atom", Bytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://p.example/\"><title>P</title><entry><link href=\"/1\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Html}</div></content></entry></feed>")),
        ("json feed", Bytes($$"""{"version":"https://jsonfeed.org/version/1.1","title":"P","items":[{"id":"1","url":"https://p.example/1","title":"T","content_html":"{{Html}}"}]}""")),
        ("nitf", Bytes($"<nitf><head><docdata><date.issue norm=\"20310504T083000+0200\"/></docdata></head><body><body.head><hedline><hl1>Dam</hl1></hedline></body.head><body.content><block>{Html}</block></body.content></body></nitf>")),
        ("newsml-g2", Bytes($"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem><contentMeta><headline>Dam</headline></contentMeta><contentSet><inlineXML><html><body>{Html}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>")),
        ("ninjs", Bytes($$"""{"uri":"https://p.example/1","language":"en","headlines":[{"value":"Dam"}],"bodies":[{"contenttype":"text/html","value":"{{Html}}"}]}""")),
    ];
}
