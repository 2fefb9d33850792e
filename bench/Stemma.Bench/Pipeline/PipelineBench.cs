using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Data;
using Stemma.Intake;
using Stemma.Languages;
using Stemma.Reports;
using Stemma.Stories;
using Stemma.Text.Identification;
using Stemma.Vectors;
using ReadReport = Stemma.Claims.ReadReport;

namespace Stemma.Bench.Pipeline;

/// <summary>Reports per second on one core: read with claims, and collate; start to first answer is timed on the whole program, outside.</summary>
/// <remarks>The pair in ../shared/seeds (the harbour sample where that is missing), repeated with numbers and names varied so that no report is a copy.</remarks>
internal static class PipelineBench
{
    public static int Run(string[] args, TextWriter output)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
        var folder = DataFolder.Find();
        var clock = Stopwatch.StartNew();
        using var resources = Resources.Open(folder);
        using var table = MappedFile.Open(folder.Path("data", "languages.bin"));
        var documents = new DocumentReader(identifier: new NgramIdentifier(table.Memory(0, checked((int)table.Length))));
        output.WriteLine($"open: {clock.ElapsedMilliseconds} ms");
        var texts = Texts(folder).ToList();
        var reader = new ReportReader(resources.Reading, new ReadingOptions());
        foreach (var text in texts)
            reader.Read(Make(documents, text, 0));

        var identifier = new NgramIdentifier(table.Memory(0, checked((int)table.Length)));
        clock.Restart();
        for (var i = 0; i < count; i++)
            identifier.Identify(texts[i % texts.Count]);
        Line(output, "of which language identification", count, clock.Elapsed);
        clock.Restart();
        var reports = Enumerable.Range(0, count).Select(i => Make(documents, texts[i % texts.Count], 1 + (i / texts.Count))).ToList();
        Line(output, "intake", count, clock.Elapsed);
        clock.Restart();
        List<ReadReport> reads = [.. reports.Select(reader.Read)];
        Line(output, $"read ({reads.Sum(r => r.Claims.Length)} claims)", count, clock.Elapsed);
        clock.Restart();
        var stories = new StoryGrouper().Group(reads);
        Line(output, $"group ({stories.Length} stories)", count, clock.Elapsed);
        var words = GlossWords.Read(File.ReadAllText(folder.Path("languages", "en", PackFiles.Gloss)), "languages/en/gloss.yaml");
        var collator = new Collator(resources.Reading.Ontology, resources.Reading.Sources);
        var byId = reads.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        clock.Restart();
        var lines = stories.Sum(s => collator.Collate(s, [.. s.Reports.Select(id => byId[id])], new CollationOptions { Words = words }).Lines.Length);
        Line(output, $"collate ({lines} lines, no likeness)", count, clock.Elapsed);
        output.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at most, {GC.GetTotalMemory(true) / 1_000_000} MB kept");
        return 0;
    }

    private static void Line(TextWriter output, string what, int count, TimeSpan time) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count} reports in {time.TotalSeconds:0.00} s, {count / time.TotalSeconds:0} reports/s"));

    private static IEnumerable<string> Texts(DataFolder folder)
    {
        var seeds = folder.Path("..", "shared", "seeds");
        var from = Directory.Exists(seeds) ? seeds : folder.Path("samples", "harbour");
        return Directory.EnumerateFiles(from, "*.txt").Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f));
    }

    private static Report Make(DocumentReader documents, string text, int turn)
    {
        var varied = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            // A two- or three-figure number changes from turn to turn; dates and clock times stay.
            var digit = char.IsAsciiDigit(text[i]) && i > 0 && char.IsAsciiDigit(text[i - 1]) && (i + 1 == text.Length || text[i + 1] == ' ');
            varied.Append(digit ? (char)('0' + ((text[i] - '0' + turn) % 10)) : text[i]);
        }

        varied.Append(CultureInfo.InvariantCulture, $"\n{turn}");
        return documents.Read(Encoding.UTF8.GetBytes(varied.ToString()), $"bench-{turn}").Reports[0].Report;
    }
}
