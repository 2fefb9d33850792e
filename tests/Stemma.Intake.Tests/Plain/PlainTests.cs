using System.Text;
using Stemma.Reports;

namespace Stemma.Intake.Tests.Plain;

public class PlainTests
{
    private static readonly DocumentReader Reader = new();

    private static ReadReport Read(string text, string name = "note.txt") => Reader.Read(Encoding.UTF8.GetBytes(text), name).Reports.ShouldHaveSingleItem();

    [Fact]
    public void Front_matter_is_read_and_the_text_after_it_kept_as_it_is()
    {
        var read = Read("---\noutlet: Küstenbote\nurl: https://kuestenbote.example/1\npublished: 2031-05-04T08:30:00+02:00\nlanguage: de\ntitle: \"Fähre auf Grund\"\nauthor: M. Brandt\n---\n\nFähre auf Grund\r\n\r\nDie Fähre  lief auf.\n");
        var report = read.Report;
        report.Text.ShouldBe("Fähre auf Grund\r\n\r\nDie Fähre  lief auf.\n");
        report.Title!.Value.Of(report.Text).ShouldBe("Fähre auf Grund");
        report.Outlet.ShouldBe(new Outlet("Küstenbote"));
        report.Author.ShouldBe("M. Brandt");
        report.Published.ShouldBe(new Moment("2031-05-04T08:30:00+02:00", Precision.Minute, "front matter"));
        report.Language.Tag.ShouldBe("de");
        report.Language.Evidence.ShouldBe("front matter");
        report.Id.ShouldBe("r-" + report.Sha256[..16]);
    }

    [Fact]
    public void Nothing_is_guessed_where_nothing_is_said()
    {
        var report = Read("A boat sank off the cape.", "inbox/cape-1.txt").Report;
        report.Outlet.ShouldBe(new Outlet("cape-1", FromFileName: true));
        report.Published.ShouldBeNull();
        report.Language.Tag.ShouldBeNull();
        report.Title.ShouldBeNull();
    }

    [Fact]
    public void A_fence_that_is_not_closed_is_text() => Read("---\nA boat sank.\nIt was old.").Report.Text.ShouldStartWith("---");

    [Theory]
    [InlineData("04/05/2031")]
    [InlineData("yesterday")]
    [InlineData("2031-13-04")]
    public void A_date_in_doubt_is_no_date(string date) => Read($"---\npublished: {date}\n---\nA boat sank.").Report.Published.ShouldBeNull();

    [Fact]
    public void The_map_leads_back_to_the_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes("---\noutlet: Él Faro\n---\nEl barco se hundió cerca de Ñ😀 ayer.");
        var read = Reader.Read(bytes, "a").Reports[0];
        foreach (var word in new[] { "barco", "hundió", "Ñ", "😀", "ayer." })
        {
            var span = new Span(read.Report.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
            var (start, length) = read.Map.Bytes(span)!.Value;
            Encoding.UTF8.GetString(bytes, (int)start, (int)length).ShouldBe(word);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n ")]
    [InlineData("---\noutlet: X\n---\n")]
    public void Nothing_gives_a_reason(string text) => Reader.Read(Encoding.UTF8.GetBytes(text), "a").Rejection!.Code.ShouldBe(RejectedCodes.Empty);

    [Fact]
    public void Too_many_bytes_are_set_aside() =>
        new DocumentReader(new IntakeLimits { DocumentBytes = 10 }).Read(new byte[11], "a").Rejection!.Code.ShouldBe(RejectedCodes.Limit);

    [Fact]
    public void A_strong_contradiction_of_the_declared_language_is_said()
    {
        var reader = new DocumentReader(null, new Always("fr"));
        var read = reader.Read(Encoding.UTF8.GetBytes("---\nlanguage: de\n---\nLe bateau a coulé."), "a").Reports[0].Report;
        read.Language.Tag.ShouldBe("de");
        read.Notes.ShouldContain(n => n.StartsWith("language:", StringComparison.Ordinal));
        reader.Read(Encoding.UTF8.GetBytes("Le bateau a coulé."), "a").Reports[0].Report.Language.Tag.ShouldBe("fr");
    }

    private sealed class Always(string tag) : Stemma.Text.ILanguageIdentifier
    {
        public LanguageVerdict Identify(ReadOnlySpan<char> text) => new(tag, 0.99, "letters", [new LanguageGuess(tag, 0.99)]);
    }

    [Fact]
    public void What_only_the_container_says_is_evidence_that_is_taken()
    {
        var hints = new DocumentHints { Outlet = "Feed of Orm", Author = "A. Quill", Title = "Dam" };
        var report = new DocumentReader().Read(System.Text.Encoding.UTF8.GetBytes("---\nauthor: B. Reed\n---\nThe dam at Orm held through the night, the valley council said."), "a.txt", hints).Reports[0].Report;
        (report.Outlet.Name, report.Author).ShouldBe(("Feed of Orm", "B. Reed"));
        report.Evidence.Select(e => (e.Field, e.Value, e.From, e.Taken)).ShouldBe(
            [("author", "B. Reed", "front matter", true), ("author", "A. Quill", "container", false), ("outlet", "Feed of Orm", "container", true)]);
        FieldEvidence.Of("title", new string('x', 2000), "h1", true).Value.ShouldBe(new string('x', 1000) + "…");
    }
}
