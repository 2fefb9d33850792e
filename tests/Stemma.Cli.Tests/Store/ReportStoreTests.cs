using System.Text;
using Microsoft.Data.Sqlite;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Tests.Store;

public sealed class ReportStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-store").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_report_twice_is_one()
    {
        using var store = ReportStore.Open(At("a.db"));
        store.Add(Report("1"), Bytes("1")).ShouldBeTrue();
        store.Add(Report("1"), Bytes("1")).ShouldBeFalse();
        store.Reports().ShouldHaveSingleItem().Text.ShouldBe("Text 1.");
        store.Original("r-1").ShouldBe(Bytes("1"));
        store.Original("r-2").ShouldBeNull();
        store.Knows("sha-1").ShouldBeTrue();
        store.Knows("sha-2").ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        foreach (var (file, order) in new[] { ("a.db", "123"), ("b.db", "321") })
        {
            using var store = ReportStore.Open(At(file));
            foreach (var n in order)
                store.Add(Report(n.ToString()), Bytes(n.ToString()));
        }

        using var a = ReportStore.Open(At("a.db"));
        using var b = ReportStore.Open(At("b.db"));
        a.Reports().Select(r => r.Id).ShouldBe(["r-1", "r-2", "r-3"]);
        b.Reports().Select(r => r.Id).ShouldBe(["r-1", "r-2", "r-3"]);
    }

    [Fact]
    public void What_was_set_aside_is_kept_with_its_reason_until_released()
    {
        using var store = ReportStore.Open(At("a.db"));
        var entry = new QuarantineEntry("sha", "x.txt", "not-text", "these bytes are no text", """{"Url":"https://orm.example/1"}""", "/in/x.txt");
        store.SetAside(entry, Bytes("x"));
        store.Quarantine().ShouldBe([entry]);
        store.QuarantinedBytes("sha").ShouldBe(Bytes("x"));
        store.Release("sha");
        store.Quarantine().ShouldBeEmpty();
    }

    [Fact]
    public void Collations_take_the_place_of_earlier_ones()
    {
        using var store = ReportStore.Open(At("a.db"));
        store.PutCollations([("s-2", Bytes("2")), ("s-1", Bytes("1"))], "1");
        store.Collations().Select(c => c.Story).ShouldBe(["s-1", "s-2"]);
        store.PutCollations([("s-3", Bytes("3"))], "1");
        store.Collations().ShouldHaveSingleItem().Story.ShouldBe("s-3");
    }

    [Fact]
    public void Another_version_and_another_program_are_refused()
    {
        ReportStore.Open(At("a.db")).Dispose();
        Sql(At("a.db"), "PRAGMA user_version = 99");
        Should.Throw<InvalidDataException>(() => ReportStore.Open(At("a.db"))).Message.ShouldContain("it says 99, this is 2");
        Sql(At("b.db"), "CREATE TABLE other (x)");
        Should.Throw<InvalidDataException>(() => ReportStore.Open(At("b.db"))).Message.ShouldContain("not a store of this version");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var bytes = Bytes(new string('x', 4096));
        File.WriteAllBytes(At("a.db"), bytes);
        Should.Throw<InvalidDataException>(() => ReportStore.Open(At("a.db"))).Message.ShouldContain("cannot be used as a store");
        File.ReadAllBytes(At("a.db")).ShouldBe(bytes);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static Report Report(string n) => new()
    {
        Id = "r-" + n,
        Name = n + ".txt",
        Sha256 = "sha-" + n,
        Text = $"Text {n}.",
        Outlet = new Outlet("Harbour Post"),
        Language = new LanguageVerdict("en", 1, "test", []),
    };
}
