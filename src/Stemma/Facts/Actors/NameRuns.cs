using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Text;

namespace Stemma.Facts.Actors;

/// <summary>Runs of words that are a person's or a body's proper name.</summary>
/// <remarks>Scripts with capitals tell names by them. Elsewhere a name is what stands behind a title and is no word of the pack.</remarks>
internal sealed class NameRuns(LanguagePack pack, NameForms forms)
{
    private const int Longest = 5;
    private readonly uint _cases = pack.Settings.Names.SelectMany(n => n.Endings.Values).Aggregate(0u, (all, features) => all | features) & ~(pack.Settings.FeatureMask("bare") ?? 0);

    public void Find(SentenceIndex s)
    {
        if (pack.Settings.HasCase)
            ByCapitals(s);
        else
            ByTitles(s);
    }

    private void ByCapitals(SentenceIndex s)
    {
        var capitals = s.Words.Count(w => w is { Kind: WordKind.Letters, Capital: true });
        var letters = s.Words.Count(w => w.Kind == WordKind.Letters);
        // A headline in capitals tells no names.
        if (letters > 3 && capitals * 10 > letters * 7)
            return;
        for (var i = 0; i < s.Words.Count; i++)
        {
            if (!IsCapital(s, i) || Taken(s, i))
                continue;
            var end = i;
            while (end < s.Words.Count && end - i < Longest * 2 && !Taken(s, end) && (IsCapital(s, end) || Joins(s, end)))
                end++;
            while (end > i && !IsCapital(s, end - 1))
                end--;
            var length = Enumerable.Range(i, end - i).Count(k => s.Words[k].Kind == WordKind.Letters);
            // One capital word at the beginning of a sentence is as likely any word.
            if (length >= 2 || (length == 1 && i > 0 && s.Words[i - 1].Mark is not ('"' or '.' or ':') && s.Words[i].Folded.Length > 2 && s.Words[i].Readings.Length == 0))
                Add(s, i, end);
            i = Math.Max(i, end - 1);
        }
    }

    private bool IsCapital(SentenceIndex s, int i)
    {
        var word = s.Words[i];
        if (word.Kind != WordKind.Letters || !word.Capital)
            return false;
        if (i == 0 && (word.Readings.Length > 0 || pack.Settings.FunctionWords.Contains(word.Folded)))
            return false;
        return !pack.Settings.FunctionWords.Contains(word.Folded);
    }

    /// <summary>Marks inside a name: the hyphen of "Smith-Jones", the full stop of an initial.</summary>
    private static bool Joins(SentenceIndex s, int i) =>
        i > 0 && !s.Words[i].SpaceBefore && (s.Words[i].Mark == '-' || (s.Words[i].Mark == '.' && s.Words[i - 1].Folded.Length == 1));

    private void ByTitles(SentenceIndex s)
    {
        foreach (var title in s.Of("actor-word").Where(c => c.Rule?["title"] is not null).ToList())
        {
            var start = title.End;
            while (start < s.Words.Count && (s.Of("demonym").Any(d => d.First == start) || s.Of("place").Any(p => p.First == start && p.Length == 1)))
                start++;
            if (pack.Settings.TitleBeforeName)
            {
                var end = start;
                while (end < s.Words.Count && end - start < Longest && IsUnknown(s, end))
                    end++;
                end = InflectedEnd(s, title.Features & _cases, start, end);
                if (end > start && s.Words[end - 1].Kind != WordKind.Mark)
                    Add(s, start, end);
            }
        }
    }

    /// <summary>
    /// Where names are inflected, the last word of a name bears the case of its title („პრეზიდენტმა ჯო ბაიდენმა“), or any case
    /// behind a title without one („პრეზიდენტ ჯო ბაიდენს“): words behind it are none of the name's, and without such a word there is no name.
    /// </summary>
    private int InflectedEnd(SentenceIndex s, uint wanted, int start, int end)
    {
        if (_cases == 0)
            return end;
        for (var i = start; i < end; i++)
        {
            if (s.Words[i].Kind != WordKind.Mark && (Features(s.Words[i]) & (wanted == 0 ? _cases : wanted)) != 0)
                return i + 1;
        }

        return start;
    }

    private uint Features(Word word) => forms.Of(word.Folded).Aggregate(0u, (all, form) => all | form.Features);

    private bool IsUnknown(SentenceIndex s, int i)
    {
        var word = s.Words[i];
        if (word.Mark == '-')
            return i > 0 && !word.SpaceBefore && i + 1 < s.Words.Count && !s.Words[i + 1].SpaceBefore;
        return word.Kind == WordKind.Letters && word.Folded.Length > 1 && word.Readings.Length == 0 && !pack.Settings.FunctionWords.Contains(word.Folded) && !Taken(s, i);
    }

    private static bool Taken(SentenceIndex s, int i) =>
        s.Touches(i, i + 1, "registered", "demonym", "place", "time", "actor-word");

    private void Add(SentenceIndex s, int first, int end)
    {
        var last = s.Words[end - 1];
        s.Add(new Chunk("name", first, end, last.Features | Features(last), new NameRun(KeyOf(s, first, end)), null));
    }

    /// <summary>Romanised consonants of the last word in its citation form: the part of a name that reports share.</summary>
    private string? KeyOf(SentenceIndex s, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (s.Words[i].Kind != WordKind.Letters)
                continue;
            return NameKeys.Of(s.Words[i].Folded, forms);
        }

        return null;
    }
}

/// <summary>A proper name.</summary>
/// <param name="Key">Language-neutral key, or null where none can be made.</param>
internal sealed record NameRun(string? Key);
