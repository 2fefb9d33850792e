using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>Finds pairs of Serbian words in which the old vowel yat became e ("vreme") in one standard and je or ije ("vrijeme") in the others.</summary>
internal static class Yat
{
    // Four letters and the two edges of a folded word: shorter pairs are mostly chance ("ne", "nije").
    private const int MinLength = 6;

    /// <summary>The folded words of the ekavian list whose spelling with je or ije is in the other list, each with that spelling.</summary>
    /// <remarks>An e at the end is passed over: there it is mostly an ending ("nove", "novije").</remarks>
    public static IEnumerable<(string Ekavian, string Ijekavian)> Pairs(IEnumerable<string> ekavian, IReadOnlySet<string> ijekavian)
    {
        foreach (var word in ekavian.Where(w => w.Length >= MinLength))
        {
            for (var at = word.IndexOf('e', StringComparison.Ordinal); at >= 0 && at < word.Length - 2; at = word.IndexOf('e', at + 1))
            {
                // The softened l and n are written lj and nj: "leto", "ljeto".
                foreach (var vowel in new[] { "je", "ije" })
                {
                    var other = string.Concat(word.AsSpan(0, at), vowel, word.AsSpan(at + 1));
                    if (ijekavian.Contains(other))
                        yield return (word, other);
                }
            }
        }
    }
}

/// <summary>The word lists of languages that have close relatives, as hashes of their folded words.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _marks = new(StringComparer.Ordinal);

    /// <summary>Gathers the lists.</summary>
    /// <param name="languages">The languages; those in no group have no list.</param>
    /// <param name="words">Folder with TAG.txt, a word a line; or null.</param>
    /// <param name="cldr">Folder of CLDR, or null.</param>
    public WordLists(IEnumerable<TrainingLanguage> languages, string? words, string? cldr)
    {
        var markers = Markers();
        foreach (var language in languages.Where(l => l.Group != 0))
        {
            var texts = Enumerable.Empty<string>();
            var file = words is null ? null : Path.Combine(words, language.Tag + ".txt");
            if (File.Exists(file))
                texts = texts.Concat(File.ReadLines(file));
            if (cldr is not null && language.Cldr is not null && language.Script != Script.Han)
                texts = texts.Concat(TrainingText.Cldr(cldr, language.Cldr).Select(p => p.Text));
            _lists.Add(language.Tag, Read(texts, language.Script));
            _marks.Add(language.Tag, Read(markers.GetValueOrDefault(language.Tag, []), language.Script));
        }

        MarkByYat("sr-Latn", ["hr", "bs"]);
    }

    /// <summary>Words of a group by hash, with a bit for each member whose list holds it, then one for each whose mark it is;
    /// a mark's other lists do not count. Words that all members have are left out.</summary>
    public SortedDictionary<uint, int> Of(IReadOnlyList<TrainingLanguage> members)
    {
        var result = new SortedDictionary<uint, int>();
        foreach (var (bit, member) in members.Index())
        {
            foreach (var hash in _lists[member.Tag].Select(w => Features.Whole(w)))
                result[hash] = result.GetValueOrDefault(hash) | (1 << bit);
        }

        var marks = new SortedDictionary<uint, int>();
        foreach (var (bit, member) in members.Index())
        {
            foreach (var hash in _marks[member.Tag].Select(w => Features.Whole(w)))
                marks[hash] = marks.GetValueOrDefault(hash) | (1 << (members.Count + bit));
        }

        foreach (var (hash, bits) in marks)
            result[hash] = bits;
        var all = (1 << members.Count) - 1;
        foreach (var hash in result.Where(w => w.Value == all || w.Value == all << members.Count).Select(w => w.Key).ToList())
            result.Remove(hash);
        return result;
    }

    private static HashSet<string> Read(IEnumerable<string> texts, Script script)
    {
        var sink = new Folded { Words = new(StringComparer.Ordinal) };
        foreach (var text in texts)
            WordReader.Read(text, script, int.MaxValue, ref sink);
        return sink.Words;
    }

    // The lists come from pages whose language was guessed: each has some of the neighbours' words. Yat says where they belong.
    private void MarkByYat(string ekavian, string[] ijekavian)
    {
        var western = ijekavian.SelectMany(t => _lists[t]).ToHashSet(StringComparer.Ordinal);
        foreach (var (east, west) in Yat.Pairs(_lists[ekavian], western).ToList())
        {
            _marks[ekavian].Add(east);
            foreach (var tag in ijekavian)
                _marks[tag].Add(west);
        }
    }

    private static Dictionary<string, string[]> Markers()
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream("Stemma.Tools.Identification.markers.tsv")
            ?? throw new InvalidOperationException("markers.tsv is not embedded in the tools");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[1].Split(' '), StringComparer.Ordinal);
    }

    private struct Folded : IWordSink
    {
        public HashSet<string> Words;

        public readonly void Word(scoped ReadOnlySpan<char> edged) => Words.Add(edged.ToString());
    }
}
