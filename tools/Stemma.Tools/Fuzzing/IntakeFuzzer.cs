using System.Diagnostics;
using System.Globalization;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Tests.Containers;

namespace Stemma.Tools.Fuzzing;

/// <summary>Reads broken inputs by the thousand: no crash, no hang above a second, always a report or a reason.</summary>
internal static class IntakeFuzzer
{
    private const double Hang = 1.0;

    /// <summary>Usage: <c>fuzz-intake COUNT [SEED] [SECONDS]</c>. Exit code 1 where an input crashed or hung; its number is printed and breaks the same way again.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (args.Length == 0 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            output.WriteLine("usage: Stemma.Tools fuzz-intake COUNT [SEED] [SECONDS]");
            return 2;
        }

        var first = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var limit = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : double.MaxValue;
        var streams = new IntakeStream(maps: Samples.Maps);
        var reader = new DocumentReader();
        int done = 0, faults = 0, reports = 0, aside = 0, links = 0;
        double slowest = 0;
        var whole = Stopwatch.StartNew();
        for (; done < count && whole.Elapsed.TotalSeconds < limit; done++)
        {
            var (name, seed) = FuzzSeeds.All[done % FuzzSeeds.All.Length];
            var bytes = Mutator.Mutated(seed, new Random(unchecked(first + done)));
            var watch = Stopwatch.StartNew();
            try
            {
                foreach (var item in streams.Read(new MemoryStream(bytes), "fuzz"))
                {
                    if (item.Link is not null) links++;
                    else if (item.Rejection is not null) aside++;
                    else if (reader.Read(item.Bytes, item.Name, item.Hints) is { IsRejected: false } read) reports += read.Reports.Length;
                    else aside++;
                }
            }
            catch (Exception crash) when (crash is not OutOfMemoryException)
            {
                faults++;
                output.WriteLine($"{name}, input {first + done}: {crash}");
            }

            // The first inputs pay for compiling the readers.
            var seconds = watch.Elapsed.TotalSeconds;
            if (done >= FuzzSeeds.All.Length) slowest = Math.Max(slowest, seconds);
            if (seconds <= Hang || done < FuzzSeeds.All.Length) continue;
            faults++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, input {first + done}: {seconds:0.0} s"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done} inputs in {whole.Elapsed.TotalSeconds:0} s: {reports} reports, {aside} set aside, {links} links; {faults} crashed or hung; slowest {slowest:0.000} s; most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"));
        return faults == 0 ? 0 : 1;
    }
}
