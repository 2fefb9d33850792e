using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Stemma.Claims;
using Stemma.Reports;

namespace Stemma.Store;

/// <summary>Keeps reports with their original bytes, their claims, collations and what was set aside, in one SQLite file.</summary>
/// <remarks>The same report twice is one. Everything is read back sorted by id, so the order of arrival changes nothing.</remarks>
public sealed class ReportStore : IDisposable
{
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private ReportStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = Path.GetFullPath(path);
        Intake = new IntakeMemory(connection);
    }

    /// <summary>What intake remembers from one run to the next.</summary>
    public IntakeMemory Intake { get; }

    /// <summary>Opens a store, or makes one where there is no file. One of an older version is brought up to this one.</summary>
    /// <exception cref="InvalidDataException">The file is no store, or one of a newer version.</exception>
    public static ReportStore Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            StoreSchema.Prepare(connection, path);
            return new ReportStore(connection, path);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new InvalidDataException($"{path}: cannot be used as a store: {e.Message}", e);
        }
        catch (InvalidDataException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a path is that of the store itself or of a file that SQLite keeps beside it: never an input.</summary>
    public bool IsOwn(string path) => Endings.Any(e => Path.GetFullPath(path) == _path + e);

    /// <summary>From here until <see cref="Commit"/> what is kept goes to the disk together: a disk takes a hundred reports in about the time of one. Nothing where it has begun.</summary>
    public void Begin()
    {
        if (Intake.IsTogether)
            return;
        _connection.Execute("BEGIN IMMEDIATE");
        Intake.IsTogether = true;
    }

    /// <summary>Brings what was kept since <see cref="Begin"/> to the disk. Nothing where nothing has begun.</summary>
    public void Commit()
    {
        if (!Intake.IsTogether)
            return;
        _connection.Execute("COMMIT");
        Intake.IsTogether = false;
    }

    /// <summary>Keeps a report. Once this returns, or <see cref="Commit"/> where it has begun, it is on the disk.</summary>
    /// <returns>False where it was there already.</returns>
    public bool Add(Report report, ReadOnlyMemory<byte> original) =>
        _connection.Execute(
            "INSERT INTO report (id, sha256, name, bytes, record) VALUES (@Id, @Sha256, @Name, @Bytes, @Record) ON CONFLICT (id) DO NOTHING",
            new { report.Id, report.Sha256, report.Name, Bytes = original.ToArray(), Record = JsonSerializer.Serialize(report, StoreJson.Options) }) == 1;

    /// <summary>Whether a document with these bytes is kept or set aside already.</summary>
    /// <param name="sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
    public bool Knows(string sha256) =>
        _connection.ExecuteScalar<long>("SELECT EXISTS (SELECT 1 FROM report WHERE sha256 = @sha256) OR EXISTS (SELECT 1 FROM quarantine WHERE sha256 = @sha256)", new { sha256 }) == 1;

    /// <summary>All reports, by id.</summary>
    public IEnumerable<Report> Reports() =>
        _connection.Query<string>("SELECT record FROM report ORDER BY id", buffered: false).Select(r => JsonSerializer.Deserialize<Report>(r, StoreJson.Options)!);

    /// <summary>The original bytes of a report; null where it is not kept.</summary>
    public byte[]? Original(string report) => _connection.QuerySingleOrDefault<byte[]>("SELECT bytes FROM report WHERE id = @report", new { report });

    /// <summary>Keeps what was read in a report, in place of an earlier reading of it.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="engine">Version of the engine.</param>
    public void Put(ReadReport read, string engine)
    {
        using var transaction = _connection.BeginTransaction();
        var report = read.Report.Id;
        _connection.Execute("DELETE FROM claim WHERE report = @report", new { report }, transaction);
        _connection.Execute("INSERT INTO reading (report, engine, pack) VALUES (@report, @engine, @pack) ON CONFLICT (report) DO UPDATE SET engine = @engine, pack = @pack", new { report, engine, pack = read.Pack ?? "" }, transaction);
        foreach (var claim in read.Claims)
        {
            _connection.Execute(
                "INSERT INTO claim (id, report, sentence, start, length, event_type, record) VALUES (@Id, @Report, @Sentence, @Start, @Length, @EventType, @Record)",
                new { claim.Id, claim.Report, claim.Sentence, claim.Span.Start, claim.Span.Length, claim.EventType, Record = JsonSerializer.Serialize(claim, StoreJson.Options) }, transaction);
        }

        transaction.Commit();
    }

    /// <summary>Claims of a report, by sentence and place in it.</summary>
    public IReadOnlyList<Claim> Claims(string report) =>
        [.. _connection.Query<string>("SELECT record FROM claim WHERE report = @report ORDER BY sentence, start, id", new { report }).Select(r => JsonSerializer.Deserialize<Claim>(r, StoreJson.Options)!)];

    /// <summary>Keeps collations in place of all earlier ones: they are conclusions, made anew from the reports.</summary>
    /// <param name="collations">Story id and its collation as JSON.</param>
    /// <param name="engine">Version of the engine.</param>
    public void PutCollations(IEnumerable<(string Story, byte[] Json)> collations, string engine)
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Execute("DELETE FROM collation", transaction: transaction);
        foreach (var (story, json) in collations)
            _connection.Execute("INSERT INTO collation (story, engine, json) VALUES (@story, @engine, @json)", new { story, engine, json }, transaction);
        transaction.Commit();
    }

    /// <summary>All collations, by story.</summary>
    public IReadOnlyList<(string Story, byte[] Json)> Collations() =>
        [.. _connection.Query<(string, byte[])>("SELECT story, json FROM collation ORDER BY story")];

    /// <summary>Sets a document aside with its reason. One that is there already gets the new reason.</summary>
    public void SetAside(QuarantineEntry entry, ReadOnlyMemory<byte> original) =>
        _connection.Execute(
            "INSERT INTO quarantine (sha256, name, bytes, code, reason, hints, source) VALUES (@Sha256, @Name, @Bytes, @Code, @Reason, @Hints, @Source) ON CONFLICT (sha256) DO UPDATE SET code = @Code, reason = @Reason",
            new { entry.Sha256, entry.Name, Bytes = original.ToArray(), entry.Code, entry.Reason, entry.Hints, entry.Source });

    /// <summary>What was set aside, by hash.</summary>
    public IReadOnlyList<QuarantineEntry> Quarantine() =>
        [.. _connection.Query<QuarantineEntry>("SELECT sha256 AS Sha256, name AS Name, code AS Code, reason AS Reason, hints AS Hints, source AS Source FROM quarantine ORDER BY sha256")];

    /// <summary>The bytes of a document that was set aside; null where there is none.</summary>
    public byte[]? QuarantinedBytes(string sha256) => _connection.QuerySingleOrDefault<byte[]>("SELECT bytes FROM quarantine WHERE sha256 = @sha256", new { sha256 });

    /// <summary>Takes a document out of quarantine.</summary>
    public void Release(string sha256) => _connection.Execute("DELETE FROM quarantine WHERE sha256 = @sha256", new { sha256 });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}

/// <summary>A document that was set aside.</summary>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Name">Name under which it came.</param>
/// <param name="Code">Short code of the reason ("not-text").</param>
/// <param name="Reason">The reason in plain words.</param>
/// <param name="Hints">What its container said of it, as JSON; "{}" where nothing is known.</param>
/// <param name="Source">The file or address that it stands in; empty where it is not known.</param>
public sealed record QuarantineEntry(string Sha256, string Name, string Code, string Reason, string Hints = "{}", string Source = "");
