using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using Stemma.Data;
using Stemma.Eval.Floors;
using Stemma.Text.Identification;

namespace Stemma.Eval.Identification;

/// <summary>Language identification of the open sentences of NTREX-128, each by itself.</summary>
internal static class IdentificationEval
{
    private sealed record Row(string Code, string? Tag, int Right, int Guessed, int Sentences, string Wrong)
    {
        public double Accuracy => (double)Right / Sentences;

        public double GuessAccuracy => (double)Guessed / Sentences;
    }

    /// <summary>Runs the evaluation: [--table FILE] [--all] [--errors CODE] [--floors check|raise].</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var options = new EvalOptions(args, "table", "all", "errors", "floors");
        var folders = EvalFolders.Find();
        var archive = Path.Combine(folders.Ntrex, "text.tgz");
        if (!File.Exists(archive))
        {
            output.WriteLine($"skipped: {archive} is missing");
            return 0;
        }

        using var file = MappedFile.Open(options.One("table") ?? Path.Combine(folders.Repository, "data", "languages.bin"));
        var identifier = new NgramIdentifier(file.Memory(0, checked((int)file.Length)));
        var texts = Read(archive, Path.Combine(folders.Ntrex, "stories.tsv"));
        if (options.One("errors") is { } code)
            return Errors(identifier, code, texts[code], output);
        var rows = texts.Select(t => Measure(identifier, t.Key, t.Value)).ToList();
        foreach (var row in rows.OrderBy(r => r.Tag is null).ThenBy(r => r.Accuracy).ThenBy(r => r.Code, StringComparer.Ordinal))
        {
            if (row.Tag is null)
                Write(output, $"{row.Code,-9} not known to the table: {row.Wrong}");
            else if (options.Has("all") || row.Accuracy < 0.985)
                Write(output, $"{row.Code,-9} {row.Accuracy:F4} {row.Wrong}");
        }

        return Summary(identifier, rows, texts, folders, options, output);
    }

    private static int Summary(NgramIdentifier identifier, List<Row> rows, SortedDictionary<string, List<string>> texts, EvalFolders folders, EvalOptions options, TextWriter output)
    {
        var known = rows.Where(r => r.Tag is not null && !IdentificationLanguages.Mislabelled.ContainsKey(r.Code)).ToList();
        var peers = known.Where(r => IdentificationLanguages.IsPeers(r.Code)).ToList();
        foreach (var (code, why) in IdentificationLanguages.Mislabelled.OrderBy(m => m.Key, StringComparer.Ordinal))
            Write(output, $"left out: {code} ({rows.Find(r => r.Code == code)?.Accuracy:F4}): {why}");
        foreach (var group in IdentificationLanguages.Groups)
        {
            var members = group.Split(' ').Select(c => rows.Find(r => r.Code == c)!).ToList();
            Write(output, $"close     {members.Average(m => m.Accuracy):F4} {string.Join(", ", members.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Code} {m.Accuracy:F3}")))}");
        }

        Write(output, $"all       {known.Average(r => r.Accuracy):F4} mean over {known.Count} texts");
        Write(output, $"peers     {peers.Average(r => r.Accuracy):F4} mean over {peers.Count} texts in the languages of langid.py and lingua");
        Write(output, $"guess     {peers.Average(r => r.GuessAccuracy):F4} mean over the same where the best guess counts even if the verdict is unknown, and Chinese is one language, as with the peers");
        Calibration(identifier, texts, output);
        Write(output, $"speed     {Speed(identifier, texts):N0} characters/s of processor time, one thread, sentence by sentence");
        var figures = new Dictionary<string, double> { ["all"] = known.Average(r => r.Accuracy), ["peers"] = peers.Average(r => r.Accuracy) };
        return FloorFile.Apply(options.One("floors"), folders.Floors("identification"), figures, false, output);
    }

    private static int Errors(NgramIdentifier identifier, string code, List<string> sentences, TextWriter output)
    {
        foreach (var sentence in sentences)
        {
            var verdict = identifier.Identify(sentence);
            if (verdict.Tag != IdentificationLanguages.Tag(code))
                Write(output, $"{verdict.Tag ?? "unknown"} {verdict.Score:F2} {verdict.Evidence} [{string.Join(' ', verdict.Guesses.Select(g => FormattableString.Invariant($"{g.Tag} {g.Score:F2}")))}] {sentence}");
        }

        return 0;
    }

    private static Row Measure(NgramIdentifier identifier, string code, List<string> sentences)
    {
        var tag = IdentificationLanguages.Tag(code);
        var verdicts = sentences.Select(s => identifier.Identify(s)).ToList();
        var answers = verdicts.Select(v => v.Tag ?? $"unknown({v.Evidence})").ToList();
        var wrong = answers.Where(a => a != tag).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(6);
        var guessed = verdicts.Count(v => !v.Guesses.IsDefaultOrEmpty && Whole(v.Guesses[0].Tag) == Whole(tag));
        return new Row(code, tag, answers.Count(a => a == tag), guessed, answers.Count, string.Join(' ', wrong.Select(g => $"{g.Key}:{g.Count()}")));
    }

    // The peers tell Chinese, not its script.
    private static string? Whole(string? tag) => tag is "zh-Hans" or "zh-Hant" ? "zh" : tag;

    // Of verdicts with about the same score, how many are right: a score is honest where the two are about equal.
    private static void Calibration(NgramIdentifier identifier, SortedDictionary<string, List<string>> texts, TextWriter output)
    {
        const int bands = 5;
        var (sums, right, counts) = (new double[bands], new double[bands], new int[bands]);
        foreach (var (code, sentences) in texts)
        {
            if (IdentificationLanguages.Tag(code) is not { } tag || IdentificationLanguages.Mislabelled.ContainsKey(code))
                continue;
            foreach (var verdict in sentences.Select(s => identifier.Identify(s)).Where(v => v.Tag is not null))
            {
                var band = Math.Min(bands - 1, (int)(verdict.Score * bands));
                sums[band] += verdict.Score;
                right[band] += verdict.Tag == tag ? 1 : 0;
                counts[band]++;
            }
        }

        for (var band = 0; band < bands; band++)
        {
            if (counts[band] > 0)
                Write(output, $"score     {sums[band] / counts[band]:F3} on average, right {right[band] / counts[band]:F3} ({counts[band]} sentences)");
        }
    }

    private static double Speed(NgramIdentifier identifier, SortedDictionary<string, List<string>> texts)
    {
        var all = texts.Values.SelectMany(t => t).ToList();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var text in all)
            identifier.Identify(text);
        return all.Sum(t => (double)t.Length) / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static SortedDictionary<string, List<string>> Read(string archive, string stories)
    {
        var open = File.ReadLines(stories).Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var texts = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            var code = Path.GetFileNameWithoutExtension(entry.Name);
            if (!entry.Name.EndsWith(".tsv", StringComparison.Ordinal) || code == "LANGUAGES" || entry.DataStream is null)
                continue;
            using var reader = new StreamReader(entry.DataStream);
            var sentences = new List<string>();
            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split('\t', 3);
                if (cells.Length == 3 && open.Contains(cells[0]))
                    sentences.Add(cells[2]);
            }

            texts.Add(code, sentences);
        }

        return texts;
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
