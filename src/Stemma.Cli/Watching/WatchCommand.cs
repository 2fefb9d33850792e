using System.CommandLine;
using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary><c>stemma watch</c>: takes reports in as they come.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "folders that are written to; addresses of feeds (RSS, Atom, JSON Feed), of lists of feeds (OPML), of pages; files with lists of feeds", Arity = ArgumentArity.OneOrMore };
        var keep = new Option<string>("--store") { Description = "keep reports, and what was set aside, in this SQLite file; what it holds already is passed over", Required = true };
        var settle = new Option<double>("--settle") { Description = "seconds that a file must stay as it is to count as complete", DefaultValueFactory = _ => new FolderOptions().Settle.TotalSeconds };
        var every = new Option<double>("--every") { Description = "minutes between two looks at an address, 1 or more; a feed may ask for longer", DefaultValueFactory = _ => new AddressOptions().Every.TotalMinutes };
        var follow = new Option<bool>("--follow") { Description = "fetch the pages that feeds link to" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "reach addresses that are not public: loopback, private, link-local" };
        var once = new Option<bool>("--once") { Description = "look at everything once and end" };
        var again = new Option<bool>("--again") { Description = "read finished files again, and ask once more for addresses that ended" };
        var command = new Command("watch", "take reports in as they come: files when they are complete, entries of feeds, pages when they change; ends on Ctrl-C") { sources, keep, settle, every, follow, allowPrivate, once, again, LimitOption.Instance };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            var folder = new FolderOptions { Settle = TimeSpan.FromSeconds(Number("--settle", parsed.GetValue(settle), 0)) };
            var address = new AddressOptions
            {
                Every = TimeSpan.FromMinutes(Number("--every", parsed.GetValue(every), 1)),
                Follow = parsed.GetValue(follow),
                Once = parsed.GetValue(once),
                Again = parsed.GetValue(again),
            };
            var fetching = new FetchOptions { AllowPrivate = parsed.GetValue(allowPrivate), Limits = bench.Limits, LongestBackOff = address.LongestPause };
            using var interruption = new Interruption();
            using var store = ReportStore.Open(parsed.GetValue(keep)!);
            using var fetcher = new Fetcher(fetching);
            var errors = parsed.InvocationConfiguration.Error;
            var status = new StatusLine(errors, !Console.IsErrorRedirected, TimeProvider.System);
            var taker = new Taker(bench.Documents, store, parsed.InvocationConfiguration.Output, errors, status, TimeProvider.System) { Again = address.Again };
            using var watch = new Watch(bench.Streams, fetcher, taker, store, status, TimeProvider.System, folder, address);
            watch.Add(parsed.GetValue(sources)!);
            watch.Watcher.RunAsync(interruption.Token).GetAwaiter().GetResult();
            return address.Once && taker.SetAside + taker.Failures > 0 ? ExitCode.LeftOut : ExitCode.Done;
        }));
        return command;
    }

    private static double Number(string option, double value, double least) =>
        double.IsFinite(value) && value >= least && value <= TimeSpan.MaxValue.TotalDays ? value : throw new UsageException(FormattableString.Invariant($"{option} takes a number of {least} or more, not {value}"));
}
