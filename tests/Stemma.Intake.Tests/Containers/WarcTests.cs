using Stemma.Intake.Containers;
using Stemma.Intake.Tests.Pages;
using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Intake.Tests.Containers;

public class WarcTests
{
    private static readonly byte[] Info = Record("warcinfo", null, "application/warc-fields", Bytes("software: made up\r\n"));
    private static readonly byte[] Page = Response("https://harbour-ledger.example/ferry", Bytes(Fixtures.FerryPage));

    [Fact]
    public void Responses_resources_and_conversions_are_documents()
    {
        byte[] warc = [.. Info, .. Record("request", "https://a.example/", "application/http; msgtype=request", Bytes("GET / HTTP/1.1\r\n\r\n")), .. Page,
            .. Record("conversion", "https://b.example/", "text/plain", Bytes(Orm), "WARC/1.1"), .. Record("resource", "https://c.example/", "text/plain", Bytes(Vale))];
        foreach (var archive in new[] { warc, Gzip(warc), [.. Gzip(Info), .. Gzip(warc)] })
        {
            var items = Read(archive);
            items.Count.ShouldBe(3);
            (items[0].Text(), items[0].Hints.Url, items[0].Hints.Charset, items[0].Hints.Status).ShouldBe((Fixtures.FerryPage, "https://harbour-ledger.example/ferry", "utf-8", 200));
            (items[1].Text(), items[2].Text()).ShouldBe((Orm, Vale));
        }
    }

    [Fact]
    public void A_page_becomes_a_report_with_its_address()
    {
        var item = Read(Page).ShouldHaveSingleItem();
        var report = new DocumentReader().Read(item.Bytes, item.Name, item.Hints).Reports.ShouldHaveSingleItem().Report;
        report.Text.ShouldBe(Fixtures.FerryText);
        report.Outlet.Name.ShouldBe("The Harbour Ledger");
    }

    [Fact]
    public void Codings_of_the_transport_are_undone()
    {
        Read(Response("https://a.example/", Gzip(Bytes(Orm)), "Content-Encoding: gzip\r\n")).ShouldHaveSingleItem().Text().ShouldBe(Orm);
        var chunked = Bytes($"{Orm.Length:x}\r\n{Orm}\r\n{Vale.Length:X};x=1\r\n{Vale}\r\n0\r\n\r\n");
        Read(Response("https://a.example/", chunked, "Transfer-Encoding: chunked\r\n")).ShouldHaveSingleItem().Text().ShouldBe(Orm + Vale);
        Read(Response("https://a.example/", Bytes(Orm), "Transfer-Encoding: chunked\r\n")).ShouldHaveSingleItem().Text().ShouldBe(Orm);
    }

    [Fact]
    public void Pictures_and_failures_are_set_aside_with_their_reason()
    {
        Read(Response("https://a.example/x.png", [1, 2, 3], "Content-Type: image/png\r\n")).ShouldHaveSingleItem().Rejection!.Reason.ShouldBe("media type image/png");
        var gone = Read(Response("https://a.example/", Bytes(Fixtures.FerryPage), status: "404 Not Found")).ShouldHaveSingleItem();
        new DocumentReader().Read(gone.Bytes, gone.Name, gone.Hints).Rejection!.Code.ShouldBe(RejectedCodes.ErrorPage);
    }

    [Fact]
    public void A_record_that_ends_early_keeps_those_before_it()
    {
        byte[] warc = [.. Page, .. Page];
        var items = Read(warc[..^500]);
        items[0].Text().ShouldBe(Fixtures.FerryPage);
        items[^1].Rejection!.Code.ShouldBe(RejectedCodes.Malformed);
    }

    [Fact]
    public void A_record_over_the_limit_is_passed_over()
    {
        byte[] warc = [.. Response("https://a.example/", new byte[5000]), .. Response("https://b.example/", Bytes(Orm))];
        var items = Read(warc, new IntakeLimits { DocumentBytes = 4000 });
        items[0].Rejection!.Code.ShouldBe(RejectedCodes.Limit);
        items[1].Text().ShouldBe(Orm);
    }

    [Fact]
    public void A_long_archive_is_read_as_a_stream()
    {
        // 200 MB in 2,000 records: when a record is handed over, no more than it and a buffer has been read.
        var record = Response("https://a.example/", Bytes(string.Concat(Enumerable.Repeat(Orm, 1000))));
        using var source = new Repeated(record, 2_000);
        var count = 0;
        foreach (var item in new IntakeStream().Read(source, "long"))
        {
            item.Rejection.ShouldBeNull();
            (source.At - ((long)record.Length * ++count)).ShouldBeLessThan(128 * 1024);
        }
        count.ShouldBe(2_000);
    }

    private sealed class Repeated(byte[] record, int times) : MemoryStream
    {
        public long At { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (At >= (long)record.Length * times) return 0;
            var part = record.AsSpan((int)(At % record.Length));
            part = part[..Math.Min(part.Length, buffer.Length)];
            part.CopyTo(buffer);
            At += part.Length;
            return part.Length;
        }
    }
}
