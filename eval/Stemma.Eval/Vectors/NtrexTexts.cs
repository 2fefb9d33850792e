using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Stemma.Eval.Vectors;

/// <summary>The open half of NTREX-128: for each language its sentences, aligned by number across languages. For measuring only.</summary>
internal static class NtrexTexts
{
    /// <summary>Reads <c>text.tgz</c>: code (such as <c>zho-CN</c>) to sentences, in ordinal order of codes.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="wanted">Which codes; null: all.</param>
    public static SortedDictionary<string, IReadOnlyList<string>> Read(string path, IReadOnlySet<string>? wanted = null)
    {
        var texts = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        using var file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(unzipped);
        while (archive.GetNextEntry() is { } entry)
        {
            var code = Path.GetFileNameWithoutExtension(entry.Name);
            if (entry.DataStream is null || !entry.Name.EndsWith(".tsv", StringComparison.Ordinal) || code == "LANGUAGES" || wanted?.Contains(code) == false)
                continue;
            using var reader = new StreamReader(entry.DataStream, Encoding.UTF8);
            var sentences = new List<string>();
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is [_, _, var sentence, ..])
                    sentences.Add(sentence);
            }

            texts.Add(code, sentences);
        }

        return texts;
    }
}
