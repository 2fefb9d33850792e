using System.Globalization;
using System.Numerics.Tensors;
using Stemma.Data;
using Stemma.Likeness;
using Stemma.Vectors;

namespace Stemma.Eval.Vectors;

/// <summary>How often the English sentence most like a sentence is its translation: the open half of NTREX-128, each language against English.</summary>
public static class VectorsEval
{
    private const string English = "eng";

    /// <summary>The languages that the weights' README gives figures for with the transformer.</summary>
    private static readonly string[] Few = ["arb", "kat", "kaz", "rus", "fas", "heb", "tur", "hye", "deu", "swa", "fin", "hin", "zho-CN", "jpn", "amh"];

    private static readonly (string Name, double Published)[] Published =
    [
        ("transformer, 16 languages, raw", 0.961),
        ("transformer, 16 languages, centred", 0.973),
        ("static, the same 16", 0.83),
        ("static, all", 0.739),
    ];

    /// <summary>Measures; the transformer takes about four minutes of one core for its 16 languages, the static table seconds for all.</summary>
    /// <param name="args">Path of NTREX's <c>text.tgz</c> (else <c>../shared/eval/ntrex/text.tgz</c>); <c>static</c>: without the transformer; <c>NUMBER</c>: only so many sentences.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0; 2 where the texts are missing.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        var data = DataFolder.Find();
        var path = args.FirstOrDefault(a => a.EndsWith(".tgz", StringComparison.Ordinal)) ?? Path.Combine(data.Root, "..", "shared", "eval", "ntrex", "text.tgz");
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: {path} is missing");
            return 2;
        }

        var most = args.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();
        var texts = NtrexTexts.Read(path);
        var encoders = Encoders.Open(data);
        output.WriteLine($"NTREX-128, open half, {Math.Min(most, texts[English].Count)} sentences: the translation found in English, accuracy at 1");
        var all = texts.Keys.Where(c => c != English && !c.StartsWith("eng-", StringComparison.Ordinal)).ToList();
        Table(output, encoders.Static, texts, all, most, "static, all");
        if (!args.Contains("static"))
            Table(output, encoders.Transformer, texts, [.. Few, .. all.Where(c => c.StartsWith("srp", StringComparison.Ordinal))], most, null);
        output.WriteLine("the weights' README, same sentences: " + string.Join("; ", Published.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Published:0.###}"))));
        return 0;
    }

    private static void Table(TextWriter output, LocalEncoder encoder, SortedDictionary<string, IReadOnlyList<string>> texts, IReadOnlyList<string> languages, int most, string? mean)
    {
        var english = Both(encoder, texts[English], English, most);
        var rows = languages.Select(code =>
        {
            var own = Both(encoder, texts[code], code, most);
            return (Code: code, Raw: Accuracy(own.Raw, english.Raw), Prepared: Accuracy(own.Prepared, english.Prepared), Centred: Accuracy(own.Centred, english.Centred));
        }).ToList();
        output.WriteLine($"{encoder.Name}: language, mean used, raw, folded and in Latin letters where due, centred too");
        foreach (var row in rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Code,-10} {encoder.MeanOf(row.Code) ?? "-",-10} {row.Raw:F3} {row.Prepared:F3} {row.Centred:F3}"));
        Mean(output, $"{encoder.Name}, 15 languages against English", [.. rows.Where(r => Few.Contains(r.Code))]);
        if (mean is not null)
            Mean(output, mean, rows);
    }

    private static void Mean(TextWriter output, string name, IReadOnlyList<(string Code, double Raw, double Prepared, double Centred)> rows) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} ({rows.Count}): raw {rows.Average(r => r.Raw):F3}, prepared {rows.Average(r => r.Prepared):F3}, centred {rows.Average(r => r.Centred):F3}"));

    private static (IReadOnlyList<float[]> Raw, IReadOnlyList<float[]> Prepared, IReadOnlyList<float[]> Centred) Both(LocalEncoder encoder, IReadOnlyList<string> sentences, string code, int most)
    {
        var inputs = sentences.Take(most).Select(s => new EncoderInput(s, code)).ToList();
        var raw = encoder.EncodeRaw(inputs);
        var prepared = encoder.EncodePrepared(inputs);
        return (raw, prepared, encoder.Centre(prepared, inputs));
    }

    private static double Accuracy(IReadOnlyList<float[]> own, IReadOnlyList<float[]> english)
    {
        var found = 0;
        for (var i = 0; i < own.Count; i++)
        {
            var best = 0;
            var most = float.NegativeInfinity;
            for (var j = 0; j < english.Count; j++)
            {
                var likeness = TensorPrimitives.Dot<float>(own[i], english[j]);
                if (likeness > most)
                    (best, most) = (j, likeness);
            }

            if (best == i)
                found++;
        }

        return (double)found / own.Count;
    }
}
