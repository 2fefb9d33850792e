using System.Formats.Tar;
using Stemma.Intake.Containers;
using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Intake.Tests.Containers;

public class ArchiveTests
{
    [Fact]
    public void A_document_is_itself()
    {
        var item = Read(Bytes(Orm), name: "orm.txt").ShouldHaveSingleItem();
        (item.Name, item.Text(), item.Rejection, item.Link).ShouldBe(("orm.txt", Orm, null, null));
    }

    [Fact]
    public void Members_come_in_order_and_their_names_are_only_names()
    {
        (string, byte[])[] members = [("a/orm.txt", Bytes(Orm)), ("../../etc/vale.txt", Bytes(Vale))];
        foreach (var archive in new[] { Zip(members), Tar(members), Gzip(Tar(members)) })
        {
            var items = Read(archive);
            items.ConvertAll(i => i.Text()).ShouldBe([Orm, Vale]);
            items.ConvertAll(i => i.Name).ShouldBe(["in!a/orm.txt", "in!../../etc/vale.txt"]);
        }
    }

    [Fact]
    public void A_long_name_of_tar_is_kept()
    {
        foreach (var format in new[] { TarEntryFormat.Gnu, TarEntryFormat.Pax })
            Read(Tar(format, (new string('d', 150) + "/x.txt", Bytes(Orm)))).ShouldHaveSingleItem().Name.ShouldEndWith("ddd/x.txt");
    }

    [Fact]
    public void Gzip_of_several_members_is_one_stream() =>
        Read([.. Gzip(Bytes(Orm)), .. Gzip(Bytes(Vale))], name: "x.txt.gz").ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Text().ShouldBe(Orm + Vale), i => i.Name.ShouldBe("x.txt"));

    [Fact]
    public void Archives_inside_archives_are_opened_to_the_limit()
    {
        var nested = Bytes(Orm);
        for (var i = 0; i < 4; i++) nested = Zip(($"{i}.zip", nested));
        Read(nested).ShouldHaveSingleItem().Text().ShouldBe(Orm);
        Read(Zip(("5.zip", nested))).ShouldHaveSingleItem().Rejection!.Reason.ShouldContain("ContainerDepth");
    }

    [Fact]
    public void Bombs_are_stopped_by_the_expansion_ratio()
    {
        var zeros = new byte[40_000_000];
        foreach (var bomb in new[] { Gzip(zeros), Zip(("z", zeros)), Gzip(Gzip(zeros)), Zip(("z.gz", Gzip(zeros))) })
        {
            var rejection = Read(bomb, new IntakeLimits { DocumentBytes = 1_000_000, ExpandedBytes = 1_000_000_000 }).ShouldHaveSingleItem().Rejection.ShouldNotBeNull();
            rejection.Code.ShouldBe(RejectedCodes.Limit);
        }
        Read(Tar([.. Enumerable.Range(0, 50).Select(i => ($"{i}", zeros[..100_000]))]).ToArray()).Count.ShouldBe(50);
        Read(Gzip(Tar([.. Enumerable.Range(0, 50).Select(i => ($"{i}", zeros[..100_000]))])), new IntakeLimits { DocumentBytes = 1_000_000 })[^1].Rejection!.Reason.ShouldContain("ExpansionRatio");
    }

    [Fact]
    public void Members_and_bytes_are_limited()
    {
        (string, byte[])[] members = [.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", Bytes(Orm)))];
        Read(Zip(members), new IntakeLimits { Members = 4 }).ShouldHaveSingleItem().Rejection!.Reason.ShouldContain("Members");
        Read(Tar(members), new IntakeLimits { Members = 4 }).Count(i => i.Rejection is null).ShouldBe(4);
        Read(Zip(members), new IntakeLimits { DocumentBytes = 10 }).ShouldAllBe(i => i.Rejection!.Code == RejectedCodes.Limit);
    }

    [Fact]
    public void What_is_broken_does_not_stop_what_is_whole()
    {
        var zip = Zip(("a.gz", Gzip(Bytes(Orm))[..20]), ("b.txt", Bytes(Vale)));
        var items = Read(zip);
        items[0].Rejection.ShouldNotBeNull().Code.ShouldBe(RejectedCodes.Malformed);
        items[^1].Text().ShouldBe(Vale);
        Read(zip[..^30]).ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectedCodes.Malformed);
        var tar = Tar(("a.txt", Bytes(Orm)), ("b.txt", Bytes(Vale)));
        Read(tar[..^2000]).ShouldContain(i => i.Text() == Orm);
    }

    [Fact]
    public void What_is_no_text_says_what_it_is()
    {
        Read([.. "%PDF-1.7"u8, 1, 2, 3]).ShouldHaveSingleItem().Rejection!.Reason.ShouldBe("a PDF file");
        Read(Zip(("[Content_Types].xml", Bytes("<x/>")), ("word/document.xml", Bytes("<x/>")))).ShouldHaveSingleItem().Rejection!.Reason.ShouldBe("an Office file");
    }

    [Fact]
    public void A_stream_that_fails_is_set_aside() =>
        new IntakeStream().Read(new FailingStream(), "x").ShouldHaveSingleItem().Rejection!.Reason.ShouldBe("the disk is gone");

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the disk is gone");
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the disk is gone");
    }
}
