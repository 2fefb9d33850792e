using System.IO.Compression;
using System.Text;
using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Cli.Verifying;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Tests.Adding;

public sealed class AdderTests : IDisposable
{
    private const string Orm = "---\noutlet: Orm Post\ntitle: Dam holds\npublished: 2031-05-04\nlanguage: en\n---\nDam holds\n\nThe dam at Orm held through the night, the valley council said.";
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-add-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, true);

    private string StorePath => Path.Combine(_folder, "s.db");

    private Adder Run(params string[] paths)
    {
        using var store = ReportStore.Open(StorePath);
        var adder = new Adder(new IntakeStream(), new DocumentReader(), store, _output, _errors, new StatusLine(_errors, isTerminal: false, TimeProvider.System), TimeProvider.System);
        adder.Add(paths);
        return adder;
    }

    private string Archive()
    {
        var path = Path.Combine(_folder, "in.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in new[] { ("orm.txt", Orm), ("vale.eml", "From: Vale News <a@v.example>\nSubject: Ferry\n\nA ferry ran onto rocks off Lunn Point early on Sunday."), ("data.json", "{\"sum\":3}") })
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    [Fact]
    public void Says_what_became_of_each_input_and_takes_nothing_twice()
    {
        var archive = Archive();
        var first = Run(archive);
        (first.Taker.Added, first.Taker.Known, first.Taker.SetAside, first.ExitCode).ShouldBe((2, 0, 1, ExitCode.LeftOut));
        _output.ToString().ShouldContain("en  2031-05-04  Orm Post  14 words  Dam holds  (");
        _output.ToString().ShouldContain("date unknown  Vale News  12 words  Ferry");
        _errors.ToString().ShouldContain("in.zip!data.json: set aside (not-text)");
        var second = Run(archive);
        (second.Taker.Added, second.Taker.Known, second.Taker.SetAside, second.ExitCode).ShouldBe((0, 3, 0, ExitCode.Done));
    }

    [Fact]
    public void What_cannot_be_opened_is_said()
    {
        var adder = Run(Path.Combine(_folder, "none"));
        (adder.Taker.SetAside, adder.ExitCode).ShouldBe((1, ExitCode.Nothing));
        _errors.ToString().ShouldContain("no such file or folder");
    }

    [Fact]
    public void Quarantine_is_listed_and_tried_again()
    {
        Run(Archive());
        using var store = ReportStore.Open(StorePath);
        var entry = store.Quarantine().ShouldHaveSingleItem();
        QuarantineCommand.List(store, _output);
        _output.ToString().ShouldContain($"{entry.Sha256[..16]}  not-text  in.zip!data.json");
        QuarantineCommand.Retry(store, new IntakeStream(), new DocumentReader(), [], _output).ShouldBe(ExitCode.LeftOut);

        // The same bytes, with a field map that knows them now.
        var maps = FieldMaps.Parse("- name: sums\n  when: [sum]\n  text: [sum]", "maps.yaml");
        QuarantineCommand.Retry(store, new IntakeStream(maps: maps), new DocumentReader(), [entry.Sha256[..8]], _output).ShouldBe(ExitCode.Done);
        store.Quarantine().ShouldBeEmpty();
        store.Reports().Count().ShouldBe(3);
    }

    [Fact]
    public void A_store_is_verified_and_a_changed_byte_is_noticed()
    {
        Run(Archive());
        using (var store = ReportStore.Open(StorePath))
            StoreVerifier.Check(store).Faults.ShouldBeEmpty();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE report SET bytes = x'41' WHERE name LIKE '%orm.txt'";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        using (var store = ReportStore.Open(StorePath))
            StoreVerifier.Check(store).Faults.ShouldHaveSingleItem().ShouldContain("not verifiable: its bytes");
    }

    [Theory]
    [InlineData("The dam, held.", 3)]
    [InlineData("洪水造成12人死亡", 8)]
    [InlineData("بَلَدَة صغيرة", 2)]
    [InlineData("", 0)]
    public void Words_are_counted_in_every_script(string text, int words) => ReportLine.Words(text).ShouldBe(words);
}
