using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Intake;

namespace Stemma.Eval.Web;

/// <summary>Measures page reading on saved pages: text, title, date. See <c>docs/intake.md</c>.</summary>
public static partial class WebEval
{
    private const string Folder = "../shared/eval/web";
    private const string FloorsFile = "eval/floors/web.json";
    private const double Slack = 0.0005;

    /// <summary>Runs it: prints a table by outlet and the means; compares with the floors.</summary>
    /// <param name="args"><c>--floors raise</c> writes better figures there; <c>--detail NAME</c> prints what differs on pages whose name holds NAME; <c>--titles</c>, <c>--dates</c> print the misses.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0; 1 where a figure is below its floor; 2 where the pages are missing.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        var root = Root();
        var folder = Path.Combine(root, Folder);
        if (!File.Exists(Path.Combine(folder, "fundus-testdata.tgz")))
        {
            output.WriteLine($"skipped: no pages under {folder}");
            return 2;
        }
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        Measure("fundus", WebPairs.Fundus(Path.Combine(folder, "fundus-testdata.tgz")), args, output, figures);
        Measure("versions", WebPairs.FundusVersions(Path.Combine(folder, "fundus-testdata.tgz")), args, output, figures);
        if (!args.Contains("--fundus")) Measure("readability", WebPairs.Readability(Path.Combine(folder, "readability-testpages.tgz")), args, output, figures);
        return Floors(Path.Combine(root, FloorsFile), figures, Array.IndexOf(args, "--floors") is var floors and >= 0 && floors + 1 < args.Length && args[floors + 1] == "raise", output);
    }

    private static void Measure(string set, List<WebPair> pairs, string[] args, TextWriter output, SortedDictionary<string, double> figures)
    {
        var detail = Array.IndexOf(args, "--detail") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        var reader = new DocumentReader();
        var scores = new List<WebScore>();
        output.WriteLine($"{set}: {pairs.Count} pages");
        output.WriteLine("| Page | Precision | Recall | F | Title | Day | Minute |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var pair in pairs)
        {
            var read = reader.Read(pair.Page, pair.Outlet);
            var score = WebScore.Of(pair, read);
            scores.Add(score);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pair.Outlet} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F:0.000} | {Sign(score.Title)} | {Sign(score.Day)} | {Sign(score.Minute)} |{(read.Rejection is { } r ? " " + r.Code + ": " + r.Reason : "")}"));
            if (detail is not null && pair.Outlet.Contains(detail, StringComparison.OrdinalIgnoreCase)) WebDetail.Print(pair, read, output);
            if (args.Contains("--titles") && score.Title == false) WebDetail.PrintField("title", pair.Title, read, output);
            if (args.Contains("--dates") && (score.Day == false || score.Minute == false)) WebDetail.PrintField("published", pair.Date, read, output);
        }
        void Mean(string name, IEnumerable<double> values)
        {
            var list = values.ToList();
            if (list.Count == 0) return;
            figures[set + "." + name] = Math.Round(list.Average(), 4);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set} {name}: {list.Average():0.0000} ({list.Count})"));
        }
        Mean("precision", scores.Select(s => s.Precision));
        Mean("recall", scores.Select(s => s.Recall));
        Mean("f", scores.Select(s => s.F));
        Mean("title", scores.Where(s => s.Title is not null).Select(s => s.Title == true ? 1.0 : 0));
        Mean("day", scores.Where(s => s.Day is not null).Select(s => s.Day == true ? 1.0 : 0));
        Mean("minute", scores.Where(s => s.Minute is not null).Select(s => s.Minute == true ? 1.0 : 0));
    }

    private static string Sign(bool? value) => value switch { true => "yes", false => "no", null => "-" };

    private static int Floors(string file, SortedDictionary<string, double> figures, bool raise, TextWriter output)
    {
        var floors = File.Exists(file) ? JsonSerializer.Deserialize<SortedDictionary<string, double>>(File.ReadAllText(file))! : new SortedDictionary<string, double>(StringComparer.Ordinal);
        var below = 0;
        foreach (var (name, figure) in figures)
        {
            if (floors.TryGetValue(name, out var floor) && figure < floor - Slack)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BELOW ITS FLOOR: {name} {figure:0.0000} < {floor:0.0000}"));
                below++;
            }
            if (raise && (!floors.TryGetValue(name, out floor) || figure > floor)) floors[name] = figure;
        }
        if (raise) File.WriteAllText(file, JsonSerializer.Serialize(floors, Indented) + "\n");
        return below > 0 ? 1 : 0;
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string Root()
    {
        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Stemma.slnx"))) return at.FullName;
        }
        return Directory.GetCurrentDirectory();
    }
}
