using System.Text;
using System.Text.Json;

namespace Stemma.Cli.Tests.EndToEnd;

/// <summary>Reports that mix languages, from the bytes to the claims. All of it is invented.</summary>
public sealed class MixedLanguageTests
{
    private const string Head = "---\noutlet: Invented Courier\npublished: 2031-05-04\n---\n";
    private const string English = "A ferry sank off Batumi on Saturday and 12 people were killed, the coast guard said.";
    private const string Russian = "«Паром затонул в субботу у Батуми, погибли двенадцать человек, ещё сорок пассажиров спасены», — сообщили в МЧС.";
    private const string Arabic = "وقالت وزارة الصحة إن 12 شخصا قتلوا في الحادث ونقل 40 آخرون إلى المستشفى في باتومي.";
    private const string French = "Les secours ont indiqué que quarante passagers avaient été sauvés et que douze personnes étaient mortes dans le naufrage.";

    [Fact]
    public void Each_sentence_is_read_with_the_pack_of_its_language()
    {
        var report = Read($"{English}\n\n{Russian}\n\nThe company said that the captain was detained. {Arabic} Police opened an inquiry.\n\n{French}\n");
        report.GetProperty("language").GetString().ShouldBe("en");
        report.GetProperty("pack").GetString().ShouldBe("en 1, ru 1, ar 1");
        report.GetProperty("segments").EnumerateArray().Select(s => s.GetProperty("language").GetString()).ShouldBe(["en", "ru", "en", "ar", "en", "fr"]);
        var notes = report.GetProperty("notes").EnumerateArray().Select(n => n.GetString()).ToList();
        notes.ShouldContain("sentence 1: in another language than the report, read with pack ru 1");
        notes.ShouldContain("sentence 5: no language pack for 'fr': not read");
        var killed = report.GetProperty("claims").EnumerateArray().Where(c => c.GetProperty("eventType").GetString() == "killed").ToList();
        killed.Select(c => c.GetProperty("sentence").GetInt32()).ShouldBe([0, 1, 3]);
        killed.ShouldAllBe(c => c.GetProperty("quantity").GetProperty("low").GetInt32() == 12);
    }

    [Fact]
    public void Names_and_short_phrases_in_another_language_cut_nothing()
    {
        var report = Read($"{English} The ship «Морская звезда» had left Batumi with 52 people. “Vive la mer!” was the flag on its mast.\n");
        report.GetProperty("segments").GetArrayLength().ShouldBe(0);
        report.GetProperty("pack").GetString().ShouldBe("en 1");
    }

    private static JsonElement Read(string text)
    {
        var (code, output, error) = StemmaProgram.RunWith(Encoding.UTF8.GetBytes(Head + text), "read", "-", "--format", "json");
        code.ShouldBe(0, error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("reports").EnumerateArray().ShouldHaveSingleItem().Clone();
    }
}
