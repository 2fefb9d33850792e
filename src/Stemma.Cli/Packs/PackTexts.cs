using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stemma.Cli.Running;
using Stemma.Languages;

namespace Stemma.Cli.Packs;

/// <summary>The words of a language's own texts: files of the user, or the sentences of SIB-200 beside the repository.</summary>
internal static class PackTexts
{
    private const int MostWords = 50_000;
    private const int ShortestWord = 3;

    /// <summary>Distinct words, the frequent ones first.</summary>
    /// <exception cref="UsageException">There is no text.</exception>
    public static IReadOnlyList<string> Words(Workbench bench, string language, string[] files)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in files.Length > 0 ? files.SelectMany(f => File.ReadLines(f, Encoding.UTF8)) : Sib200(bench, language))
        {
            foreach (var word in Cut(line))
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        // Names and quotations in another script are no words of the language.
        var foreign = counts.Keys.Count(IsAscii) * 2 < counts.Count;
        return counts.Count > 0
            ? [.. counts.Where(c => !foreign || !IsAscii(c.Key)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostWords).Select(c => c.Key)]
            : throw new UsageException($"no texts in '{language}': give some with --texts FILE");
    }

    private static bool IsAscii(string word) => word.All(char.IsAscii);

    private static IEnumerable<string> Cut(string line)
    {
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            var letter = i < line.Length && (char.IsLetter(line[i]) || CharUnicodeInfo.GetUnicodeCategory(line[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (letter && start < 0)
                start = i;
            if (letter || start < 0)
                continue;
            if (i - start >= ShortestWord)
                yield return line[start..i].ToLowerInvariant();
            start = -1;
        }
    }

    private static IEnumerable<string> Sib200(Workbench bench, string language)
    {
        var path = bench.Folder.Path("..", "shared", "data", "text", "sib200.tgz");
        if (!File.Exists(path))
            yield break;
        var prefix = $"data/annotated/{Code(language)}_";
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (!entry.Name.StartsWith(prefix, StringComparison.Ordinal) || !entry.Name.EndsWith(".tsv", StringComparison.Ordinal) || entry.DataStream is null)
                continue;
            using var lines = new StreamReader(entry.DataStream, Encoding.UTF8);
            lines.ReadLine();
            while (lines.ReadLine() is { } line)
                yield return line[(line.LastIndexOf('\t') + 1)..];
        }
    }

    /// <summary>ISO 639-3, by which the folders are named; Arabic, Persian and a few go there by their standard variety.</summary>
    private static string Code(string language)
    {
        try
        {
            var code = CultureInfo.GetCultureInfo(language).ThreeLetterISOLanguageName;
            return code switch { "ara" => "arb", "fas" => "pes", "aze" => "azj", "uzb" => "uzn", _ => code };
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}
