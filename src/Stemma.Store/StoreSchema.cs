using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>Tables of the store, as steps from each version to the next. A newer version than this build's is refused, an older one is brought up with all that it holds.</summary>
internal static class StoreSchema
{
    /// <summary>Step N leads from version N to N + 1. A step that was released is never changed.</summary>
    private static readonly string[] Steps =
    [
        """
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
        """,
        """
        ALTER TABLE quarantine ADD COLUMN hints TEXT NOT NULL DEFAULT '{}';
        ALTER TABLE quarantine ADD COLUMN source TEXT NOT NULL DEFAULT '';
        CREATE TABLE input (
            address TEXT PRIMARY KEY, size INTEGER NOT NULL, modified TEXT NOT NULL, is_done INTEGER NOT NULL, items INTEGER NOT NULL, links INTEGER NOT NULL, texts TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE feed (
            address TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """,
    ];

    public static int Version => Steps.Length;

    /// <exception cref="InvalidDataException">The file is a database of another program or of a newer version.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        // Before anything is written: a file of another program stays as it is.
        var version = Check(connection, path, null);
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA foreign_keys = ON");
        if (version == Version)
            return;

        // Asked again inside: another process may have brought the file up meanwhile.
        using var transaction = connection.BeginTransaction();
        // One by one: behind an ALTER TABLE the provider runs the rest of a batch but swallows its errors.
        foreach (var statement in Steps.Skip(Check(connection, path, transaction)).SelectMany(s => s.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            Run(connection, statement, transaction);
        Run(connection, $"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }

    private static int Check(SqliteConnection connection, string path, SqliteTransaction? transaction)
    {
        var version = Number(connection, "PRAGMA user_version", transaction);
        return version <= Version && (version > 0 || Number(connection, "SELECT count(*) FROM sqlite_master", transaction) == 0)
            ? version
            : throw new InvalidDataException($"{path}: not a store of this version of Stemma (it says {version}, this is {Version})");
    }

    private static int Number(SqliteConnection connection, string sql, SqliteTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
