using System.Buffers.Binary;
using System.Text.Json;
using Stemma.Data;

namespace Stemma.Vectors.Centring;

/// <summary>The mean vector of each language's texts, by which a vector is centred; a JSON file names the languages, a binary one holds the means in that order.</summary>
internal sealed class LanguageMeans
{
    private readonly Dictionary<string, float[]> _means = new(StringComparer.Ordinal);
    private readonly LanguageCodes _codes = LanguageCodes.Read();
    private readonly float[] _all;

    private LanguageMeans(IReadOnlyList<string> languages, ReadOnlySpan<byte> means, int dimension)
    {
        _all = new float[dimension];
        for (var i = 0; i < languages.Count; i++)
        {
            var mean = new float[dimension];
            for (var j = 0; j < dimension; j++)
            {
                mean[j] = BinaryPrimitives.ReadSingleLittleEndian(means[(4 * ((i * dimension) + j))..]);
                _all[j] += mean[j] / languages.Count;
            }

            _means.Add(languages[i], mean);
        }
    }

    /// <param name="path">Path of the two files without <c>.json</c> and <c>.bin</c>.</param>
    /// <param name="dimension">Length of a mean.</param>
    /// <exception cref="InvalidDataException">The files do not fit each other.</exception>
    public static LanguageMeans Open(string path, int dimension)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path + ".json"));
        var languages = json.RootElement.GetProperty("languages").EnumerateArray().Select(e => e.GetString()!).ToList();
        using var file = MappedFile.Open(path + ".bin");
        if (file.Length != 4L * dimension * languages.Count)
            throw new InvalidDataException($"{path}.bin: {file.Length} bytes for {languages.Count} languages of {dimension} numbers");
        return new LanguageMeans(languages, file.Bytes(0, (int)file.Length), dimension);
    }

    /// <summary>The mean for a BCP 47 tag: of the language, else of its nearest relative, else of the collection.</summary>
    public ReadOnlySpan<float> Of(string? tag) => CodeOf(tag) is { } code ? _means[code] : _all;

    /// <summary>The code whose mean serves a tag, or null where the mean of the collection does.</summary>
    public string? CodeOf(string? tag) => LanguageTag.Parse(tag) is { } parsed ? _codes.Candidates(parsed).FirstOrDefault(_means.ContainsKey) : null;
}
