using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using Stemma.Intake;

namespace Stemma.Bench.Pages;

/// <summary>Pages a second from HTML to report on one core, beside AngleSharp's parser alone on the same pages in the same run.</summary>
public static class PagesBench
{
    private const string Archive = "../shared/eval/web/fundus-testdata.tgz";
    private const int Rounds = 5;

    /// <summary>Runs it. Processor time is measured, so that other work on the machine weighs less.</summary>
    /// <param name="args">An archive (tgz) of gzipped pages; the Fundus pages where none is named.</param>
    /// <param name="output">Where the figures go.</param>
    /// <returns>0; 2 where the pages are missing.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        var archive = args.Length > 0 ? args[0] : Archive;
        if (!File.Exists(archive))
        {
            output.WriteLine($"skipped: no pages at {archive}");
            return 2;
        }
        var pages = Read(archive);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Average(p => p.Length) / 1024:0} KiB on average, best of {Rounds} rounds"));
        var reader = new DocumentReader();
        double alone = double.MaxValue, whole = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            alone = Math.Min(alone, Seconds(() => pages.ForEach(Parse)));
            whole = Math.Min(whole, Seconds(() => pages.ForEach(page => reader.Read(page, "page"))));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AngleSharp alone, its defaults: {pages.Count / alone:0} pages/s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bytes to report:                {pages.Count / whole:0} pages/s, ratio {alone / whole:0.00}"));
        return 0;
    }

    private static void Parse(byte[] page)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
    }

    private static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static List<byte[]> Read(string archive)
    {
        var pages = new List<byte[]>();
        using var zipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(zipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".html.gz", StringComparison.Ordinal)) continue;
            using var page = new GZipStream(entry.DataStream, CompressionMode.Decompress);
            using var copy = new MemoryStream();
            page.CopyTo(copy);
            pages.Add(copy.ToArray());
        }
        return pages;
    }
}
