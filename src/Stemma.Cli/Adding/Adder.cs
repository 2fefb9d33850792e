using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stemma.Cli.Running;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Takes documents in, one after the other: each is stored before it is said to be.</summary>
internal sealed class Adder(IntakeStream streams, DocumentReader documents, ReportStore? store, TextWriter output, TextWriter errors)
{
    private const int ProgressEvery = 1000;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _items;

    public int Added { get; private set; }

    public int Known { get; private set; }

    public int SetAside { get; private set; }

    public int Links { get; private set; }

    public int ExitCode => SetAside > 0 ? Added + Known + Links > 0 ? Running.ExitCode.LeftOut : Running.ExitCode.Nothing : Added + Known + Links > 0 ? Running.ExitCode.Done : Running.ExitCode.Nothing;

    public void Add(IEnumerable<string> paths)
    {
        var inputs = new Inputs(streams);
        var files = Inputs.Files(paths).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var input in inputs.Open(files[i]))
            {
                Take(input);
                if (++_items % ProgressEvery == 0) Progress(files.Count - i - 1);
            }
        }

        Progress(0);
    }

    private void Take(Input input)
    {
        if (input.Item is not { } item)
        {
            Aside(input.Name, "cannot be opened", input.Error!);
        }
        else if (item.Link is { } link)
        {
            Links++;
            output.WriteLine($"{input.Name}: link, not fetched: {link}" + (item.Hints.Title is { } title ? $": {title}" : ""));
        }
        else if (store?.Knows(Quarantined.Key(item)) == true)
        {
            // Taken in, or set aside, before: after an interruption intake goes on behind these.
            Known++;
        }
        else if (item.Rejection is { } early)
        {
            Aside(input.Name, item, early);
        }
        else
        {
            Read(input.Name, item);
        }
    }

    private void Read(string name, IntakeItem item)
    {
        var result = documents.Read(item.Bytes, item.Name, item.Hints);
        if (result.Rejection is { } rejection)
        {
            Aside(name, item, rejection);
            return;
        }

        foreach (var report in result.Reports.Select(r => r.Report))
        {
            var isNew = store?.Add(report, item.Bytes) ?? _seen.Add(report.Id);
            if (!isNew)
            {
                Known++;
                continue;
            }

            Added++;
            output.WriteLine(Line(name, report));
        }
    }

    private void Aside(string name, IntakeItem item, Rejected rejection)
    {
        store?.SetAside(Quarantined.Entry(item, rejection), item.Bytes);
        Aside(name, $"set aside ({rejection.Code})", rejection.Reason);
    }

    private void Aside(string name, string what, string reason)
    {
        SetAside++;
        errors.WriteLine($"{name}: {what}: {reason}");
    }

    private void Progress(int backlog)
    {
        var rate = _items / Math.Max(0.001, _watch.Elapsed.TotalSeconds);
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Added} added, {Known} known already, {SetAside} set aside, {Links} links; {rate:0.#} documents/s; {backlog} files waiting"));
    }

    /// <summary>"r-0123456789abcdef  en  2031-05-04  The Harbour Ledger  312 words  Title  (name)".</summary>
    internal static string Line(string name, Report report) => string.Join("  ",
        report.Id,
        report.Language.Tag ?? "language unknown",
        report.Published?.Value ?? "date unknown",
        report.Outlet.FromFileName ? "outlet unknown" : report.Outlet.Name,
        Words(report.Text).ToString(CultureInfo.InvariantCulture) + " words",
        report.Title?.Of(report.Text) ?? "no title",
        $"({name})");

    /// <summary>Runs of letters and digits; each sign of scripts without spaces between words counts as one.</summary>
    internal static int Words(string text)
    {
        var words = 0;
        var isInside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = rune.Value is >= 0x2E80 and <= 0xA4CF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;
            var isWord = Rune.IsLetterOrDigit(rune) || (isInside && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
            if (isWord && (isWide || !isInside)) words++;
            isInside = isWord && !isWide;
        }

        return words;
    }
}
