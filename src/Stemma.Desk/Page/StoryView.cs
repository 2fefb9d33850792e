using Stemma.Claims;
using Stemma.Collation;
using Stemma.Desk.Json;

namespace Stemma.Desk.Page;

/// <summary>A story with the numbers by which its page calls reports, lines and claims.</summary>
internal sealed class StoryView
{
    private readonly Dictionary<string, int> _lines;
    private readonly Dictionary<string, int> _reports;
    private readonly Dictionary<string, int> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Line> _strongest = [];
    private readonly Dictionary<string, ReadReport> _read;
    private readonly HashSet<string> _changed;
    private readonly ILookup<string, Reading> _readings;

    public StoryView(StoryCollation story, int number, PageOptions options)
    {
        (Story, Number, Options) = (story, number, options);
        Reports = [.. story.Reports.DistinctBy(r => r.Report.Id).OrderBy(r => Siglum(r.Report.Id).Length).ThenBy(r => Siglum(r.Report.Id), StringComparer.Ordinal)];
        _reports = Reports.Select((r, i) => (r.Report.Id, i + 1)).ToDictionary(r => r.Id, r => r.Item2, StringComparer.Ordinal);
        _read = story.Reports.DistinctBy(r => r.Report.Id).ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        _changed = [.. _read.Values.Select(r => r.Report).Where(r => options.TextHashes?.GetValueOrDefault(r.Id) is { } hash && hash != QuoteCheck.HashOf(r.Text)).Select(r => r.Id)];
        _readings = story.Lines.SelectMany(l => l.Readings).DistinctBy(r => r.Claim).ToLookup(r => r.Report, StringComparer.Ordinal);
        _lines = story.Lines.Select((l, i) => (l.Id, i + 1)).DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => l.Item2, StringComparer.Ordinal);
        foreach (var line in story.Lines)
        {
            foreach (var reading in line.Readings)
            {
                _claims.TryAdd(reading.Claim, _claims.Count + 1);
                var claim = _claims[reading.Claim];
                if (!_strongest.TryGetValue(claim, out var other) || Rank(line.Verdict) > Rank(other.Verdict))
                    _strongest[claim] = line;
            }
        }
    }

    public StoryCollation Story { get; }

    /// <summary>1-based place of the story on the page.</summary>
    public int Number { get; }

    public PageOptions Options { get; }

    public DeskLabels Labels => Options.Labels;

    /// <summary>The reports by siglum.</summary>
    public IReadOnlyList<ReadReport> Reports { get; }

    /// <summary>BCP 47 tag of a report's own language, or null.</summary>
    public string? LanguageOf(string report) => _read.GetValueOrDefault(report)?.Report.Language.Tag;

    /// <summary>BCP 47 tag of the language that a span of a report is in, or null.</summary>
    public string? LanguageAt(string report, Reports.Span span) => _read.GetValueOrDefault(report)?.LanguageAt(span);

    public string Siglum(string report) => Story.Sigla.GetValueOrDefault(report, "?");

    public int? LineNumber(string line) => _lines.TryGetValue(line, out var number) ? number : null;

    public IEnumerable<int> LineNumbers(IEnumerable<string> lines) => lines.Select(LineNumber).OfType<int>().Order();

    public int ReportNumber(string report) => _reports.GetValueOrDefault(report);

    public int ClaimNumber(string claim) => _claims[claim];

    public string LineId(int line) => $"s{Number}l{line}";

    public string ReportId(string report) => $"s{Number}r{ReportNumber(report)}";

    public string SentenceId(string report, int sentence) => $"{ReportId(report)}n{sentence}";

    /// <summary>Whether the text at hand is the text that was read.</summary>
    public bool IsAsRead(Reports.Report report) => !_changed.Contains(report.Id);

    public QuoteState Check(Reading reading) => _read.TryGetValue(reading.Report, out var read) && !_changed.Contains(reading.Report)
        ? QuoteCheck.Of(read.Report.Text, null, reading.Span, reading.Quote)
        : QuoteState.TextChanged;

    /// <summary>Where the verified readings of a report stand, with their claims' numbers.</summary>
    public IReadOnlyList<(Reports.Span Span, int Claim)> Marked(string report) =>
    [
        .. _readings[report].Where(r => Check(r) == QuoteState.Verified).Select(r => (r.Span, ClaimNumber(r.Claim))),
    ];

    /// <summary>The verdict that shows where claims overlap: that of the line that most needs a reader's eye.</summary>
    public string VerdictOf(IEnumerable<int> claims) => JsonNames.Of(claims.Select(c => _strongest[c].Verdict).MaxBy(Rank));

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Contradict => 5,
        Verdict.Updated => 4,
        Verdict.DifferentScope => 3,
        Verdict.MorePrecise => 2,
        Verdict.Agree => 1,
        _ => 0,
    };
}
