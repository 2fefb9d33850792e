using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Languages.Patterns;
using Stemma.Text;

namespace Stemma.Facts.Places;

/// <summary>Finds the words of a sentence that may name a place.</summary>
internal sealed class MentionFinder(LanguagePack pack, NameForms forms, Gazetteer gazetteer)
{
    private readonly Dictionary<string, NameToken> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<PlaceCandidate>> _sounds = new(StringComparer.Ordinal);
    /// <summary>Feature of a form that only stands before another word of the same name („წყნარ ოკეანეში").</summary>
    private readonly uint _bare = pack.Settings.FeatureMask("bare") ?? 0;
    private readonly HashSet<int> _otherWords = [.. OtherWords(pack)];
    private readonly HashSet<int> _cuesBefore = [.. CueWords(pack, 1)];
    private readonly HashSet<int> _cuesBehind = [.. CueWords(pack, -1)];
    private readonly uint _placeCases = (pack.Settings.FeatureMask("loc") ?? 0) | (pack.Settings.FeatureMask("from") ?? 0);
    private readonly NameLanguages _language = pack.Settings.Tag switch
    {
        "en" => NameLanguages.English,
        "ar" => NameLanguages.Arabic,
        "ka" => NameLanguages.Georgian,
        "ru" => NameLanguages.Russian,
        _ => NameLanguages.Other,
    };

    public void Find(DocumentIndex document, SentenceIndex s)
    {
        foreach (var named in s.Of("place-name").ToList())
        {
            var candidates = gazetteer.Find(NameFolding.Fold((string)named.Value!));
            if (candidates.Count > 0)
                Add(s, named.First, named.End, named.Features, candidates, named.Rule!.ToReason());
        }

        // A hyphen inside a name ("Port-au-Prince", «Сан-Франциско») parts its words as a space does.
        List<int> at = [.. Enumerable.Range(0, s.Words.Count).Where(i => s.Words[i] is not { Mark: '-', SpaceBefore: false })];
        var tokens = at.Select(i => s.Words[i]).Select(w => w.Kind == WordKind.Letters ? Token(w.Folded) : NameToken.From()).ToList();
        var shouting = s.Words.Count(w => w.AllCapital) * 2 > s.Words.Count(w => w.Kind == WordKind.Letters);
        for (var i = 0; i < s.Words.Count; i++)
        {
            if (!MayBegin(s, i, shouting))
                continue;
            if (Listed(s, tokens, at, i) is { } end and > 0)
                i = end - 1;
            else if (Sound(s, i) is { } soundEnd and > 0)
                i = soundEnd - 1;
        }
    }

    private bool MayBegin(SentenceIndex s, int i, bool shouting)
    {
        var word = s.Words[i];
        if (word.Kind != WordKind.Letters || word.Folded.Length < 2 || pack.Settings.FunctionWords.Contains(word.Folded))
            return false;
        if (pack.Settings.HasCase && !word.Capital)
            return false;
        return !s.Touches(i, i + 1, "registered", "demonym", "place", "place-name")
            && ((word.Capital && shouting) || !s.Touches(i, i + 1, "month", "weekday"));
    }

    /// <param name="s">The sentence.</param>
    /// <param name="tokens">Its words without the hyphens inside them.</param>
    /// <param name="at">Index of each token's word.</param>
    /// <param name="start">Index of the word where the name begins.</param>
    private int Listed(SentenceIndex s, List<NameToken> tokens, List<int> at, int start)
    {
        var first = at.BinarySearch(start);
        foreach (var match in gazetteer.Match(tokens, first))
        {
            var end = at[first + match.Length - 1] + 1;
            // Codes of two letters ("IT", "AZ") are words in running text; a pack names those that are places.
            if (pack.Settings.HasCase && match.Name.Length < 3)
                continue;
            // "Park" is no place, "Park City" may be one.
            if (s.Touches(start, end, "registered") || s.Of("not-place").Any(c => c.First <= start && end <= c.End))
                continue;
            if (match.Length == 1 && _bare != 0 && (Features(s.Words[start].Folded, match) & _bare) != 0)
                continue;
            if (pack.Settings.HasCase && match.Length > 1 && Enumerable.Range(start, end - start).Any(k => s.Words[k].Kind == WordKind.Letters && !s.Words[k].Capital && !pack.Settings.FunctionWords.Contains(s.Words[k].Folded)))
                continue;
            Add(s, start, end, Features(s.Words[end - 1].Folded, match), match.Candidates, null);
            return end;
        }

        return 0;
    }

