using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>What intake remembers from one run to the next: the inputs that it took, the feeds that it asks.</summary>
public sealed class IntakeMemory
{
    private readonly SqliteConnection _connection;

    internal IntakeMemory(SqliteConnection connection) => _connection = connection;

    /// <summary>Whether what is kept goes to the disk later, together.</summary>
    internal bool IsTogether { get; set; }

    /// <summary>What is known of an input; null where it never came.</summary>
    public InputRecord? Input(string address) =>
        _connection.Query<(long Size, string Modified, long IsDone, long Items, long Links, string Texts)>("SELECT size, modified, is_done, items, links, texts FROM input WHERE address = @address", new { address })
            .Select(row => new InputRecord(address, row.Size, row.Modified, row.IsDone != 0, row.Items, row.Links, row.Texts)).SingleOrDefault();

    /// <summary>Keeps what is known of inputs, all or none, in place of what was known of the same addresses.</summary>
    public void Put(IEnumerable<InputRecord> inputs)
    {
        using var transaction = IsTogether ? null : _connection.BeginTransaction();
        foreach (var input in inputs)
        {
            _connection.Execute(
                "INSERT INTO input (address, size, modified, is_done, items, links, texts) VALUES (@Address, @Size, @Modified, @IsDone, @Items, @Links, @Texts) ON CONFLICT (address) DO UPDATE SET size = @Size, modified = @Modified, is_done = @IsDone, items = @Items, links = @Links, texts = @Texts",
                input, transaction);
        }

        transaction?.Commit();
    }

    /// <summary>What was kept of a feed; null where nothing was.</summary>
    public string? Feed(string address) => _connection.QuerySingleOrDefault<string>("SELECT record FROM feed WHERE address = @address", new { address });

    /// <summary>Keeps what is to be known of a feed at the next look, in place of what was kept.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="record">Its record, as the caller writes it.</param>
    public void PutFeed(string address, string record) =>
        _connection.Execute("INSERT INTO feed (address, record) VALUES (@address, @record) ON CONFLICT (address) DO UPDATE SET record = @record", new { address, record });
}

/// <summary>An input that intake took, or has begun to take.</summary>
/// <param name="Address">Full path of a file, or an address.</param>
/// <param name="Size">Bytes that it had.</param>
/// <param name="Modified">When it was last changed, ISO 8601; empty where that is not known.</param>
/// <param name="IsDone">Whether all in it was taken.</param>
/// <param name="Items">How many things in it were taken, from its beginning; for a page that failed, how often it was asked.</param>
/// <param name="Links">How many of them were addresses that were listed and not fetched.</param>
/// <param name="Texts">Hashes of the texts that were read in it, where they are compared (pages that are looked at again); else empty.</param>
public sealed record InputRecord(string Address, long Size, string Modified, bool IsDone, long Items, long Links = 0, string Texts = "");
