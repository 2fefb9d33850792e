using System.Security.Cryptography;
using System.Text;
using Stemma.Intake;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>Tells whether a page that was taken before says something else now: with each answer its bytes may differ by nothing but markup.</summary>
internal sealed class PageText(InputRecord? before)
{
    /// <summary>Hash of what was read in it last: texts, or the code of what set it aside.</summary>
    public string Sha256 { get; private set; } = before?.Sha256 ?? "";

    /// <summary>Whether what was read is something else than the last time.</summary>
    public bool IsNew(ReadResult result)
    {
        var now = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Rejection?.Code ?? string.Join('\0', result.Reports.Select(r => r.Report.Text)))));
        var isNew = now != Sha256;
        Sha256 = now;
        return isNew;
    }
}
