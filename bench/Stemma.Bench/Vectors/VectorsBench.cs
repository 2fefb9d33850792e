using System.Diagnostics;
using System.Globalization;
using Stemma.Data;
using Stemma.Eval.Vectors;
using Stemma.Likeness;
using Stemma.Vectors;
using Stemma.Vectors.Tokens;
using Stemma.Vectors.Transformer;

namespace Stemma.Bench.Vectors;

/// <summary>How many tokens a second the tokenizer and the encoders do, on one core and on all, and against what the machine could do.</summary>
public static class VectorsBench
{
    private const int Texts = 8000;
    private const int TransformerTexts = 192;
    private static readonly HashSet<string> Languages = ["eng", "arb", "kat", "rus", "deu", "zho-CN", "hin", "tur", "swa", "fas", "fra", "vie"];

    /// <summary>Runs all; about 20 seconds.</summary>
    /// <param name="args">Path of <c>text.tgz</c> of NTREX; without it <c>../shared/eval/ntrex</c>, and without that sentences made up here.</param>
    /// <param name="output">Where the figures go.</param>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        var data = DataFolder.Find();
        var texts = Load(args.Length > 0 ? args[0] : Path.Combine(data.Root, "..", "shared", "eval", "ntrex", "text.tgz"), output);
        var few = texts.Take(TransformerTexts).ToList();
        var cores = Environment.ProcessorCount;
        output.WriteLine($"{cores} cores, {Machine.Best}, .NET {Environment.Version}");

        var from = Stopwatch.GetTimestamp();
        var tokenizer = Encoders.Open(data, 1).Tokenizer;
        output.WriteLine($"tokenizer opened in {Stopwatch.GetElapsedTime(from).TotalMilliseconds:F0} ms");
        from = Stopwatch.GetTimestamp();
        _ = Encoders.Open(data, 1).Transformer.Encode([new EncoderInput("Bridge closed.", "en")]);
        output.WriteLine($"transformer opened and used once in {Stopwatch.GetElapsedTime(from).TotalMilliseconds:F0} ms (tokenizer and compilation included)");

        var tokens = texts.Sum(t => (long)tokenizer.Tokenize(t.Text).Length);
        var positions = few.Sum(t => tokenizer.Tokenize(t.Text).Length + 5L);
        var ids = new TokenList();
        var segmenter = new Segmenter(tokenizer.Vocabulary);
        Report(output, "tokenizing, 1 core", "tokens", tokens, () =>
        {
            foreach (var text in texts)
            {
                ids.Clear();
                segmenter.Segment(text.Text, false, Tokenizer.MostTokens, ids);
            }
        });
        foreach (var threads in cores > 1 ? new[] { 1, cores } : [1])
        {
            var encoders = Encoders.Open(data, threads);
            Report(output, $"static with tokenizing, {threads} thread(s)", "tokens", tokens, () => encoders.Static.EncodeRaw(texts));
            var rate = Report(output, $"transformer, {threads} thread(s)", "positions", positions, () => encoders.Transformer.EncodeRaw(few));
            output.WriteLine($"    {rate * OperationsOfPosition() / 1e9:F0} GFLOP/s of one core in its products");
        }

        Products(output, data);
        return 0;
    }

    private static double OperationsOfPosition() => 12 * 2.0 * ((4 * 384 * 384) + (2 * 384 * 1536));

    private static void Products(TextWriter output, DataFolder data)
    {
        const int Rows = 128;
        var file = WeightsFile.Open(data.Path("data", "vectors", "e5-small-q4.bin"));
        var peak = PeakLoops.Bytes();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak of one core, on registers: {peak:F0} GOP/s of 8-bit products with 16-bit sums, {PeakLoops.Floats():F0} GFLOP/s of f32"));
        using var matrix = new PackedMatrix(file, "l0.fi", 1536, 384);
        using var workspace = new Workspace(file, Rows);
        Fill(workspace, Rows);
        foreach (var path in Enum.GetValues<Instructions>().Where(Machine.Supports))
        {
            var rate = Report(output, $"the product 384 × 1536 alone, {path}", "rows", Rows, () => Multiply(matrix, workspace, Rows, path));
            output.WriteLine($"    {rate * 2 * 384 * 1536 / 1e9:F0} GOP/s");
        }
    }

    private static unsafe void Fill(Workspace workspace, int rows)
    {
        for (var i = 0; i < rows * 384; i++)
            workspace.X[i] = MathF.Sin(i);
        workspace.Narrow.Fill(workspace.X, rows, 384);
    }

    private static unsafe void Multiply(PackedMatrix matrix, Workspace workspace, int rows, Instructions path) =>
        MatrixKernels.Multiply(matrix, workspace.Narrow, rows, workspace.Middle, path);

    private static double Report(TextWriter output, string what, string unit, long units, Action run)
    {
        const double Least = 1.0;
        run();
        var (best, processor) = (double.MaxValue, double.MaxValue);
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun).TotalSeconds < Least;)
        {
            var from = Stopwatch.GetTimestamp();
            var used = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(from).TotalSeconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
        }

        // A run too short for the processor's own clock to tell has only the wall's.
        var perProcessor = processor > 0.01 ? units / processor : units / best;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {units / best:N0} {unit}/s; {perProcessor:N0} for each second of a core"));
        return perProcessor;
    }

    private static List<EncoderInput> Load(string path, TextWriter output)
    {
        if (File.Exists(path))
        {
            var all = NtrexTexts.Read(path, Languages);
            var longest = all.Values.Max(l => l.Count);
            var mixed = Enumerable.Range(0, longest).SelectMany(i => all.Where(l => i < l.Value.Count).Select(l => new EncoderInput(l.Value[i], l.Key)));
            return [.. mixed.Take(Texts)];
        }

        output.WriteLine($"{path} is missing; sentences made up here instead");
        string[] own = ["The bridge over the Orrin was closed after 14 people were hurt.", "Мост через Оррин закрыли, пострадали 14 человек.", "ხიდი დაიკეტა, დაშავდა 14 ადამიანი.", "أغلق الجسر بعد إصابة 14 شخصا."];
        return [.. Enumerable.Range(0, Texts).Select(i => new EncoderInput($"{own[i % own.Length]} {i}", null))];
    }
}
