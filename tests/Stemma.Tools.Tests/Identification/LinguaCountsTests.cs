using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Text.Identification;
using Stemma.Tools.Identification;

namespace Stemma.Tools.Tests.Identification;

/// <summary>Models as lingua writes them, made of words that nobody speaks, give back how often each n-gram stood in the words.</summary>
public sealed class LinguaCountsTests : IDisposable
{
    private static readonly string[] Files = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-lingua-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_come_back_with_the_edges_of_the_words(int seed)
    {
        var words = Words(new Random(seed));
        Write(words);
        var found = LinguaCounts.Read(_folder, "qx", Script.Latin, null).ShouldNotBeNull();
        var counted = Counted(words);
        found.Keys.Order(StringComparer.Ordinal).ShouldBe(counted.Keys.Order(StringComparer.Ordinal));
        foreach (var (gram, count) in counted)
            found[gram].ShouldBe(count, 0.001, gram);
    }

    [Fact]
    public void A_letter_may_be_spelled_with_two()
    {
        Write(["bab", "ca", "cab", "d"]);
        var found = LinguaCounts.Read(_folder, "qx", Script.Latin, c => c == 'c' ? "nj" : c.ToString()).ShouldNotBeNull();
        (found["nj"], found["nja"], found["jab"]).ShouldBe((2, 2, 1));
        (found[WordReader.Edge + "nja"], found["ab" + WordReader.Edge]).ShouldBe((2, 2));
    }

    [Fact]
    public void Letters_of_another_script_are_left_out_and_no_model_is_null()
    {
        Write(["ab", "ab", "a", "вг", "z"]);
        LinguaCounts.Read(_folder, "qx", Script.Latin, null).ShouldNotBeNull().Keys.ShouldAllBe(g => !g.Contains('в', StringComparison.Ordinal));
        LinguaCounts.Read(_folder, "xx", Script.Latin, null).ShouldBeNull();
    }

    // The one z makes the count of all letters the denominator of a fraction that cannot be reduced.
    private static List<string> Words(Random random) =>
        [.. Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)('a' + random.Next(4))))), "z"];

    private static Dictionary<string, double> Counted(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.Select(w => WordReader.Edge + w + WordReader.Edge))
        {
            for (var from = 0; from < word.Length; from++)
            {
                for (var length = 1; length <= Features.MaxGram && from + length <= word.Length; length++)
                {
                    // Each word gives its edge once, as a gram of its own.
                    if (length > 1 || from < word.Length - 1)
                        counts[word.Substring(from, length)] = counts.GetValueOrDefault(word.Substring(from, length)) + 1;
                }
            }
        }

        return counts;
    }

    private void Write(List<string> words)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "qx"));
        for (var length = 1; length <= Files.Length; length++)
        {
            var counts = Grams(words, length);
            var before = length == 1 ? null : Grams(words, length - 1);
            var ngrams = counts.GroupBy(g => Fraction(g.Value, before is null ? counts.Values.Sum() : before[g.Key[..^1]]), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => string.Join(' ', g.Select(p => p.Key)), StringComparer.Ordinal);
            using var stream = new BrotliStream(File.Create(Path.Combine(_folder, "qx", Files[length - 1] + ".json.br")), CompressionMode.Compress);
            JsonSerializer.Serialize(stream, new { language = "QX", ngrams });
        }
    }

    private static Dictionary<string, int> Grams(IEnumerable<string> words, int length) => words
        .SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Length - length + 1)).Select(i => w.Substring(i, length)))
        .GroupBy(g => g, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static string Fraction(int over, int under)
    {
        var (a, b) = (over, under);
        while (b != 0)
            (a, b) = (b, a % b);
        return string.Create(CultureInfo.InvariantCulture, $"{over / a}/{under / a}");
    }
}
