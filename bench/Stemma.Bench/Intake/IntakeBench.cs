using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stemma.Data;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Text.Identification;

namespace Stemma.Bench.Intake;

/// <summary>How fast archives and plain text become reports on one core, beside reading (and unpacking) the same bytes alone, and how much memory a big archive takes.</summary>
internal static class IntakeBench
{
    private const int Megabyte = 1_000_000;
    private const int Texts = 4000;

    /// <summary>Runs it. Times are processor time. The archives are made in the temporary folder and deleted.</summary>
    /// <param name="args">Size of the archive in MB, 1 or more; 1000 where none is given.</param>
    /// <param name="output">Takes the figures.</param>
    /// <returns>0.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var size = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        var folder = DataFolder.Find();
        using var table = MappedFile.Open(folder.Path("data", "languages.bin"));
        var identifier = new NgramIdentifier(table.Memory(0, checked((int)table.Length)));
        PlainText(new DocumentReader(), "plain text to report", output);
        PlainText(new DocumentReader(identifier: identifier), "plain text to report, language told by sentence", output);
        foreach (var isPacked in new[] { false, true })
            Archive(size, isPacked, new DocumentReader(identifier: identifier), output);
        return 0;
    }

    private static void PlainText(DocumentReader reader, string what, TextWriter output)
    {
        var random = new Random(20310504);
        var texts = Enumerable.Range(0, Texts).Select(i => Encoding.UTF8.GetBytes(MadeWarc.Text(i, random))).ToList();
        reader.Read(texts[0], "text");
        var seconds = Seconds(() => texts.ForEach(t => reader.Read(t, "text")));
        var bytes = texts.Sum(t => (long)t.Length);
        Say(output, $"{what}: {bytes / seconds / Megabyte:0.0} MB/s, {texts.Count / seconds:0} reports/s of {bytes / texts.Count} bytes");
    }

    private static void Archive(long size, bool isPacked, DocumentReader reader, TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            int made;
            using (var file = File.Create(path))
                made = MadeWarc.Write(file, size * Megabyte, isPacked);
            var what = isPacked ? "WARC, gzip by record" : "WARC";
            Say(output, $"{what}: {made} records, {size} MB unpacked, {new FileInfo(path).Length / Megabyte} MB on disk");
            var alone = Seconds(() => Drain(path, isPacked));
            Say(output, $"  the bytes alone: {size / alone:0} MB/s");
            // What stays alive while it is read: the working set also holds what the collector has not yet given back.
            var (items, kept, peak) = (0, 0L, 0L);
            var records = Seconds(() =>
            {
                foreach (var item in new IntakeStream().Read(File.OpenRead(path), "made.warc"))
                {
                    if (++items % 1000 == 0) kept = Math.Max(kept, GC.GetTotalMemory(forceFullCollection: true));
                    if (item.Rejection is not null) throw new InvalidOperationException(item.Rejection.Reason);
                }
            });
            peak = PeakWorkingSet();
            Say(output, $"  records: {items / records:0} records/s, {size / records:0} MB/s, ratio {alone / records:0.00}; {items} documents; {kept / Megabyte} MB kept at most, working set {peak / Megabyte} MB at most so far");
            var reports = 0;
            var most = Math.Min(items, 4000);
            var whole = Seconds(() =>
            {
                foreach (var item in new IntakeStream().Read(File.OpenRead(path), "made.warc").Take(most))
                    reports += reader.Read(item).Reports.Length;
            });
            Say(output, $"  to reports: {reports / whole:0} reports/s over the first {most} records; working set {PeakWorkingSet() / Megabyte} MB at most so far");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Drain(string path, bool isPacked)
    {
        using var file = File.OpenRead(path);
        using Stream stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) > 0)
        {
        }
    }

    private static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static double Seconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Say(TextWriter output, FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
