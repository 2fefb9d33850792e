using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Text;

namespace Stemma.Facts.Places;

/// <summary>Takes back places that are words of a person's or a body's name: "Paris Hilton", and then "Hilton" anywhere in the report.</summary>
/// <remarks>Only scripts with capitals show where a name begins and ends. A headline in capitals shows nothing.</remarks>
internal sealed class PersonNames(LanguagePack pack)
{
    /// <summary>A town of so many people that its name alone means the town, unless a name stands around it.</summary>
    private const long WellKnown = 500_000;

    /// <summary>A town of fewer people is meant only where a preposition or a word of sort says so.</summary>
    private const long LittleKnown = 50_000;

    public void Drop(DocumentIndex document)
    {
        if (!pack.Settings.HasCase)
            return;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var s in document.Sentences.Where(s => !IsShouting(s)))
        {
            foreach (var chunk in s.Of("place").Where(c => c.Length == 1 && IsInName(s, c)).ToList())
            {
                words.Add(s.Words[chunk.First].Folded);
                s.Remove(chunk);
            }
        }

        foreach (var s in document.Sentences)
        {
            foreach (var chunk in s.Of("place").Where(c => c.Length == 1).ToList())
            {
                var note = (PlaceNote)chunk.Value!;
                if (note.Reasons.Exists(r => r.Rule.Length > 0) && note.Mention.Cue != PlaceCue.None)
                    continue;
                var isName = words.Contains(s.Words[chunk.First].Folded) && !note.Mention.Candidates.Any(c => IsWellKnown(c.Place));
                if (isName || (!note.Mention.InPlacePosition && note.Mention.Candidates.All(c => IsLittleKnown(c.Place))))
                    s.Remove(chunk);
            }
        }
    }

    private bool IsInName(SentenceIndex s, Chunk chunk)
    {
        var note = (PlaceNote)chunk.Value!;
        // "The mayor of the city Levan Dolidze": the word of sort belongs to the office.
        if (note.Mention.Cue != PlaceCue.None)
            return IsNameWord(s, chunk.End) && note.Mention.Candidates.All(c => IsLittleKnown(c.Place));
        return IsNameWord(s, chunk.First - 1) || (IsNameWord(s, chunk.End) && (note.Locative is null || !note.Mention.Candidates.Any(c => IsWellKnown(c.Place))));
    }

    /// <summary>A word with a capital that the language does not know and that is no place: part of a name.</summary>
    private bool IsNameWord(SentenceIndex s, int i) =>
        i >= 0 && i < s.Words.Count && s.Words[i] is { Kind: WordKind.Letters, Capital: true, Readings.Length: 0 } word && word.Folded.Length > 1
        && !pack.Settings.FunctionWords.Contains(word.Folded)
        && !s.Touches(i, i + 1, "place", "place-name", "demonym", "not-place", "registered", "month", "weekday");

    private static bool IsShouting(SentenceIndex s) =>
        s.Words.Count(w => w is { Kind: WordKind.Letters, Capital: true }) * 10 > s.Words.Count(w => w.Kind == WordKind.Letters) * 6;

    private static bool IsWellKnown(Place place) =>
        place.Level is PlaceLevel.Country or PlaceLevel.Continent || place.Kind is "capital" or "first-level" || place.Population >= WellKnown;

    private static bool IsLittleKnown(Place place) => place.Level == PlaceLevel.City && place.Population < LittleKnown && place.Kind != "capital";
}
