using System.Security.Cryptography;
using System.Text;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Quarantine entries of what intake set aside.</summary>
internal static class Quarantined
{
    /// <summary>The entry of an item.</summary>
    public static QuarantineEntry Entry(IntakeItem item, Rejected rejection) => new(Key(item), item.Name, rejection.Code, rejection.Reason);

    /// <summary>SHA-256 of its bytes. One whose bytes are not kept (over a limit, empty) is known by its name.</summary>
    public static string Key(IntakeItem item) =>
        Convert.ToHexStringLower(item.Bytes.IsEmpty ? SHA256.HashData(Encoding.UTF8.GetBytes(item.Name)) : SHA256.HashData(item.Bytes.Span));
}
