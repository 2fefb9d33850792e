using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>Reads the models of lingua (Peter M. Stahl; text of the Leipzig Corpora Collection) back into counts of n-grams.</summary>
/// <remarks>
/// A model says how often a letter follows the n-1 letters before it, as a fraction of whole numbers, for n-grams of one to five letters
/// inside words. The fractions give the counts back; what is not followed by a letter stands at the end of a word, what does not follow
/// one at its head: so the n-grams with edges are counted too, up to <see cref="Features.MaxGram"/> signs in all.
/// </remarks>
internal static class LinguaCounts
{
    private static readonly string[] Files = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];

    /// <summary>Counts of a language's n-grams, edges written as <see cref="WordReader.Edge"/>, those of its script alone; or null where the folder has no model of it.</summary>
    /// <param name="folder">"LanguageModels" of the package.</param>
    /// <param name="language">lingua's code.</param>
    /// <param name="script">The script that is wanted.</param>
    /// <param name="spell">Gives the parts that each letter is spelled with in the script that is wanted; null for as it stands.</param>
    public static Dictionary<string, double>? Read(string folder, string language, Script script, Func<char, string>? spell)
    {
        if (!Directory.Exists(Path.Combine(folder, language)))
            return null;
        var grams = Grams(folder, language);
        if (spell is not null)
            grams = Spelled(grams, spell);
        var (all, heads) = (new Dictionary<string, double>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
        foreach (var (gram, count) in grams)
        {
            if (gram.All(c => Letters.Scripts[c] == (byte)script && Letters.Folds[c] == c))
                all.Add(gram, count);
        }

        return Edged(all, heads);
    }

    private static Dictionary<string, double> Edged(Dictionary<string, double> all, Dictionary<string, double> heads)
    {
        var ends = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (gram, count) in all.Where(g => g.Key.Length < Features.MaxGram))
            (heads[gram], ends[gram]) = (count, count);
        foreach (var (gram, count) in all.Where(g => g.Key.Length > 1))
        {
            if (heads.TryGetValue(gram[1..], out var head))
                heads[gram[1..]] = head - count;
            if (ends.TryGetValue(gram[..^1], out var end))
                ends[gram[..^1]] = end - count;
        }

        var whole = heads.Where(g => g.Key.Length < Features.MaxGram - 1).ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal);
        foreach (var (gram, count) in heads.Where(g => g.Key.Length > 1))
        {
            if (whole.TryGetValue(gram[..^1], out var rest))
                whole[gram[..^1]] = rest - Math.Max(0, count);
        }

        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        const char edge = WordReader.Edge;
        Add(result, all, g => g);
        Add(result, heads, g => edge + g);
        Add(result, ends, g => g + edge);
        Add(result, whole, g => edge + g + edge);
        result.Add(edge.ToString(), heads.Where(g => g.Key.Length == 1).Sum(g => g.Value));
        return result;
    }

    private static void Add(Dictionary<string, double> result, Dictionary<string, double> grams, Func<string, string> edged)
    {
        foreach (var (gram, count) in grams.Where(g => g.Value >= 0.5))
            result.Add(edged(gram), count);
    }

    // Every way in which a gram of the new spelling is covered by letters of the old, the outer ones perhaps in part.
    private static Dictionary<string, double> Spelled(Dictionary<string, double> grams, Func<char, string> spell)
    {
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (gram, count) in grams)
        {
            var parts = gram.Select(spell).ToArray();
            var all = string.Concat(parts);
            var last = all.Length - parts[^1].Length;
            for (var from = 0; from < parts[0].Length; from++)
            {
                for (var to = Math.Max(from, last) + 1; to <= all.Length && to - from <= Features.MaxGram; to++)
                    result[all[from..to]] = result.GetValueOrDefault(all[from..to]) + count;
            }
        }

        return result;
    }

    private static Dictionary<string, double> Grams(string folder, string language)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (index, file) in Files.Index())
        {
            using var stream = new BrotliStream(File.OpenRead(Path.Combine(folder, language, file + ".json.br")), CompressionMode.Decompress);
            using var document = JsonDocument.Parse(stream);
            var fractions = document.RootElement.GetProperty("ngrams").EnumerateObject()
                .Select(p => (Parts: p.Name.Split('/').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray(), Grams: p.Value.GetString()!.Split(' '))).ToList();
            // All letters together: the largest denominator, as some letter's count has no divisor in common with it.
            var letters = index == 0 ? fractions.Max(f => f.Parts[1]) : 0;
            foreach (var (parts, grams) in fractions)
            {
                foreach (var gram in grams)
                    counts[gram] = (index == 0 ? letters : counts.GetValueOrDefault(gram[..^1])) * parts[0] / parts[1];
            }
        }

        return counts;
    }
}
