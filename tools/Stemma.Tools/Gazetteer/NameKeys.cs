using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>A key of the name index before it is written.</summary>
internal readonly record struct NameKey(string Folded, NameLanguages Language, bool Weak, bool Stripped);

/// <summary>Turns the names of a place into keys: folded, with and without the Arabic article, hyphens and words of sort.</summary>
internal sealed class NameKeys(SortWords sorts)
{
    /// <summary>Towns below it give only names in the scripts of the four languages.</summary>
    private const long ManyNames = 15_000;

    /// <summary>Keys by importance: 0 must be kept, 2 goes first when the budget is short.</summary>
    public IEnumerable<(NameKey Key, int Rank)> Of(Draft draft)
    {
        foreach (var name in draft.Names.Prepend(new DraftName(draft.English, NameLanguages.English, false)))
        {
            var small = draft.Level == PlaceLevel.City && draft.Population < ManyNames;
            if (small && (name.Language == NameLanguages.Other || !Scripts.IsNear(name.Text)))
                continue;
            var rank = name.Language is NameLanguages.Other ? 2 : name.Language is NameLanguages.Untagged ? 1 : 0;
            foreach (var key in Variants(name, draft))
                yield return (key, rank);
        }
    }

    private IEnumerable<NameKey> Variants(DraftName name, Draft draft)
    {
        var folded = NameFolding.Fold(name.Text);
        if (folded.Length < 2 || folded.Length > 60)
            yield break;
        yield return new NameKey(folded, name.Language, name.Weak, false);
        if (name.Text.Contains('-', StringComparison.Ordinal) && folded.Count(c => c == ' ') <= 2)
            yield return new NameKey(folded.Replace(" ", "", StringComparison.Ordinal), name.Language, name.Weak, false);
        if (folded.StartsWith("ال", StringComparison.Ordinal) && folded.Length > 5)
        {
            var bare = string.Join(' ', folded.Split(' ').Select(word => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word));
            yield return new NameKey(bare, name.Language, name.Weak, false);
            yield return new NameKey(folded[2..], name.Language, name.Weak, false);
        }

        if (draft.Level is PlaceLevel.Region)
        {
            foreach (var core in sorts.Cores(folded))
            {
                if (core.Length > 2)
                    yield return new NameKey(core, name.Language, name.Weak, true);
            }
        }
    }
}
