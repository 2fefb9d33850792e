using System.Buffers.Binary;
using System.CommandLine;
using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using System.Text.Json;
using Stemma.Data;
using Stemma.Likeness;
using Stemma.Vectors;

namespace Stemma.Cli.Vectors;

/// <summary><c>stemma vectors embed</c> and <c>stemma vectors nearest</c>: the encoders on lines of files.</summary>
public static class VectorsCommand
{
    private const int LinesAtOnce = 1024;
    private const int MostLines = 100_000;

    /// <summary>The command with its two commands below it.</summary>
    public static Command Create() => new("vectors", "Vectors of sentences, alike where the sentences mean alike, in about 100 languages") { Embed(), Nearest() };

    private static Command Embed()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Text in UTF-8, a sentence a line" };
        var encoder = EncoderOption();
        var language = new Option<string?>("--language") { Description = "BCP 47 tag of the lines; without it they are centred by the mean of all languages" };
        var raw = new Option<bool>("--raw") { Description = "The model's own vector, not centred" };
        var command = new Command("embed", "Writes a JSON line for each line: its number, tokens and vector (base64 of little-endian f32)") { file, encoder, language, raw };
        command.SetAction(parsed => Guarded(parsed, () =>
        {
            var chosen = Open(parsed.GetValue(encoder)!);
            var output = parsed.InvocationConfiguration.Output;
            var number = 0;
            foreach (var lines in File.ReadLines(parsed.GetValue(file)!.FullName, Encoding.UTF8).Chunk(LinesAtOnce))
            {
                EncoderInput[] inputs = [.. lines.Select(l => new EncoderInput(l, parsed.GetValue(language)))];
                var vectors = parsed.GetValue(raw) ? chosen.EncodeRaw(inputs) : chosen.Encode(inputs);
                for (var i = 0; i < inputs.Length; i++)
                    output.WriteLine(Json(++number, chosen.CountTokens(inputs[i], parsed.GetValue(raw)), vectors[i]));
            }
        }));
        return command;
    }

    private static Command Nearest()
    {
        var first = new Argument<FileInfo>("FILE") { Description = "Text in UTF-8, a sentence a line" };
        var second = new Argument<FileInfo>("OTHER") { Description = "The lines to look among" };
        var encoder = EncoderOption();
        var language = new Option<string?>("--language") { Description = "BCP 47 tag of the first file's lines" };
        var other = new Option<string?>("--other-language") { Description = "BCP 47 tag of the second file's lines" };
        var count = new Option<int>("--count") { Description = "Nearest lines to print for each", DefaultValueFactory = _ => 3 };
        count.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
                r.AddError("--count: at least 1");
        });
        var command = new Command("nearest", "Prints for each line of the first file its nearest lines of the second, with their likeness (-1 to 1)") { first, second, encoder, language, other, count };
        command.SetAction(parsed => Guarded(parsed, () =>
        {
            var chosen = Open(parsed.GetValue(encoder)!);
            var (own, ownVectors) = Read(chosen, parsed.GetValue(first)!, parsed.GetValue(language));
            var (others, otherVectors) = Read(chosen, parsed.GetValue(second)!, parsed.GetValue(other));
            for (var i = 0; i < own.Count; i++)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{i + 1}\t{own[i].Text}");
                var ranked = otherVectors.Select((v, j) => (Line: j, Likeness: TensorPrimitives.Dot<float>(ownVectors[i], v)))
                    .OrderByDescending(n => n.Likeness).ThenBy(n => n.Line);
                foreach (var (line, likeness) in ranked.Take(parsed.GetValue(count)))
                    parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\t{likeness:F2}\t{line + 1}\t{others[line].Text}"));
            }
        }));
        return command;
    }

    private static Option<string> EncoderOption()
    {
        var option = new Option<string>("--encoder") { Description = "static: microseconds a sentence; transformer: milliseconds, and better", DefaultValueFactory = _ => "transformer" };
        option.AcceptOnlyFromAmong("static", "transformer");
        return option;
    }

    private static LocalEncoder Open(string name)
    {
        var encoders = Encoders.Open(DataFolder.Find());
        return name == "static" ? encoders.Static : encoders.Transformer;
    }

    private static (IReadOnlyList<EncoderInput> Lines, IReadOnlyList<float[]> Vectors) Read(LocalEncoder encoder, FileInfo file, string? language)
    {
        EncoderInput[] lines = [.. File.ReadLines(file.FullName, Encoding.UTF8).Take(MostLines + 1).Select(l => new EncoderInput(l, language))];
        if (lines.Length > MostLines)
            throw new InvalidDataException($"{file}: more than {MostLines} lines");
        return (lines, encoder.Encode(lines));
    }

    private static string Json(int line, int tokens, float[] vector)
    {
        // The format is little-endian whatever the machine.
        var bytes = new byte[vector.Length * 4];
        for (var i = 0; i < vector.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), vector[i]);
        return JsonSerializer.Serialize(new { line, tokens, vector = bytes });
    }

    private static int Guarded(ParseResult parsed, Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"stemma vectors: {e.Message}");
            return 1;
        }
    }
}
