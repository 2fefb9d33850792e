using System.Runtime.InteropServices;
using System.Text.Json;
using Stemma.Likeness;
using Xunit.Abstractions;

namespace Stemma.Vectors.Tests;

/// <summary>The vectors that the makers of the weights wrote down, in ../shared/vectors.</summary>
public sealed class ReferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Token_ids_are_exact()
    {
        foreach (var r in Read())
        {
            var ids = Weights.Encoders.Tokenizer.Tokenize(r.Text);
            ids.Length.ShouldBe(r.Count, r.Text);
            ids.Take(r.Ids.Length).ShouldBe(r.Ids, r.Text);
        }
    }

    [Fact]
    public void Transformer_inputs_are_exact()
    {
        foreach (var r in Read().Where(r => r.E5Ids.Length > 0))
            Weights.Encoders.Transformer.Inputs(r.Text).ShouldHaveSingleItem().ShouldBe(r.E5Ids, r.Text);
    }

    [Fact]
    public void Static_vectors_meet_the_reference()
    {
        var all = Read();
        var vectors = Weights.Encoders.Static.EncodeRaw([.. all.Select(r => new EncoderInput(r.Text, null))]);
        var least = Least(all.Zip(vectors, (r, v) => (r.Text, Weights.Cosine(r.Static, v))));
        least.ShouldBeGreaterThan(0.99999);
    }

    [Fact]
    public void Transformer_vectors_meet_the_reference()
    {
        var all = Read().Where(r => r.E5.Length > 0).ToList();
        var vectors = Weights.Encoders.Transformer.EncodeRaw([.. all.Select(r => new EncoderInput(r.Text, null))]);
        var least = Least(all.Zip(vectors, (r, v) => (r.Text, Weights.Cosine(r.E5, v))));
        least.ShouldBeGreaterThan(0.9995);
    }

    private double Least(IEnumerable<(string Text, double Cosine)> cosines)
    {
        var least = (Text: "", Cosine: 1.0);
        var count = 0;
        foreach (var one in cosines)
        {
            count++;
            if (one.Cosine < least.Cosine || double.IsNaN(one.Cosine))
                least = one;
        }

        output.WriteLine($"{count} vectors, least cosine {least.Cosine:F6}: {least.Text}");
        return least.Cosine;
    }

    private List<Reference> Read()
    {
        var path = Path.Combine(Weights.Shared, "reference.jsonl");
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: {path} is missing");
            return [];
        }

        return [.. File.ReadLines(path).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new Reference(
                root.GetProperty("text").GetString()!,
                root.GetProperty("count").GetInt32(),
                Ints(root, "ids"),
                Floats(root, "static"),
                Ints(root, "e5_ids"),
                Floats(root, "e5"));
        })];
    }

    private static int[] Ints(JsonElement root, string name) => root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(e => e.GetInt32())] : [];

    private static float[] Floats(JsonElement root, string name) =>
        root.TryGetProperty(name, out var text) ? MemoryMarshal.Cast<byte, float>(text.GetBytesFromBase64()).ToArray() : [];

    private sealed record Reference(string Text, int Count, int[] Ids, float[] Static, int[] E5Ids, float[] E5);
}
