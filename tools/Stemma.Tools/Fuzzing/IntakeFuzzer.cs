using System.Diagnostics;
using System.Globalization;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Tests.Containers;

namespace Stemma.Tools.Fuzzing;

/// <summary>Reads broken inputs by the thousand: no crash, no document that takes more than a second of processor time, always a report or a reason.</summary>
internal static class IntakeFuzzer
{
    // Seconds of processor time, so that other work on the machine does not count.
    private const double Hang = 1.0;
    private const int Repeats = 2;
    private const int GrownOneIn = 100;
    private const int MostBytes = 10_000_000;

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
        int done = 0, faults = 0;
        var tally = new Tally();
        double slowestStep = 0, slowestInput = 0;
        var whole = Stopwatch.StartNew();
        for (; done < count && whole.Elapsed.TotalSeconds < limit; done++)
        {
            var (name, seed) = FuzzSeeds.All[(first + done) % FuzzSeeds.All.Length];
            var random = new Random(unchecked(first + done));
            var bytes = Mutator.Mutated(seed, random);
            if (random.Next(GrownOneIn) == 0) bytes = Mutator.Grown(bytes, random, MostBytes);
            double step = 0, input = 0;
            try
            {
                (step, input) = TakeInMemory(streams, reader, bytes, tally);
                // The first of its shape pays for compiling what reads it, and any for a collection that was due.
                for (var again = 0; step > Hang && again < Repeats; again++) (step, input) = Take(streams, reader, bytes, new Tally());
            }
            catch (Exception crash)
            {
                faults++;
                output.WriteLine($"{name}, input {first + done}: {crash}");
            }

            slowestStep = Math.Max(slowestStep, step);
            slowestInput = Math.Max(slowestInput, input);
            if (step <= Hang) continue;
            faults++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, input {first + done}, {bytes.Length} bytes: {step:0.0} s"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done} inputs in {whole.Elapsed.TotalSeconds:0} s: {tally.Reports} reports, {tally.Aside} set aside, {tally.Links} links; {tally.Again} read again after buffers were given back; {faults} crashed or hung; slowest document {slowestStep:0.000} s, slowest input {slowestInput:0.000} s of processor time; most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB, kept {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB"));
        return faults == 0 ? 0 : 1;
    }

    /// <summary>The parser of pages keeps big buffers for the next page, and the collector takes them back only after it has run: of the memory that is left, an input may need all.</summary>
    private static (double Step, double Input) TakeInMemory(IntakeStream streams, DocumentReader reader, byte[] bytes, Tally tally)
    {
        try
        {
            return Take(streams, reader, bytes, tally);
        }
        catch (OutOfMemoryException)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            tally.Again++;
            return Take(streams, reader, bytes, tally);
        }
    }

    /// <summary>Reads one input; gives the processor time of its slowest document (opening it and reading it) and of all.</summary>
    private static (double Step, double Input) Take(IntakeStream streams, DocumentReader reader, byte[] bytes, Tally tally)
    {
        var start = Environment.CpuUsage.TotalTime;
        var (last, step) = (start, TimeSpan.Zero);
        foreach (var item in streams.Read(new MemoryStream(bytes), "fuzz"))
        {
            if (item.Link is not null) tally.Links++;
            else if (reader.Read(item) is { IsRejected: false } read) tally.Reports += read.Reports.Length;
            else tally.Aside++;
            Lap();
        }

        Lap();
        return (step.TotalSeconds, (last - start).TotalSeconds);

        void Lap()
        {
            var now = Environment.CpuUsage.TotalTime;
            step = now - last > step ? now - last : step;
            last = now;
        }
    }

    private sealed class Tally
    {
        public int Reports { get; set; }

        public int Aside { get; set; }

        public int Links { get; set; }

        /// <summary>How often memory was wanted that the buffers of earlier inputs held.</summary>
        public int Again { get; set; }
    }
}
