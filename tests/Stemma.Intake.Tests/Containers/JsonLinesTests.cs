using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Intake.Tests.Containers;

public class JsonLinesTests
{
    public static TheoryData<string> Makers => new()
    {
        $$"""{"authors":["Ada Quill"],"date_publish":"2031-05-04 06:30:00","date_modify":null,"language":"en","maintext":"{{Orm}}","source_domain":"The Post","title":"Dam","url":"https://p.example/1"}""",
        $$"""{"title":"Dam","author":"Ada Quill","hostname":"p.example","date":"2031-05-04","text":"{{Orm}}","url":"https://p.example/1","sitename":"The Post","language":"en"}""",
        $$"""{"stories_id":1,"media_name":"The Post","publish_date":"2031-05-04 06:30:00","title":"Dam","text":"{{Orm}}","url":"https://p.example/1","language":"en"}""",
    };

    [Theory]
    [MemberData(nameof(Makers))]
    public void Records_of_each_maker_are_documents(string line)
    {
        var items = Read(Bytes(line + "\n\n" + line.Replace(Orm, Vale, StringComparison.Ordinal) + "\r\n"));
        items.ConvertAll(i => i.Text()).ShouldBe([Orm, Vale]);
        (items[0].Hints.Title, items[0].Hints.Outlet, items[0].Hints.Url, items[0].Hints.Language, items[0].Hints.Published!.Date).ShouldBe(("Dam", "The Post", "https://p.example/1", "en", "2031-05-04"));
    }

    [Fact]
    public void Records_without_text_are_links()
    {
        var item = Read(Bytes("""{"date":"2031-05-04T06:30:00Z","url":"https://p.example/1","title":"Dam","outletName":"The Post","lang":"en"}""")).ShouldHaveSingleItem();
        (item.Link, item.Hints.Published).ShouldBe(("https://p.example/1", null));
    }

    [Fact]
    public void Broken_and_unknown_lines_are_set_aside_and_the_rest_is_read()
    {
        var good = Bytes($$"""{"text":"{{Orm}}","hostname":"p.example"}""");
        var items = Read([.. good, .. "\n{\"text\":\n{\"a\":1}\n[]\n"u8, .. good]);
        items.ConvertAll(i => i.Rejection?.Code).ShouldBe([null, RejectedCodes.Malformed, RejectedCodes.NotText, RejectedCodes.NotText, null]);
    }

    [Fact]
    public void A_map_without_names_is_refused() =>
        Should.Throw<InvalidDataException>(() => Intake.Containers.FieldMaps.Parse("- name: x\n  when: []\n  text: [a]", "maps.yaml")).Message.ShouldContain("maps.yaml");
}
