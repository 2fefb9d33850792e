namespace Stemma.Gazetteers;

/// <summary>A name in a report that may mean a place, with what the text around it shows.</summary>
/// <param name="Spelling">The words as they stand in the report.</param>
/// <param name="Candidates">The places that it may mean, from <see cref="Gazetteer.Match"/>, <see cref="Gazetteer.Find(string)"/> or <see cref="Gazetteer.FindBySound"/>.</param>
public sealed record PlaceMention(string Spelling, IReadOnlyList<PlaceCandidate> Candidates)
{
    /// <summary>What the words beside it say of its sort.</summary>
    public PlaceCue Cue { get; init; }

    /// <summary>Language of the report, as a <see cref="NameLanguages"/> bit; <see cref="NameLanguages.Other"/> for any further language.</summary>
    public NameLanguages Language { get; init; }

    /// <summary>The script has capitals and the word begins with one where a common word would not; null where the script has none or the word opens a sentence.</summary>
    public bool? Capitalised { get; init; }

    /// <summary>It stands after a preposition of place or in a case of place.</summary>
    public bool InPlacePosition { get; init; }

    /// <summary>It follows the title or first name of a person.</summary>
    public bool AfterPersonTitle { get; init; }

    /// <summary>The pack knows the word as another thing (a common word, a month, a trigger).</summary>
    public bool IsKnownWord { get; init; }

    /// <summary>Places named directly beside it that should hold it ("Paris, Texas"): their candidates.</summary>
    public IReadOnlyList<PlaceCandidate> Holders { get; init; } = [];
}

/// <summary>The choice for a mention.</summary>
/// <param name="Candidate">The chosen place and how its name was reached.</param>
/// <param name="Score">Plausibility, 0 to 1; below <see cref="PlaceChooser.PlausibleScore"/> the name had better not count as a place.</param>
/// <param name="RunnerUp">The next best place, or null.</param>
/// <param name="RunnerUpScore">Its score; 0 without one.</param>
/// <param name="Reason">Why, in plain words: "Almaty (city, KZ): 1.9 million people; country KZ is named in the report; before Almaty Region (region, KZ)".</param>
public sealed record ResolvedPlace(PlaceCandidate Candidate, double Score, PlaceCandidate? RunnerUp, double RunnerUpScore, string Reason)
{
    /// <summary>The chosen place.</summary>
    public Place Place => Candidate.Place;

    /// <summary>The score reaches <see cref="PlaceChooser.PlausibleScore"/>.</summary>
    public bool IsPlausible => Score >= PlaceChooser.PlausibleScore;
}
