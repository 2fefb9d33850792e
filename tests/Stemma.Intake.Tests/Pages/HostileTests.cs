using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Stemma.Intake.Tests.Pages;

public class HostileTests
{
    private static readonly DocumentReader Reader = new();

    public static TheoryData<string, string> Bombs => new()
    {
        { "deep", string.Concat(Enumerable.Repeat("<div>", 200_000)) + Fixtures.Paragraph },
        { "deep inline", string.Concat(Enumerable.Repeat("<b><i>", 100_000)) + Fixtures.Paragraph },
        { "formatting", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p><font color={i}>x")) },
        { "tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 50_000)) },
        { "entities", "<p>" + string.Concat(Enumerable.Repeat("&amp;&notin;&#x10FFFF;&#xD800;&;", 100_000)) },
        { "entity declarations", "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><html><body><p>&b;" + Fixtures.Paragraph },
        { "attributes", "<p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 ")) + ">" + Fixtures.Paragraph },
        { "open tag", "<html><body><p title=\"" + new string('x', 3_000_000) },
        { "open comment", "<html><!--" + new string('-', 3_000_000) },
        { "json", "<html><script type=application/ld+json>" + new string('[', 500_000) + "</script><p>" + Fixtures.Paragraph },
        { "json scripts", "<html>" + string.Concat(Enumerable.Repeat("<script type=application/ld+json>{", 50_000)) },
        { "json surrogate", "<html><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\",\"articleBody\":\"\\udfff\"}</script><p>" + Fixtures.Paragraph },
        { "selects", "<html><body>" + string.Concat(Enumerable.Repeat("<select><option>", 50_000)) },
        { "class", "<html><body><p class=\"" + string.Concat(Enumerable.Repeat("a-b ", 500_000)) + "\">" + Fixtures.Paragraph },
        { "breaks", "<html><body>" + string.Concat(Enumerable.Repeat("x<br><br>", 100_000)) },
        { "separators", "<html><head><title>" + string.Concat(Enumerable.Repeat("ab | ", 100_000)) + "</title></head><p>" + Fixtures.Paragraph },
        { "zero bytes", "<html>" + new string('\0', 100_000) + "<p>" + Fixtures.Paragraph },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Always_a_report_or_a_reason(string name, string page)
    {
        name.ShouldNotBeEmpty();
        Check(Encoding.UTF8.GetBytes(page));
    }

    [Fact]
    public void Too_many_elements_are_set_aside() =>
        Reader.Read(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<p>a", 300_000))), "x").Rejection!.Code.ShouldBe(RejectedCodes.Limit);

    [Fact]
    public void Mutations_of_pages_never_throw()
    {
        byte[][] seeds = [Encoding.UTF8.GetBytes(Fixtures.FerryPage), Encoding.UTF8.GetBytes(Fixtures.LiveBlog), Encoding.Unicode.GetBytes(Fixtures.LiveBlog), "---\ntitle: a\n---\nb"u8.ToArray()];
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Check(Mutated(seeds[seed % seeds.Length], new Random(seed)));
            return true;
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20310504, 17));
    }

    private static void Check(byte[] bytes)
    {
        var result = Reader.Read(bytes, "x");
        result.IsRejected.ShouldBe(result.Reports.IsEmpty);
        foreach (var read in result.Reports)
        {
            var text = read.Report.Text;
            if (read.Report.Title is { } title) title.End.ShouldBeLessThanOrEqualTo(text.Length);
            var at = 0;
            foreach (var segment in read.Map.Segments)
            {
                segment.Text.Start.ShouldBeGreaterThanOrEqualTo(at);
                at = segment.Text.End;
                (segment.Start + segment.Length).ShouldBeLessThanOrEqualTo(bytes.Length);
            }
            at.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, 12); i > 0 && bytes.Count > 2; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 300)).ToArray()); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }

    private static readonly string[] Pieces = ["<", "</p>", "<table><p>", "<script>", "<!--", "]]>", "&#x110000;", "\ud83d\ude00", "<svg><title>", "<template>", "\"", "{\"@type\":\"NewsArticle\"}", "<a><a>", "</body>", "<frameset>", "<plaintext>"];
}
