using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stemma.Data;
using Stemma.Likeness;
using Stemma.Vectors;

namespace Stemma.Tools.Vectors;

/// <summary>Makes <c>data/vectors/static-means</c>: for each language of SIB-200 the mean of its sentences' static vectors.</summary>
public static class StaticMeans
{
    /// <summary>Writes <c>static-means.json</c> and <c>static-means.bin</c>.</summary>
    /// <param name="args">Path of <c>sib200.tgz</c>; folder to write into.</param>
    /// <param name="output">What was done.</param>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        if (args is not [var archive, var folder])
        {
            output.WriteLine("usage: static-means sib200.tgz FOLDER");
            return 2;
        }

        var encoder = Encoders.Open(DataFolder.Find()).Static;
        var texts = Read(archive);
        texts["srp_Latn"] = texts["srp_Cyrl"];
        using var bin = File.Create(Path.Combine(folder, "static-means.bin"));
        foreach (var (code, sentences) in texts)
        {
            var vectors = encoder.EncodePrepared([.. sentences.Select(s => new EncoderInput(s, code == "srp_Latn" ? "sr" : null))]);
            var number = new byte[4];
            for (var i = 0; i < encoder.Dimension; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(number, (float)vectors.Average(v => (double)v[i]));
                bin.Write(number);
            }
        }

        var about = new
        {
            model = encoder.Version,
            source = "mean of the static vectors of all SIB-200 sentences (1,004) of each language; srp_Latn: of srp_Cyrl in Latin letters",
            languages = texts.Keys,
        };
        File.WriteAllText(Path.Combine(folder, "static-means.json"), JsonSerializer.Serialize(about, new JsonSerializerOptions { WriteIndented = true }) + "\n");
        output.WriteLine($"{texts.Count} languages");
        return 0;
    }

    private static SortedDictionary<string, List<string>> Read(string path)
    {
        var texts = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        using var file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(unzipped);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".tsv", StringComparison.Ordinal) || entry.Name.Split('/') is not [.., var code, _])
                continue;
            using var reader = new StreamReader(entry.DataStream, Encoding.UTF8);
            reader.ReadLine();
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is [_, _, var sentence, ..])
                    (texts.TryGetValue(code, out var list) ? list : texts[code] = []).Add(sentence);
            }
        }

        return texts;
    }
}
