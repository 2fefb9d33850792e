using System.CommandLine;
using Stemma.Cli.Running;
using Stemma.Store;

namespace Stemma.Cli.Verifying;

/// <summary><c>stemma verify</c>: whether all that a store says can be proved from the bytes that it keeps.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--store") { Description = "the SQLite file", Required = true };
        var command = new Command("verify", "check each stored report's bytes against their SHA-256, and each claim's quotation against the text") { file };
        command.SetAction(parsed => Guarded.Run(parsed, _ =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
                throw new UsageException($"--store {path}: no such file");
            using var store = ReportStore.Open(path);
            var (reports, claims, faults) = StoreVerifier.Check(store);
            foreach (var fault in faults)
                parsed.InvocationConfiguration.Error.WriteLine(fault);
            parsed.InvocationConfiguration.Output.WriteLine($"{reports} reports, {claims} claims: " + (faults.Count == 0 ? "all verified" : $"{faults.Count} not verifiable"));
            return faults.Count == 0 ? ExitCode.Done : ExitCode.LeftOut;
        }));
        return command;
    }
}
