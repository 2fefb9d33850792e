using System.Text;
using System.Text.Json;
using Stemma.Cli.Tests.Desk;

namespace Stemma.Cli.Tests.EndToEnd;

public sealed class CommandTests : IDisposable
{
    private const string Harbour = "samples/harbour";
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-test").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("read")]
    [InlineData("collate")]
    public void What_cannot_be_read_is_named_and_nothing_is_done(string command)
    {
        var empty = Put("empty.txt", []);
        var binary = Put("binary.txt", [0, 1, 2, 3, 0, 0, 255, 254, 0, 17, 0, 0, 3, 0, 5, 0]);
        var missing = Path.Combine(_folder, "missing.txt");
        var (code, output, error) = StemmaProgram.Run(command, missing, empty, binary);
        code.ShouldBe(2, error);
        output.ShouldBeEmpty();
        error.ShouldContain($"{missing}: left out: no such file or folder");
        error.ShouldContain($"{empty}: left out: ");
        error.ShouldContain($"{binary}: left out: ");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public void What_was_left_out_beside_what_was_done_gives_1()
    {
        var (code, output, error) = StemmaProgram.Run("read", Report(), Path.Combine(_folder, "missing.txt"));
        code.ShouldBe(1, error);
        output.ShouldContain("Lomena");
        StemmaProgram.Run("read", Report()).Code.ShouldBe(0);
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        var (code, output, error) = StemmaProgram.RunWith(Encoding.UTF8.GetBytes("Police said that five workers were injured in the harbour of Lomena on Friday morning.\n"), "read", "-");
        code.ShouldBe(0, error);
        output.ShouldContain("five workers were injured");
    }

    [Theory]
    [InlineData("--language", "xx", "there is no languages/xx/gloss.yaml")]
    [InlineData("--published-between", "soon", "--published-between takes a year or two days")]
    public void A_wrong_option_is_one_clear_line(string option, string value, string message)
    {
        var (code, _, error) = StemmaProgram.Run("collate", "--likeness", "none", option, value, Report());
        code.ShouldBe(2);
        error.ShouldContain(message);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_broken_pack_names_file_and_line()
    {
        var pack = Directory.CreateDirectory(Path.Combine(_folder, "languages", "qx")).FullName;
        File.WriteAllText(Path.Combine(pack, "language.yaml"), "language: qx\n");
        var (code, _, error) = StemmaProgram.Run("packs", "check", Path.Combine(_folder, "languages"));
        code.ShouldBe(1);
        error.ShouldContain("languages/qx/events.yaml:0: the file is missing");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public void The_order_of_files_changes_no_byte()
    {
        var files = Directory.GetFiles(Path.Combine(Golden.Root, Harbour), "*.txt").Order(StringComparer.Ordinal).ToArray();
        var first = StemmaProgram.Run(["collate", "--likeness", "none", "--format", "json", .. files]);
        first.Code.ShouldBe(0, first.Error);
        StemmaProgram.Run(["collate", "--likeness", "none", "--format", "json", .. files.Reverse()]).Output.ShouldBe(first.Output);
        using var document = JsonDocument.Parse(first.Output);
        SchemaCheck.Load("collation.schema.json").Errors(document.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public void A_store_that_was_filled_before_is_collated_as_it_is()
    {
        var store = Path.Combine(_folder, "s.db");
        StemmaProgram.Run("watch", Harbour, "--store", store, "--once", "--settle", "0").Code.ShouldBe(0);
        var (code, output, error) = StemmaProgram.Run("collate", "--likeness", "none", "--store", store);
        code.ShouldBe(0, error);
        Golden.Match("harbour.txt", Encoding.UTF8.GetBytes(output));
        StemmaProgram.Run("collate", "--store", Path.Combine(_folder, "none.db")).Error.ShouldContain("nothing to collate");
        File.Exists(Path.Combine(_folder, "none.db")).ShouldBeFalse();
    }

    [Fact]
    public void A_reading_keeps_its_contract()
    {
        var (code, output, error) = StemmaProgram.Run("read", "--format", "json", Harbour);
        code.ShouldBe(0, error);
        using var document = JsonDocument.Parse(output);
        SchemaCheck.Load("reading.schema.json").Errors(document.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public void The_harbour_is_collated_as_reviewed()
    {
        var (code, output, error) = StemmaProgram.Run("collate", "--likeness", "none", Harbour);
        code.ShouldBe(0, error);
        Golden.Match("harbour.txt", Encoding.UTF8.GetBytes(output));
    }

    [Fact]
    public void Every_pack_compiles_and_its_examples_pass()
    {
        var (code, output, error) = StemmaProgram.Run("packs", "check");
        code.ShouldBe(0, error);
        output.ShouldContain("en: ");
    }

    private string Report() => Put("report.txt", Encoding.UTF8.GetBytes("Police said that five workers were injured in the harbour of Lomena on Friday morning.\n"));

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
