using System.Collections.Immutable;
using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts.Places;

/// <summary>Places: names of the gazetteer in their inflected forms, chosen among namesakes by what the whole report shows.</summary>
internal sealed class PlaceLayer(LanguagePack pack, NameForms forms, Gazetteer gazetteer) : ILayer
{
    /// <summary>Where no capital tells a name, a word that is also a village's name must have more to speak for it.</summary>
    private const double PlausibleWithoutCapitals = 0.62;

    private readonly CountryPlaces _countries = new(gazetteer);
    private readonly MentionFinder _finder = new(pack, forms, gazetteer);
    private readonly PersonNames _names = new(pack);

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            Words(document, s);
            _finder.Find(document, s);
            Cues(document, s);
        }

        _names.Drop(document);
        Resolve(document);
    }

    /// <summary>Rules that need no place: demonyms, names the gazetteer cannot reach, words that are none.</summary>
    private static void Words(DocumentIndex document, SentenceIndex s)
    {
        // "US" is a country, "us" is not.
        bool IsSmallWord(RuleMatch m) => m.Length == 1 && m.Rule["name"] is not null && !s.Words[m.First].AllCapital && s.Pack.Settings.FunctionWords.Contains(s.Words[m.First].Folded);
        var matches = PatternMatcher.Match(s, "places")
            .Where(m => !IsSmallWord(m))
            .Where(m => m.Rule["demonym"] is not null || m.Rule["name"] is not null || m.Rule["not-place"] is not null)
            .ToList();
        foreach (var match in PatternMatcher.Best(matches))
        {
            var category = match.Rule["demonym"] is not null ? "demonym" : match.Rule["name"] is not null ? "place-name" : "not-place";
            s.Add(new Chunk(category, match.First, match.End, match.Features, match.Rule["demonym"] ?? match.Rule["name"], match.Rule));
            document.Use(s, match);
        }
    }

    private static void Cues(DocumentIndex document, SentenceIndex s)
    {
        var matches = PatternMatcher.Match(s, "places").Where(m => m["place"]?.Value is PlaceNote).ToList();
        foreach (var match in PatternMatcher.Best([.. matches.Where(m => m.Rule["cue"] is not null)]))
        {
            var note = (PlaceNote)match["place"]!.Value!;
            if (Enum.TryParse<PlaceCue>(match.Rule["cue"], ignoreCase: true, out var cue))
                note.Mention = note.Mention with { Cue = cue, InPlacePosition = true };
            note.Reasons.Add(match.Reason());
            document.Use(s, match);
        }

        foreach (var match in PatternMatcher.Best([.. matches.Where(m => m.Rule["locative"] is not null)]))
        {
            var note = (PlaceNote)match["place"]!.Value!;
            note.Locative ??= match.Rule["locative"];
            if (note.Locative is "in" or "near" or "from" or "to")
                note.Mention = note.Mention with { InPlacePosition = true };
            note.Reasons.Add(match.Reason());
            document.Use(s, match);
        }
    }

    private void Resolve(DocumentIndex document)
    {
        var notes = document.Sentences.SelectMany(s => s.Of("place").Select(c => (Sentence: s, Chunk: c, Note: (PlaceNote)c.Value!))).ToList();
        PersonalNames.Mark(notes, document.Pack.Settings.HasCase);
        var context = PlaceContext.From([.. notes.Select(n => n.Note.Mention).Where(m => document.Pack.Settings.HasCase || IsWeighty(m)), .. Demonyms(document)]);
        var said = new HashSet<(int Sentence, string Place)>();
        // A report names few places, and each of them often: the same mention in the same report has the same answer.
        var known = new Dictionary<(PlaceMention, string), ResolvedPlace>();
        foreach (var (s, chunk, note) in notes)
        {
            var key = (note.Mention with { Candidates = [] }, string.Join(',', note.Mention.Candidates.Select(c => c.Place.Index)));
            if (!known.TryGetValue(key, out var resolved))
                known[key] = resolved = PlaceChooser.Choose(note.Mention, context);
            if (!resolved.IsPlausible || (!document.Pack.Settings.HasCase && chunk.Length == 1 && note.Mention.Cue == PlaceCue.None && resolved.Score < PlausibleWithoutCapitals))
            {
                s.Remove(chunk);
                continue;
            }

            // With capitals a likeness of sound is as likely a person's name, unless the word stands as a place does.
            if (resolved.Candidate.Transliterated && document.Pack.Settings.HasCase && note.Mention is { InPlacePosition: false, Cue: PlaceCue.None })
            {
                s.Remove(chunk);
                continue;
            }

            note.Resolved = resolved;
            note.Ref = Ref(resolved.Place);
            note.Reasons.Insert(0, new Reason("gazetteer.choice", null, 0, Math.Round(resolved.Score, 3), resolved.Reason));
            if (!said.Add((s.Sentence.Index, note.Ref.Id)))
                continue;
            document.Facts.Add(new PlaceFact
            {
                Span = s.SpanOf(chunk.First, chunk.End),
                Sentence = s.Sentence.Index,
                Place = note.Ref,
                Others = resolved.RunnerUp is { } other ? [Ref(other.Place)] : [],
                Reasons = [.. note.Reasons],
            });
        }
    }

    /// <summary>Without capitals many a common word is a village's name too: such a one says nothing of where the report plays.</summary>
    private static bool IsWeighty(PlaceMention mention)
    {
        const long Weighty = 100_000;
        return mention.Candidates.Any(c => c.Place.Level is PlaceLevel.Country or PlaceLevel.Continent || c.Place.Population >= Weighty);
    }

    /// <summary>"Kazakh police" speaks for Kazakhstan as much as its name does.</summary>
    private IEnumerable<PlaceMention> Demonyms(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
            foreach (var chunk in s.Of("demonym"))
            {
                if (_countries.Of((string)chunk.Value!) is { } country)
                    yield return new PlaceMention(s.TextOf(chunk.First, chunk.End), [new PlaceCandidate(country, NameLanguages.None, false, false, false, 1)]);
            }
    }

    public static PlaceRef Ref(Place place) =>
        new(place.Id, place.Name, place.Country, place.Level.ToString().ToLowerInvariant(), place.Latitude, place.Longitude, place.Admin1);
}
