using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Orders the places by how likely news means them.</summary>
internal static class Weights
{
    public static void Set(DraftSet set)
    {
        foreach (var draft in set.All)
            draft.Weight = Of(draft);
        set.All.Sort((left, right) => right.Weight.CompareTo(left.Weight) is var by && by != 0 ? by : string.CompareOrdinal(left.Id, right.Id));
    }

    private static double Of(Draft draft) => draft.Level switch
    {
        PlaceLevel.Continent => 4e9,
        PlaceLevel.Country => draft.Id.StartsWith("iso:", StringComparison.Ordinal) ? 2e9 + draft.Population : 1e8,
        PlaceLevel.City => draft.Kind == "capital" ? 3e6 + draft.Population : draft.Population,
        PlaceLevel.Region when draft.Kind == "first-level" => 5e5 + (Math.Max(draft.Population, draft.TownPeople) / 2.0),
        PlaceLevel.Region when draft.Kind == "second-level" => draft.Population / 4.0,
        PlaceLevel.Region when draft.Kind is "area" => 1e4 + (draft.Population / 10.0),
        _ => 3e6,
    };
}
