using Stemma.Languages;

namespace Stemma.Text;

/// <summary>Readings of words seen before: most words of a report come again. Bounded; belongs to one reader.</summary>
internal sealed class WordMemory(LanguagePack pack)
{
    private const int Most = 200_000;
    private readonly Dictionary<string, WordReading[]> _known = new(StringComparer.Ordinal);
    private readonly List<WordReading> _buffer = [];

    public WordReading[] Readings(string folded)
    {
        if (_known.TryGetValue(folded, out var known))
            return known;
        _buffer.Clear();
        pack.Lexicon.Read(folded, _buffer);
        WordReading[] readings = _buffer.Count == 0 ? [] : [.. _buffer];
        if (_known.Count >= Most)
            _known.Clear();
        return _known[folded] = readings;
    }
}
