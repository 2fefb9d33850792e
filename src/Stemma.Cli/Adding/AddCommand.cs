using System.CommandLine;
using Stemma.Cli.Running;
using Stemma.Intake.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary><c>stemma add</c>: takes reports in and says what became of each.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "files, folders, archives, web archives, mail, feeds; addresses (http, https); - for standard input", Arity = ArgumentArity.OneOrMore };
        var keep = new Option<string?>("--store") { Description = "keep reports, and what was set aside, in this SQLite file; what it holds already is passed over" };
        var again = new Option<bool>("--again") { Description = "read files again that were finished before, and try anew what was set aside without its bytes" };
        var isPrivate = new Option<bool>("--allow-private") { Description = "fetch also addresses that lead to this machine or into private networks" };
        var follow = new Option<bool>("--follow") { Description = "fetch also the pages that feeds name, and the feeds that lists of feeds (OPML) name" };
        var command = new Command("add", "take reports in: each one's id, language, date, outlet, words and title; what is no report is set aside with its reason") { paths, keep, again, isPrivate, follow, LimitOption.Instance };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            using var store = parsed.GetValue(keep) is { } path ? ReportStore.Open(path) : null;
            using var interruption = new Interruption();
            var errors = parsed.InvocationConfiguration.Error;
            var status = new StatusLine(errors, !Console.IsErrorRedirected, TimeProvider.System);
            using var fetcher = new Fetcher(new FetchOptions { AllowPrivate = parsed.GetValue(isPrivate), Limits = bench.Limits });
            var adder = new Adder(bench.Streams, bench.Documents, store, parsed.InvocationConfiguration.Output, errors, status, TimeProvider.System, parsed.GetValue(again), fetcher, parsed.GetValue(follow));
            adder.Add(parsed.GetValue(paths)!, interruption.Token);
            return adder.ExitCode;
        }));
        return command;
    }
}