    /// <summary>By sound: a capital letter amid a sentence, or an unknown word that stands as places stand.</summary>
    private int Sound(SentenceIndex s, int i)
    {
        var word = s.Words[i];
        if (word.Folded.Length < 4 || word.Readings.Length > 0 || s.IsIn(i, "not-place"))
            return 0;
        // The gazetteer is written in Latin letters: what it does not know in them is no place by likeness of sound.
        if (pack.Settings.Script == "Latn" || (pack.Settings.HasCase && (i == 0 || s.Sentence.IsTitle)))
            return 0;
        // Without capitals an unknown word is a place only where it stands as places stand.
        if (!pack.Settings.HasCase && !BesideCue(s, i) && (forms.Of(word.Folded).Aggregate(0u, (m, f) => m | f.Features) & _placeCases) == 0)
            return 0;
        if (!_sounds.TryGetValue(word.Folded, out var candidates))
        {
            candidates = [];
            foreach (var (form, _) in forms.Of(word.Folded).Take(4))
            {
                candidates = [.. gazetteer.FindBySound(NameFolding.Fold(form)).Take(6)];
                if (candidates.Count > 0)
                    break;
            }

            _sounds[word.Folded] = candidates;
        }

        if (candidates.Count == 0)
            return 0;
        Add(s, i, i + 1, forms.Of(word.Folded).Aggregate(0u, (m, f) => m | f.Features), candidates, null);
        return i + 1;
    }

    private void Add(SentenceIndex s, int first, int end, uint features, IReadOnlyList<PlaceCandidate> candidates, Reports.Reason? reason)
    {
        var word = s.Words[first];
        var note = new PlaceNote
        {
            Mention = new PlaceMention(s.TextOf(first, end), candidates)
            {
                Language = _language,
                Capitalised = pack.Settings.HasCase && first > 0 && !s.Sentence.IsTitle ? word.Capital : null,
                AfterPersonTitle = false,
                IsKnownWord = end - first == 1 && word.Readings.Any(r => _otherWords.Contains(r.Word)),
            },
        };
        if (reason is not null)
            note.Reasons.Add(reason);
        s.Add(new Chunk("place", first, end, features, note, null));
    }

    /// <summary>Features of the reading under which the gazetteer has the name.</summary>
    private uint Features(string folded, PlaceMatch match)
    {
        var last = match.Name.Split(' ')[^1];
        foreach (var (form, features) in forms.Of(folded))
        {
            if (NameFolding.Fold(form) == last)
                return features;
        }

        return 0;
    }

    private NameToken Token(string folded)
    {
        if (!_tokens.TryGetValue(folded, out var token))
            _tokens[folded] = token = NameToken.From(forms.Of(folded).Select(f => f.Form));
        return token;
    }

    /// <summary>"City of", "province" right before or behind.</summary>
    private bool BesideCue(SentenceIndex s, int i) =>
        (i > 0 && s.Words[i - 1].Readings.Any(r => _cuesBefore.Contains(r.Word)))
        || (i + 1 < s.Words.Count && s.Words[i + 1].Readings.Any(r => _cuesBehind.Contains(r.Word)));

    /// <summary>Words that patterns of cues have right before the place (1) or right behind it (-1).</summary>
    private static IEnumerable<int> CueWords(LanguagePack pack, int step)
    {
        foreach (var sequence in pack.Sequences.Where(q => pack.Rules[q.Rule]["cue"] is not null))
        {
            for (var i = 0; i < sequence.Elements.Length; i++)
            {
                if (sequence.Elements[i] is WordElement word && i + step >= 0 && i + step < sequence.Elements.Length && sequence.Elements[i + step] is CategoryElement)
                {
                    foreach (var id in word.Words)
                        yield return id;
                }
            }
        }
    }

    private static IEnumerable<int> OtherWords(LanguagePack pack) =>
        pack.Sequences.Where(q => pack.Rules[q.Rule].Layer is not "places").SelectMany(q => q.Elements.OfType<WordElement>()).SelectMany(w => w.Words);
}
