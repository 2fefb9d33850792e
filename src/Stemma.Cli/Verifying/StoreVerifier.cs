using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Stemma.Claims;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Verifying;

/// <summary>Proves what a store says: bytes against their SHA-256, claims against the text that they quote.</summary>
internal static class StoreVerifier
{
    /// <summary>Every fault, by report; none where all can be verified.</summary>
    public static (int Reports, int Claims, List<string> Faults) Check(ReportStore store)
    {
        var faults = new List<string>();
        int reports = 0, claims = 0;
        try
        {
            foreach (var report in store.Reports())
            {
                reports++;
                if (store.Original(report.Id) is not { } bytes || !Matches(bytes, report.Sha256))
                    faults.Add($"{report.Id}: not verifiable: its bytes do not match the SHA-256 {report.Sha256}");
                if (report.Id != "r-" + report.Sha256[..Math.Min(16, report.Sha256.Length)])
                    faults.Add($"{report.Id}: not verifiable: its id is not that of its SHA-256");
                if (report.Title is { } title && !Stands(title, report.Text))
                    faults.Add($"{report.Id}: not verifiable: its title stands outside its text");
                foreach (var claim in store.Claims(report.Id))
                {
                    claims++;
                    if (Fault(claim, report) is { } fault)
                        faults.Add($"{report.Id} {claim.Id}: not verifiable: {fault}");
                }
            }
        }
        catch (JsonException broken)
        {
            faults.Add($"not verifiable: a record of the store is broken: {broken.Message}");
        }

        return (reports, claims, faults);
    }

    private static string? Fault(Claim claim, Report report)
    {
        if (claim.Report != report.Id)
            return $"it names another report, {claim.Report}";
        if (!Stands(claim.Span, report.Text))
            return "its quotation stands outside the text";
        if (!Stands(claim.Trigger, report.Text))
            return "the words that name its event stand outside the text";
        if (claim.Time is { Words.Length: > 0 } time && !report.Text.Contains(time.Words, StringComparison.Ordinal))
            return $"the text does not say '{time.Words}'";
        if (claim.Quantity is { Span.Length: > 0 } quantity && (!Stands(quantity.Span, report.Text) || quantity.Span.Of(report.Text) != quantity.Words))
            return $"where it says '{quantity.Words}' the text says something else";
        return null;
    }

    private static bool Stands(Span span, string text) => span.Start >= 0 && span.Length > 0 && span.End <= text.Length && span.Of(text).AsSpan().Trim().Length > 0;

    // A report cut out of a document of several is the hash of the bytes and its number (see ReportMaker).
    private static bool Matches(byte[] bytes, string sha256)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256)
            return true;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var part = 0; part < IntakeLimits.Default.Entries; part++)
        {
            hash.AppendData(bytes);
            hash.AppendData(Encoding.ASCII.GetBytes("#" + part.ToString(CultureInfo.InvariantCulture)));
            if (Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256)
                return true;
        }

        return false;
    }
}
