using System.Globalization;
using System.Security.Cryptography;
using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary><c>train-languages</c>: makes <c>data/languages.bin</c>. The same inputs give the same bytes.</summary>
public static class LanguageTraining
{
    private const int Folds = 5;

    // SIB-200's sentences come from articles, several in a row from each: whole blocks are held out, not single sentences.
    private const int Block = 20;

    /// <summary>Runs the command.</summary>
    /// <param name="args">"--sib FILE --udhr FOLDER --cldr FOLDER --out FILE", or "--fold N" in place of "--out".</param>
    /// <param name="output">Takes what was done.</param>
    /// <returns>0, or 2 where arguments are missing.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var options = Options(args);
        if (!options.TryGetValue("--sib", out var sib) || (!options.ContainsKey("--out") && !options.ContainsKey("--fold")))
        {
            output.WriteLine("train-languages --sib sib200.tgz [--udhr FOLDER] [--cldr FOLDER] --out data/languages.bin | --fold 0..4");
            return 2;
        }

        var settings = new TableSettings();
        if (options.TryGetValue("--budget", out var budget))
            settings = settings with { Budget = int.Parse(budget, CultureInfo.InvariantCulture) };
        var corpus = new TrainingCorpus(sib, options.GetValueOrDefault("--udhr"), options.GetValueOrDefault("--cldr"));
        if (options.TryGetValue("--fold", out var fold))
        {
            var held = int.Parse(fold, CultureInfo.InvariantCulture);
            FoldReport.Write(corpus, new NgramIdentifier(Build(corpus, settings, id => Held(id, held))), id => Held(id, held), output);
            return 0;
        }

        var table = Build(corpus, settings, _ => false);
        File.WriteAllBytes(options["--out"], table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options["--out"]}: {table.Length} bytes, {corpus.Languages.Count} languages, sha256 {Convert.ToHexStringLower(SHA256.HashData(table))}"));
        return 0;
    }

    private static bool Held(int id, int fold) => id >= 0 && id / Block % Folds == fold;

    private static byte[] Build(TrainingCorpus corpus, TableSettings settings, Func<int, bool> held)
    {
        var builder = new TableBuilder(settings, corpus.Languages);
        foreach (var script in corpus.Languages.Index().GroupBy(l => l.Item.Script))
        {
            // A script of one language decides by itself and needs no features.
            if (script.Count() == 1)
                continue;
            var counts = script.AsParallel().AsOrdered()
                .Select(l => FeatureCounts.Of((byte)l.Index, l.Item.Script, corpus.Texts(l.Item, held))).ToList();
            builder.AddScript([.. counts.SelectMany(c => c)]);
        }

        return builder.Build();
    }

    private static Dictionary<string, string> Options(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
            options[args[i]] = args[i + 1];
        return options;
    }
}
