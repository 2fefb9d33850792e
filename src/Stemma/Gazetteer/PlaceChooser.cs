using System.Globalization;

namespace Stemma.Gazetteers;

/// <summary>
/// Chooses among namesakes. Each piece of evidence adds to or takes from a score; the weights are in
/// <see cref="PlaceEvidence"/>, each with what it stands for. Deterministic, and independent of the order of mentions.
/// </summary>
public static class PlaceChooser
{
    /// <summary>A choice with a lower score had better not count as a place: a village with the name of a common word, a loose likeness of sound.</summary>
    public const double PlausibleScore = 0.5;

    /// <summary>Chooses a place for a mention that has at least one candidate.</summary>
    /// <exception cref="ArgumentException">The mention has no candidates.</exception>
    public static ResolvedPlace Choose(PlaceMention mention, PlaceContext context)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(context);
        if (mention.Candidates.Count == 0)
            throw new ArgumentException("a mention without candidates cannot be resolved", nameof(mention));
        var scored = mention.Candidates
            .Select(candidate => (Candidate: candidate, Evidence: PlaceEvidence.Weigh(mention, candidate, context)))
            .OrderByDescending(one => one.Evidence.Score)
            .ThenBy(one => one.Candidate.Place.Index)
            .ThenBy(one => one.Candidate.Place.Id, StringComparer.Ordinal)
            .ToList();
        var best = scored[0];
        var next = scored.Skip(1).FirstOrDefault(one => one.Candidate.Place.Id != best.Candidate.Place.Id);
        return new ResolvedPlace(
            best.Candidate,
            Math.Clamp(best.Evidence.Score, 0, 1),
            next.Candidate,
            next.Candidate is null ? 0 : Math.Clamp(next.Evidence.Score, 0, 1),
            Words(best, next.Candidate));
    }

    private static string Words((PlaceCandidate Candidate, PlaceEvidence Evidence) best, PlaceCandidate? next)
    {
        var notes = string.Join("; ", best.Evidence.Notes);
        var rival = next is null ? "no other place of this name" : $"before {Name(next.Place)}";
        return $"{Name(best.Candidate.Place)}: {notes}; {rival}";
    }

    private static string Name(Place place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Name} ({place.Level.ToString().ToLowerInvariant()}{(place.Country is null ? "" : ", ")}{place.Country})");
}
