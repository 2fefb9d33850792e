namespace Stemma.Vectors.Centring;

/// <summary>From the parts of a tag to the codes of the means, by the table <c>languages.tsv</c> that travels in this assembly.</summary>
internal sealed class LanguageCodes
{
    private const string Resource = "Stemma.Vectors.languages.tsv";
    private readonly Dictionary<string, string[]> _codes = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A line of the table is not of two fields, or its tag is there twice.</exception>
    public static LanguageCodes Read()
    {
        using var stream = typeof(LanguageCodes).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is missing");
        using var reader = new StreamReader(stream);
        var codes = new LanguageCodes();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var tags, var means])
                throw new InvalidDataException($"{Resource}: '{line}' is not of two fields");
            foreach (var tag in tags.Split(' '))
            {
                if (!codes._codes.TryAdd(tag, means.Split(' ')))
                    throw new InvalidDataException($"{Resource}: '{tag}' is there twice");
            }
        }

        return codes;
    }

    /// <summary>Codes that may serve, the best first: the table's for script, region or language, then the tag itself as a code.</summary>
    public IEnumerable<string> Candidates(LanguageTag tag)
    {
        if (tag.Script is { } named)
            yield return $"{tag.Language}_{named}";
        foreach (var part in (string?[])[tag.Script, tag.Region])
        {
            if (part is not null && _codes.TryGetValue($"{tag.Language}-{part}", out var narrow))
            {
                foreach (var code in narrow)
                    yield return code;
            }
        }

        if (_codes.TryGetValue(tag.Language, out var codes))
        {
            foreach (var code in codes)
                yield return code;
        }
    }
}
