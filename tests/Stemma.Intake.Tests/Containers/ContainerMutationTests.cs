using FsCheck;
using FsCheck.Fluent;
using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Intake.Tests.Containers;

public class ContainerMutationTests
{
    private static readonly byte[][] Seeds =
    [
        Zip(("a/orm.txt", Bytes(Orm)), ("b.gz", Gzip(Bytes(Vale))), ("m.eml", Bytes(Mail))),
        Tar(("orm.txt", Bytes(Orm)), (new string('d', 150), Bytes(Vale))),
        Gzip(Tar(("orm.txt", Bytes(Orm)))),
        [.. Response("https://a.example/", Bytes(Pages.Fixtures.FerryPage)), .. Response("https://b.example/", Gzip(Bytes(Orm)), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")],
        Bytes(Mail),
        Bytes("From a@orm.example Sun May  4 08:30:00 2031\n" + Mail + "\n\nFrom b\n" + Mail),
        Bytes($$"""{"text":"{{Orm}}","hostname":"p.example"}""" + "\n" + $$"""{"text":"{{Vale}}","hostname":"p.example"}"""),
        .. FeedTests.Feeds.Select(f => Bytes((string)f[1])),
        .. Formats.WireTests.Wires.Select(w => Bytes((string)w[1])),
    ];

    private static readonly IntakeLimits Small = new() { DocumentBytes = 1_000_000, ExpandedBytes = 20_000_000 };

    [Fact]
    public void Mutations_of_containers_are_always_items_with_a_report_or_a_reason()
    {
        var reader = new DocumentReader(Small);
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            foreach (var item in Read(Mutator.Mutated(Seeds[seed % Seeds.Length], new Random(seed)), Small))
            {
                item.Bytes.Length.ShouldBeLessThanOrEqualTo(Small.DocumentBytes);
                if (item.Rejection is not null || item.Link is not null) continue;
                var result = reader.Read(item.Bytes, item.Name, item.Hints);
                result.IsRejected.ShouldBe(result.Reports.IsEmpty);
                foreach (var read in result.Reports) (read.Report.Title?.End ?? 0).ShouldBeLessThanOrEqualTo(read.Report.Text.Length);
            }
            return true;
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20310504, 19));
    }
}
