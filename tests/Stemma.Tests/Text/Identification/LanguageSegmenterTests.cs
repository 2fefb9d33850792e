using Stemma.Text.Identification;

namespace Stemma.Tests.Text.Identification;

public sealed class LanguageSegmenterTests
{
    private const string English = "The mayor said on Tuesday that the bridge over the river would stay closed until the spring.";
    private const string Russian = "Мэр заявил во вторник, что мост через реку останется закрытым до весны.";
    private const string German = "Der Bürgermeister sagte am Dienstag, dass die Brücke über den Fluss bis zum Frühjahr gesperrt bleibe.";

    private readonly LanguageSegmenter _segmenter = new(LanguageTable.Identifier);

    [Fact]
    public void Paragraphs_of_two_languages_are_two_segments()
    {
        var text = English + "\n\n" + Russian + "\n\n" + Russian;
        var segments = _segmenter.Segment(text);
        segments.Select(s => s.Verdict.Tag).ShouldBe(["en", "ru"]);
        segments[1].Span.Of(text).ShouldStartWith("Мэр");
        segments[1].Span.End.ShouldBe(text.Length);
    }

    [Fact]
    public void A_sentence_in_another_language_stands_out_of_its_paragraph()
    {
        var text = $"{English} {English} {German} {English}";
        var segments = _segmenter.Segment(text);
        segments.Select(s => s.Verdict.Tag).ShouldBe(["en", "de", "en"]);
        segments[1].Span.Of(text).Trim().ShouldBe(German);
    }

    [Fact]
    public void A_name_or_a_phrase_in_another_script_cuts_nothing()
    {
        var text = "The mayor of Тбилиси said on Tuesday that the bridge (მდინარის ხიდი) would stay closed until the spring. " + English;
        _segmenter.Segment(text).Select(s => s.Verdict.Tag).ShouldBe(["en"]);
    }

    [Fact]
    public void What_has_no_language_is_unknown()
    {
        var segments = _segmenter.Segment(English + "\n\n12:30 — 14:45\n\n" + English);
        segments.Select(s => s.Verdict.Tag).ShouldBe(["en", null, "en"]);
    }

    [Fact]
    public void An_empty_text_has_no_segments() => _segmenter.Segment("").ShouldBeEmpty();
}
