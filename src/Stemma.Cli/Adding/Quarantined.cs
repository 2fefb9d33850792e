using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Quarantine entries of what intake set aside.</summary>
internal static class Quarantined
{
    /// <summary>The entry of an item.</summary>
    /// <param name="item">What was set aside.</param>
    /// <param name="rejection">Why.</param>
    /// <param name="source">Full path or address of the input that it stands in.</param>
    public static QuarantineEntry Entry(IntakeItem item, Rejected rejection, string source) =>
        new(Key(item, source), item.Name, rejection.Code, rejection.Reason, JsonSerializer.Serialize(item.Hints, StoreJson.Options), source);

    /// <summary>What the container said of a document that was set aside.</summary>
    public static DocumentHints Hints(QuarantineEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<DocumentHints>(entry.Hints, StoreJson.Options) ?? DocumentHints.None;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"quarantine {entry.Sha256[..16]}: its hints are broken: {broken.Message}", broken);
        }
    }

    /// <summary>SHA-256 of its bytes. One whose bytes are not kept (over a limit, empty) is known by where it stands.</summary>
    public static string Key(IntakeItem item, string source) => item.Bytes.IsEmpty ? KeyByPlace(item.Name, source) : Convert.ToHexStringLower(SHA256.HashData(item.Bytes.Span));

    /// <summary>The key of something whose bytes are not kept.</summary>
    public static string KeyByPlace(string name, string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source + "\n" + name)));
}
