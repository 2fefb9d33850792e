namespace Stemma.Gazetteers;

/// <summary>Walks over the words of a sentence and their forms for as long as some name may continue.</summary>
internal sealed class NameMatcher(Gazetteer gazetteer)
{
    public const int MaximumLength = 6;

    /// <summary>Bound on the combinations of forms that are followed from one word.</summary>
    private const int MaximumSteps = 512;

    private int _steps;

    public IReadOnlyList<PlaceMatch> Match(IReadOnlyList<NameToken> tokens, int start, int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (start < 0 || start >= tokens.Count)
            return [];
        var found = new List<PlaceMatch>();
        Follow(tokens, start, start, Math.Min(tokens.Count, start + maximumLength), NameHash.Start, "", found);
        return found.Count < 2 ? found : [.. found.OrderByDescending(match => match.Length)];
    }

    private void Follow(IReadOnlyList<NameToken> tokens, int start, int at, int end, ulong state, string name, List<PlaceMatch> found)
    {
        foreach (var form in tokens[at].Forms)
        {
            if (++_steps > MaximumSteps)
                return;
            var next = NameHash.Add(state, form);
            var candidates = gazetteer.Find(NameHash.Finish(next));
            var longer = at + 1 < end && gazetteer.MayContinue(next);
            if (candidates.Count == 0 && !longer)
                continue;
            var written = name.Length == 0 ? form : $"{name} {form}";
            if (candidates.Count > 0)
                found.Add(new PlaceMatch(start, at - start + 1, written, candidates));
            if (longer)
                Follow(tokens, start, at + 1, end, next, written, found);
        }
    }
}
