using System.CommandLine;
using Stemma.Cli.Running;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary><c>stemma quarantine</c>: what was set aside, why, and another try.</summary>
internal static class QuarantineCommand
{
    public static Command Create()
    {
        var store = new Option<string>("--store") { Description = "the SQLite file", Required = true };
        var one = new Argument<string>("SHA256") { Description = "its hash, or the first digits of it" };
        var some = new Argument<string[]>("SHA256") { Description = "hashes, or the first digits of them; all where none is given", Arity = ArgumentArity.ZeroOrMore };
        var list = new Command("list", "what was set aside, with its reason") { store };
        list.SetAction(parsed => Guarded.Run(parsed, _ => With(parsed.GetValue(store)!, s => List(s, parsed.InvocationConfiguration.Output))));
        var show = new Command("show", "the bytes of one, as they came in") { one, store };
        show.SetAction(parsed => Guarded.Run(parsed, _ => With(parsed.GetValue(store)!, s => Show(s, parsed.GetValue(one)!))));
        var retry = new Command("retry", "read again what was set aside") { some, store, LimitOption.Instance };
        retry.SetAction(parsed => Guarded.Run(parsed, bench => With(parsed.GetValue(store)!, s => Retry(s, bench.Streams, bench.Documents, parsed.GetValue(some) ?? [], parsed.InvocationConfiguration.Output))));
        return new Command("quarantine", "what intake set aside") { list, show, retry };
    }

    private static int With(string path, Func<ReportStore, int> action)
    {
        if (!File.Exists(path))
            throw new UsageException($"--store {path}: no such file");
        using var store = ReportStore.Open(path);
        return action(store);
    }

    internal static int List(ReportStore store, TextWriter output)
    {
        foreach (var entry in store.Quarantine())
            output.WriteLine($"{entry.Sha256[..16]}  {entry.Code}  {entry.Name}: {entry.Reason}" + (entry.Source.Length > 0 ? $"  (in {entry.Source})" : ""));
        return ExitCode.Done;
    }

    private static int Show(ReportStore store, string hash)
    {
        var entry = Find(store, hash);
        using var output = Console.OpenStandardOutput();
        output.Write(store.QuarantinedBytes(entry.Sha256)!);
        return ExitCode.Done;
    }

    /// <summary>What becomes a report now leaves quarantine; what does not stays, with the reason of today.</summary>
    internal static int Retry(ReportStore store, IntakeStream streams, DocumentReader documents, string[] hashes, TextWriter output)
    {
        var left = 0;
        foreach (var entry in hashes.Length == 0 ? store.Quarantine() : [.. hashes.Select(h => Find(store, h))])
        {
            var bytes = store.QuarantinedBytes(entry.Sha256)!;
            if (bytes.Length == 0)
            {
                left++;
                output.WriteLine($"{entry.Sha256[..16]}  {entry.Name}: its bytes were not kept ({entry.Reason}): " + (entry.Source.Length > 0 ? $"stemma add --again {entry.Source}" : "add its input again"));
                continue;
            }

            var isReport = false;
            var why = entry.Reason;
            foreach (var item in streams.Read(new MemoryStream(bytes), entry.Name, Quarantined.Hints(entry)).Where(i => i.Link is null))
            {
                var result = documents.Read(item);
                why = result.Rejection?.Reason ?? why;
                foreach (var report in result.Reports.Select(r => r.Report))
                {
                    isReport = true;
                    store.Add(report, item.Bytes);
                    output.WriteLine(ReportLine.Of(entry.Name, report));
                }
            }

            if (isReport)
            {
                store.Release(entry.Sha256);
                continue;
            }

            left++;
            store.SetAside(entry with { Reason = why }, bytes);
            output.WriteLine($"{entry.Sha256[..16]}  {entry.Name}: still set aside: {why}");
        }

        return left == 0 ? ExitCode.Done : ExitCode.LeftOut;
    }

    private static QuarantineEntry Find(ReportStore store, string hash)
    {
        var found = store.Quarantine().Where(e => e.Sha256.StartsWith(hash, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return found.Count == 1 ? found[0] : throw new UsageException(found.Count == 0 ? $"nothing in quarantine begins with {hash}" : $"more than one in quarantine begins with {hash}");
    }
}
