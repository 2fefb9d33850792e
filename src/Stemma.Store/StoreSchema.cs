using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>Tables of the store. A version that this build does not know is refused, never changed silently.</summary>
internal static class StoreSchema
{
    public const int Version = 1;

    private const string Tables = """
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
        """;

    /// <exception cref="InvalidDataException">The file is a database of another program or of another version.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA foreign_keys = ON");
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (version == Version)
            return;
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        if (version != 0 || Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0)
            throw new InvalidDataException($"{path}: not a store of this version of Stemma (it says {version}, this is {Version})");
        using var transaction = connection.BeginTransaction();
        Run(connection, Tables, transaction);
        Run(connection, $"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
