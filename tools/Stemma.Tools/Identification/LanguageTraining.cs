using System.Globalization;
using System.Security.Cryptography;
using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary><c>train-languages</c>: makes <c>data/languages.bin</c>. The same inputs give the same bytes.</summary>
public static class LanguageTraining
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">"--sib FILE --words FOLDER --cldr FOLDER --lingua FOLDER --out FILE", or "--fold N" in place of "--out".</param>
    /// <param name="output">Takes what was done.</param>
    /// <returns>0, or 2 where arguments are missing.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var options = Options(args);
        if (!options.TryGetValue("--sib", out var sib) || (!options.ContainsKey("--out") && !options.ContainsKey("--fold")))
        {
            output.WriteLine("train-languages --sib sib200.tgz [--words FOLDER] [--cldr FOLDER] [--lingua FOLDER] --out data/languages.bin | --fold 0..4");
            return 2;
        }

        var settings = new TableSettings();
        if (options.TryGetValue("--budget", out var budget))
            settings = settings with { Budget = int.Parse(budget, CultureInfo.InvariantCulture) };
        if (options.TryGetValue("--grams", out var grams))
            settings = settings with { GroupGrams = int.Parse(grams, CultureInfo.InvariantCulture) };
        var trainer = new TableTrainer(new TrainingCorpus(sib), settings, options.GetValueOrDefault("--words"), options.GetValueOrDefault("--cldr"), options.GetValueOrDefault("--lingua"));
        if (options.TryGetValue("--fold", out var fold))
        {
            var held = int.Parse(fold, CultureInfo.InvariantCulture);
            FoldReport.Write(trainer.Corpus, new NgramIdentifier(trainer.Train(held)), id => TableTrainer.Held(id, held), output);
            return 0;
        }

        var table = trainer.Train(null);
        File.WriteAllBytes(options["--out"], table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options["--out"]}: {table.Length} bytes, {trainer.Corpus.Languages.Count} languages, {trainer.Notes}, sha256 {Convert.ToHexStringLower(SHA256.HashData(table))}"));
        return 0;
    }

    private static Dictionary<string, string> Options(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
            options[args[i]] = args[i + 1];
        return options;
    }
}
