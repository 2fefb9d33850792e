using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Stemma.Eval.Ntrex;

/// <summary>The open half of NTREX-128 with what was annotated in it.</summary>
internal sealed class NtrexCorpus
{
    private readonly string _folder;
    private readonly SortedDictionary<string, IReadOnlyList<NtrexLine>> _texts = new(StringComparer.Ordinal);

    private NtrexCorpus(string folder) => _folder = folder;

    /// <summary>The corpus in a folder; null where the folder is not there.</summary>
    public static NtrexCorpus? Open(string folder) => File.Exists(Path.Combine(folder, "text.tgz")) ? new NtrexCorpus(folder) : null;

    /// <summary>The facts annotated by hand.</summary>
    public IReadOnlyList<GoldFact> Facts() => GoldFact.Read(File.ReadLines(Path.Combine(_folder, "open.jsonl")));

    /// <summary>The lines collated by hand, one JSON object each.</summary>
    public IEnumerable<string> CollationRows() => File.ReadLines(Path.Combine(_folder, "collation-open.jsonl"));

    /// <summary>A document in a language.</summary>
    /// <param name="id">Document id.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="published">"yyyy-MM-dd", or null for no date.</param>
    /// <exception cref="InvalidDataException">The document or the language is not in the corpus.</exception>
    public NtrexDocument Document(string id, string language, string? published = null)
    {
        NtrexLine[] lines = [.. Lines(language).Where(l => l.Document == id)];
        if (lines.Length == 0) throw new InvalidDataException($"NTREX has no document '{id}' in '{language}'");
        return NtrexDocument.Assemble(lines, language, published);
    }

    /// <summary>All lines of a language.</summary>
    /// <exception cref="InvalidDataException">The language is not in the corpus.</exception>
    public IReadOnlyList<NtrexLine> Lines(string language)
    {
        if (_texts.TryGetValue(language, out var known)) return known;
        var name = NtrexLanguages.Code(language) + ".tsv";
        using var zip = new GZipStream(File.OpenRead(Path.Combine(_folder, "text.tgz")), CompressionMode.Decompress);
        using var tar = new TarReader(zip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (Path.GetFileName(entry.Name) != name || entry.DataStream is null) continue;
            using var reader = new StreamReader(entry.DataStream, Encoding.UTF8);
            List<NtrexLine> lines = [];
            while (reader.ReadLine() is { } row)
            {
                var cells = row.Split('\t', 3);
                if (cells.Length == 3) lines.Add(new NtrexLine(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2].Trim()));
            }

            return _texts[language] = lines;
        }

        throw new InvalidDataException($"NTREX has no language '{language}' ({name})");
    }
}
