using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stemma.Claims;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Store;
using ReadReport = Stemma.Claims.ReadReport;

namespace Stemma.Cli.Running;

/// <summary>From the paths of the command line to reports as read; says on the error output what was left out.</summary>
internal sealed class Reader(Workbench bench, TextWriter errors, ReportStore? store = null)
{
    public bool LeftOut { get; private set; }

    /// <param name="paths">Files, folders, "-".</param>
    /// <param name="options">How to read.</param>
    public List<ReadReport> Read(IEnumerable<string> paths, ReadingOptions options)
    {
        var reader = new ReportReader(bench.Reading, options);
        var reads = new List<ReadReport>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inputs = new Inputs(bench.Streams);
        foreach (var (file, input) in Inputs.Files(paths).SelectMany(f => inputs.Open(f).Select(i => (f, i))))
        {
            if (input.Item is not { Link: null } item)
            {
                Say(input.Name, input.Error ?? $"an address without text, not fetched: {input.Item?.Link}");
                continue;
            }

            var result = bench.Documents.Read(item);
            if (result.Rejection is { } rejection)
            {
                Say(input.Name, rejection.Reason);
                store?.SetAside(Adding.Quarantined.Entry(item, rejection, file.Path == Inputs.StandardInput ? file.Path : Path.GetFullPath(file.Path)), item.Bytes);
                continue;
            }

            Progress(reads.Count);
            foreach (var document in result.Reports)
            {
                store?.Add(document.Report, item.Bytes);
                if (seen.Add(document.Report.Id))
                    reads.Add(Keep(reader.Read(document.Report)));
            }
        }

        // With a store the collation is of all that it holds, whenever that came.
        foreach (var report in store?.Reports() ?? [])
        {
            if (seen.Add(report.Id))
                reads.Add(Keep(reader.Read(report)));
        }

        return [.. reads.OrderBy(r => r.Report.Id, StringComparer.Ordinal)];
    }

    private ReadReport Keep(ReadReport read)
    {
        store?.Put(read, Workbench.EngineVersion);
        return read;
    }

    /// <summary>Shown on a terminal once it takes more than a moment, never into a pipe.</summary>
    private void Progress(int count)
    {
        if (Console.IsErrorRedirected || count == 0 || count % 20 != 0)
            return;
        errors.Write($"\r{count} reports read ");
    }

    private void Say(string name, string reason)
    {
        LeftOut = true;
        errors.WriteLine($"{name}: left out: {reason}");
    }

    /// <summary>"2022-01-01..2022-12-31" or "2022".</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static ReadingOptions Options(string? publishedBetween)
    {
        if (publishedBetween is null)
            return new ReadingOptions();
        var ends = publishedBetween.Split("..");
        if (ends is [var one] && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999)
            return new ReadingOptions(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        if (ends is [var from, var to] && LocalDatePattern.Iso.Parse(from) is { Success: true } first && LocalDatePattern.Iso.Parse(to) is { Success: true } last && first.Value <= last.Value)
            return new ReadingOptions(first.Value, last.Value);
        throw new UsageException($"--published-between takes a year or two days, 2022-01-01..2022-12-31, not '{publishedBetween}'");
    }
}
