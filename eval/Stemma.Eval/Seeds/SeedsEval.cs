using System.Security.Cryptography;
using System.Text;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Eval.Collation;
using Stemma.Eval.Floors;
using Stemma.Eval.Scoring;
using Stemma.Ontology;

namespace Stemma.Eval.Seeds;

/// <summary>Claims, lines, verdicts and must-lines of the seed pair against the gold in eval/seeds.</summary>
internal static class SeedsEval
{
    /// <summary>Runs it from the command line.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        EvalOptions options;
        try
        {
            options = new EvalOptions(args, "floors", "errors", "likeness");
        }
        catch (ArgumentException wrong)
        {
            output.WriteLine(wrong.Message);
            return 2;
        }

        var folders = EvalFolders.Find();
        if (!Directory.Exists(folders.SeedTexts))
        {
            output.WriteLine($"seeds: skipped, {folders.SeedTexts} is missing");
            return 0;
        }

        var likeness = options.One("likeness") ?? "none";
        using var stages = Wiring.Open(output);
        if (stages is null) return 2;
        var collator = stages.Collator(likeness, output);
        var reader = stages.Reader();
        var gold = SeedGold.Read(folders.SeedGold);
        List<ReadReport> reads = [];
        List<FoundClaim> found = [];
        foreach (var path in Directory.GetFiles(folders.SeedTexts, "*.txt").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!gold.Reports.Any(r => r.Sha256 == sha))
            {
                output.WriteLine($"seeds: {Path.GetFileName(path)} is not a report of the gold ({sha})");
                return 2;
            }

            var read = reader(stages.Intake(bytes, Path.GetFileName(path)));
            if (OffsetMap.Between(read.Report.Text, Encoding.UTF8.GetString(bytes)) is not { } map)
            {
                output.WriteLine($"seeds: intake changed more than white space in {Path.GetFileName(path)}");
                return 2;
            }

            reads.Add(read);
            found.AddRange(read.Claims.Select(c => new FoundClaim(c, sha, map.ToFile(c.Span))));
        }

        return Score(gold, reads, found, collator?.Invoke(reads), stages.Ontology, options, folders, output);
    }

    private static int Score(SeedGold gold, List<ReadReport> reads, List<FoundClaim> found, StoryCollation? collation, OntologyModel ontology, EvalOptions options, EvalFolders folders, TextWriter output)
    {
        var claims = new SeedsScorer(type => ontology.Event(type)?.Broader).Match(gold.Claims, found);
        IReadOnlyList<Line> produced = collation is null ? [] : collation.Lines;
        var lines = SeedsScorer.Match(gold.Lines, produced, claims);
        var musts = gold.Musts.Select(m => (Must: m, Result: MustCheck.Check(m, produced, claims))).ToArray();
        if (options.Has("errors")) SeedsErrors.Write(claims, lines, reads, output);
        var figures = SeedsTable.Write(gold, found, claims, lines, musts, output);
        return FloorFile.Apply(options.One("floors"), folders.Floors("seeds"), figures, false, output);
    }
}

/// <summary>Writes the tables and gives their figures.</summary>
internal static class SeedsTable
{
    /// <summary>Writes claims, slots, lines and must-lines.</summary>
    /// <returns>Figures by name for the floors.</returns>
    public static SortedDictionary<string, double> Write(
        SeedGold gold,
        IReadOnlyList<FoundClaim> found,
        ClaimMatch claims,
        IReadOnlyList<(SeedLine? Gold, Line? Found)> lines,
        IReadOnlyList<(SeedMust Must, (bool Yes, string Why) Result)> musts,
        TextWriter output)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        output.WriteLine("\nseeds: claims match by overlapping clauses and a type that is the gold's or broader\n");
        output.WriteLine("| | gold | found | right | P | R | F1 |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var report in gold.Reports)
        {
            var score = new Score(gold.Claims.Count(c => c.Report == report.Sha256), found.Count(f => f.Report == report.Sha256), claims.Pairs.Count(p => p.Gold.Report == report.Sha256));
            output.WriteLine($"| claims of {report.Id} ({report.Language}) | {score.Cells} |");
            figures[$"claims.{report.Language}.recall"] = score.Recall;
            figures[$"claims.{report.Language}.precision"] = score.Precision;
        }

        var both = lines.Where(l => l.Gold is not null && l.Found is not null).ToArray();
        var lineScore = new Score(lines.Count(l => l.Gold is not null), lines.Count(l => l.Found is not null), both.Length);
        output.WriteLine($"| lines | {lineScore.Cells} |");
        figures["lines.f1"] = lineScore.F1;
        output.WriteLine("\n| over matched claims and lines | right |\n|---|---|");
        foreach (var (slot, share) in SeedSlots.Of(claims)) Share(slot, share);
        Share("verdict", Of((g, f) => g.Verdict == VerdictNames.Of(f.Verdict)));
        Share("contradiction type", Of((g, f) => string.Equals(g.ContradictionType, f.ContradictionType?.ToString(), StringComparison.OrdinalIgnoreCase)));
        Share("independent count", Of((g, f) => g.Count == f.IndependentSources.Count));
        Share("at least", Of((g, f) => g.AtLeast == f.IndependentSources.AtLeast));

        output.WriteLine("\n| must come out | |\n|---|---|");
        foreach (var (must, (yes, why)) in musts) output.WriteLine($"| {must.What} | {(yes ? "yes" : "no: " + why)} |");
        figures["must"] = musts.Count == 0 ? 1 : (double)musts.Count(m => m.Result.Yes) / musts.Count;
        return figures;

        void Share(string name, Share share)
        {
            output.WriteLine($"| {name} | {share} |");
            if (share.Of > 0) figures[name.Replace(' ', '-')] = share.Value;
        }

        Share Of(Func<SeedLine, Line, bool> right) => both.Aggregate(default(Share), (share, line) => share.Add(right(line.Gold!, line.Found!)));
    }
}
