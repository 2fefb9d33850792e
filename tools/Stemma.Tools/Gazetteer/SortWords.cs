using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Words of sort inside names ("Region", "محافظة", "ოლქი"), from <c>data/gazetteer/sorts.yaml</c>.</summary>
internal sealed class SortWords
{
    private readonly string[] _first;
    private readonly string[] _last;

    public SortWords(IEnumerable<string> first, IEnumerable<string> last)
    {
        _first = [.. first.Select(NameFolding.Fold).Where(word => word.Length > 0).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        _last = [.. last.Select(NameFolding.Fold).Where(word => word.Length > 0).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
    }

    /// <summary>The name without its word of sort; the name itself where it has none.</summary>
    public string Core(string folded)
    {
        foreach (var word in _first)
        {
            if (folded.Length > word.Length + 2 && folded.StartsWith(word, StringComparison.Ordinal) && folded[word.Length] == ' ')
                return folded[(word.Length + 1)..];
        }

        foreach (var word in _last)
        {
            if (folded.Length > word.Length + 2 && folded.EndsWith(word, StringComparison.Ordinal) && folded[^(word.Length + 1)] == ' ')
                return folded[..^(word.Length + 1)];
        }

        return folded;
    }

    /// <summary>The core with, in Georgian, the genitive taken back to the nominative.</summary>
    public IEnumerable<string> Cores(string folded)
    {
        var core = Core(folded);
        if (core == folded)
            yield break;
        if (core.EndsWith("ის", StringComparison.Ordinal))
            yield return core[..^1];
        else if (core.EndsWith('ს') && core.Length > 3)
            yield return core[..^1];
        else
            yield return core;
    }
}
