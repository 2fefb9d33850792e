using System.Runtime.InteropServices;
using System.Text.Json;
using Stemma.Vectors.Static;
using Stemma.Vectors.Transformer;
using Xunit.Abstractions;

namespace Stemma.Vectors.Tests;

/// <summary>Every set of instructions gives the same bits.</summary>
public sealed class PathTests(ITestOutputHelper output)
{
    private static readonly string Golden = Path.Combine(Weights.Data.Root, "tests", "Stemma.Vectors.Tests", "Golden", "vectors.jsonl");

    [Theory]
    [InlineData(Instructions.Portable, 3)]
    [InlineData(Instructions.Avx2, int.MaxValue)]
    [InlineData(Instructions.Avx512, int.MaxValue)]
    internal void Vectors_are_the_golden_ones(Instructions path, int transformerSentences)
    {
        if (!Machine.Supports(path))
        {
            output.WriteLine($"skipped: no {path} here");
            return;
        }

        var encoders = Encoders.Open(Weights.Data, 1, path);
        var few = Samples.Sentences.Take(transformerSentences).ToList();
        var statics = encoders.Static.EncodeRaw(Samples.Sentences).Select(Base64).ToList();
        var transformer = encoders.Transformer.EncodeRaw(few).Select(Base64).ToList();
        // Written for whoever means to change them: ignored by git, to be looked at and renamed.
        var received = Samples.Sentences.Select((s, i) => new GoldenVector(s.Text, statics[i], transformer.ElementAtOrDefault(i))).ToList();
        if (path == Machine.Best)
            File.WriteAllLines(Path.ChangeExtension(Golden, ".received.jsonl"), received.Select(r => JsonSerializer.Serialize(r)));

        var golden = File.ReadLines(Golden).Select(l => JsonSerializer.Deserialize<GoldenVector>(l)!).ToList();
        golden.Select(g => g.Text).ShouldBe(Samples.Sentences.Select(s => s.Text));
        statics.ShouldBe(golden.Select(g => g.Static));
        transformer.ShouldBe(golden.Take(few.Count).Select(g => g.Transformer!));
    }

    [Theory]
    [InlineData(Instructions.Avx2)]
    [InlineData(Instructions.Avx512)]
    internal unsafe void Products_have_the_same_bits(Instructions path)
    {
        if (!Machine.Supports(path))
        {
            output.WriteLine($"skipped: no {path} here");
            return;
        }

        var file = WeightsFile.Open(Weights.Data.Path("data", "vectors", "e5-small-q4.bin"));
        using var matrix = new PackedMatrix(file, "l3.fo", 384, 1536);
        var random = new Random(7);
        foreach (var rows in (int[])[1, 3, 64, 67])
        {
            using var workspace = new Workspace(file, rows);
            for (var i = 0; i < rows * 1536; i++)
                workspace.Middle[i] = (random.NextSingle() - 0.5f) * MathF.Exp(random.Next(-8, 8));
            workspace.Wide.Fill(workspace.Middle, rows, 1536);
            MatrixKernels.Multiply(matrix, workspace.Wide, rows, workspace.X, path);
            MatrixKernels.Multiply(matrix, workspace.Wide, rows, workspace.Y, Instructions.Portable);
            Bits(workspace.X, rows * 384).ShouldBe(Bits(workspace.Y, rows * 384));
        }
    }

    [Fact]
    public unsafe void Products_are_those_of_the_weights()
    {
        const int Columns = 384;
        var file = WeightsFile.Open(Weights.Data.Path("data", "vectors", "e5-small-q4.bin"));
        using var matrix = new PackedMatrix(file, "l0.q", 384, Columns);
        using var workspace = new Workspace(file, 1);
        for (var i = 0; i < Columns; i++)
            workspace.X[i] = MathF.Sin(i * 0.7f);
        workspace.Narrow.Fill(workspace.X, 1, Columns);
        MatrixKernels.Multiply(matrix, workspace.Narrow, 1, workspace.Y, Machine.Best);

        var blocks = file.Blocks("l0.q.w", 384, Columns);
        var row = new float[Columns];
        for (var o = 0; o < 384; o++)
        {
            Q4.Unpack(blocks.Slice(o * Columns / 32 * 18, Columns / 32 * 18), row);
            var exact = (double)matrix.Bias[o];
            for (var i = 0; i < Columns; i++)
                exact += (double)row[i] * workspace.X[i];
            ((double)workspace.Y[o]).ShouldBe(exact, 0.02);
        }
    }

    [Theory]
    [InlineData(Instructions.Avx2)]
    [InlineData(Instructions.Avx512)]
    internal void Static_sums_have_the_same_bits(Instructions path)
    {
        if (!Machine.Supports(path))
        {
            output.WriteLine($"skipped: no {path} here");
            return;
        }

        var table = StaticTable.Open(Weights.Data.Path("data", "vectors", "static.bin"));
        var random = new Random(7);
        int[] ids = [.. Enumerable.Range(0, 500).Select(_ => random.Next(-2, table.Pieces + 2))];
        var wide = new float[StaticTable.Dimension];
        var portable = new float[StaticTable.Dimension];
        table.Add(ids, wide, path);
        table.Add(ids, portable, Instructions.Portable);
        wide.ShouldBe(portable);
    }

    private static unsafe int[] Bits(float* numbers, int count) => new Span<int>(numbers, count).ToArray();

    private static string Base64(float[] vector) => Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan()));

    private sealed record GoldenVector(string Text, string Static, string? Transformer);
}
