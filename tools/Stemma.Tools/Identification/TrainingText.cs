using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Stemma.Tools.Identification;

/// <summary>One piece of training text.</summary>
/// <param name="Id">SIB-200's number of the sentence, the same in every language; -1 for text from elsewhere.</param>
/// <param name="Text">The text.</param>
internal readonly record struct TrainingPiece(int Id, string Text);

/// <summary>Reads training text from its sources, always in the same order.</summary>
internal static partial class TrainingText
{
    private static readonly HashSet<string> CldrNames = ["language", "territory", "displayName", "relative", "relativeTimePattern", "unitPattern", "characterLabel"];

    /// <summary>SIB-200: sentences by folder, ordered by their number.</summary>
    public static Dictionary<string, List<TrainingPiece>> Sib(string archive)
    {
        var result = new Dictionary<string, List<TrainingPiece>>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (!entry.Name.EndsWith(".tsv", StringComparison.Ordinal) || entry.DataStream is null)
                continue;
            var folder = Path.GetFileName(Path.GetDirectoryName(entry.Name))!;
            if (!result.TryGetValue(folder, out var pieces))
                result.Add(folder, pieces = []);
            using var reader = new StreamReader(entry.DataStream);
            reader.ReadLine();
            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split('\t');
                if (cells.Length >= 3 && int.TryParse(cells[0], out var id))
                    pieces.Add(new TrainingPiece(id, cells[2]));
            }
        }

        foreach (var pieces in result.Values)
            pieces.Sort((a, b) => a.Id != b.Id ? a.Id.CompareTo(b.Id) : string.CompareOrdinal(a.Text, b.Text));
        return result;
    }

    /// <summary>Names of languages, countries, months, days and units, and the words for signs, of a CLDR locale; each once.</summary>
    public static IEnumerable<TrainingPiece> Cldr(string folder, string locale)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in new[] { "annotations", "annotationsDerived", "main" })
        {
            var file = Path.Combine(folder, part, locale + ".xml");
            if (!File.Exists(file))
                continue;
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            foreach (var element in XDocument.Load(reader).Descendants())
            {
                if (!element.HasElements && Wanted(element))
                {
                    foreach (var piece in element.Value.Split('|'))
                    {
                        var text = Placeholder().Replace(piece, " ").Trim();
                        if (text.Length > 1 && !text.Contains('↑') && seen.Add(text))
                            yield return new TrainingPiece(-1, text);
                    }
                }
            }
        }
    }

    private static bool Wanted(XElement element) => element.Name.LocalName switch
    {
        "annotation" => true,
        "month" or "day" => element.Parent?.Attribute("type")?.Value == "wide",
        var name => CldrNames.Contains(name),
    };

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();
}
