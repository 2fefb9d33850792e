using System.Text;
using Microsoft.Data.Sqlite;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Tests.Store;

public sealed class StoreMigrationTests : IDisposable
{
    /// <summary>The tables as version 1 made them; never changed.</summary>
    private const string VersionOne = """
        CREATE TABLE report (
            id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX report_sha256 ON report (sha256);
        CREATE TABLE reading (
            report TEXT NOT NULL REFERENCES report (id), engine TEXT NOT NULL, pack TEXT NOT NULL, PRIMARY KEY (report)) STRICT, WITHOUT ROWID;
        CREATE TABLE claim (
            id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id), sentence INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
            event_type TEXT NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX claim_report ON claim (report, sentence);
        CREATE TABLE collation (
            story TEXT PRIMARY KEY, engine TEXT NOT NULL, json BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE quarantine (
            sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
        PRAGMA user_version = 1;
        INSERT INTO report VALUES ('r-1', 'sha-1', 'orm.txt', x'4f726d', '{"Id":"r-1","Name":"orm.txt","Sha256":"sha-1","Text":"Orm","Outlet":{"Name":"Orm Post","FromFileName":false},"Language":{"Tag":"en","Score":1,"Evidence":"test","Guesses":[]},"Notes":[]}');
        INSERT INTO reading VALUES ('r-1', '0.1.0', 'en');
        INSERT INTO collation VALUES ('s-1', '0.1.0', x'7b7d');
        INSERT INTO quarantine VALUES ('sha-2', 'b.bin', x'0001', 'not-text', 'no text');
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-store").FullName;

    private string Path => System.IO.Path.Combine(_folder, "old.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_store_of_version_1_is_brought_up_with_all_that_it_holds()
    {
        Sql(VersionOne);
        using (var store = ReportStore.Open(Path))
        {
            store.Reports().ShouldHaveSingleItem().Outlet.ShouldBe(new Outlet("Orm Post"));
            store.Original("r-1").ShouldBe(Encoding.UTF8.GetBytes("Orm"));
            store.Collations().ShouldHaveSingleItem().Story.ShouldBe("s-1");
            store.Quarantine().ShouldBe([new QuarantineEntry("sha-2", "b.bin", "not-text", "no text")]);
            store.QuarantinedBytes("sha-2").ShouldBe([0, 1]);
            store.Intake.Put([new InputRecord("/in/a.txt", 3, "2031-05-04T00:00:00Z", true, 1)]);
            store.Intake.PutFeed("https://orm.example/feed", "{}");
        }

        // Opened again nothing is brought up twice.
        using var again = ReportStore.Open(Path);
        again.Intake.Input("/in/a.txt").ShouldBe(new InputRecord("/in/a.txt", 3, "2031-05-04T00:00:00Z", true, 1));
        again.Intake.Feed("https://orm.example/feed").ShouldBe("{}");
    }

    [Fact]
    public void What_is_brought_up_is_what_is_made_new()
    {
        Sql(VersionOne);
        ReportStore.Open(Path).Dispose();
        var fresh = System.IO.Path.Combine(_folder, "new.db");
        ReportStore.Open(fresh).Dispose();
        Schema(Path).ShouldBe(Schema(fresh));
    }

    [Fact]
    public void A_step_that_fails_leaves_version_1_as_it_was()
    {
        // A table that stands where the new version wants its own.
        Sql(VersionOne + "CREATE TABLE feed (x);");
        var before = Schema(Path);
        before.ShouldContain("feed.x  0 ");
        Should.Throw<InvalidDataException>(() => ReportStore.Open(Path)).Message.ShouldContain("feed");
        Schema(Path).ShouldBe(before);
    }

    [Fact]
    public void What_is_known_of_an_input_takes_the_place_of_what_was()
    {
        using var store = ReportStore.Open(Path);
        store.Intake.Input("/in/a.txt").ShouldBeNull();
        store.Intake.Put([new InputRecord("/in/a.txt", 3, "", false, 1), new InputRecord("/in/b.txt", 4, "", true, 9, 2, "sha")]);
        store.Intake.Put([new InputRecord("/in/a.txt", 5, "2031", true, 2)]);
        store.Intake.Input("/in/a.txt").ShouldBe(new InputRecord("/in/a.txt", 5, "2031", true, 2));
        store.Intake.Input("/in/b.txt").ShouldBe(new InputRecord("/in/b.txt", 4, "", true, 9, 2, "sha"));
        store.Intake.PutFeed("f", "1");
        store.Intake.PutFeed("f", "2");
        store.Intake.Feed("f").ShouldBe("2");
        store.Intake.Feed("g").ShouldBeNull();
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Schema(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || ifnull(c.dflt_value, '') FROM sqlite_master m JOIN pragma_table_info(m.name) c ORDER BY m.name, c.cid";
        using var rows = command.ExecuteReader();
        var all = new List<string> { "columns" };
        while (rows.Read())
            all.Add(rows.GetString(0));
        all.Count.ShouldBeGreaterThan(20);
        return all;
    }
}
