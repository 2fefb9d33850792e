using Stemma.Text;

namespace Stemma.Facts.Places;

/// <summary>
/// Tells surnames from places in scripts with capitals: a word that stands once as a part of a longer name
/// ("Anna Berlin", "Berlin Group") is a name of that bearer wherever else it stands alone in the report.
/// </summary>
internal static class PersonalNames
{
    public static void Mark(IReadOnlyList<(SentenceIndex Sentence, Chunk Chunk, PlaceNote Note)> notes, bool hasCase)
    {
        if (!hasCase)
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (s, chunk, note) in notes)
        {
            if (chunk.Length == 1 && note.Mention.Cue == Gazetteers.PlaceCue.None && IsPartOfName(s, chunk))
                names.Add(Key(s, chunk));
        }

        foreach (var (s, chunk, note) in notes)
        {
            if (chunk.Length == 1 && names.Contains(Key(s, chunk)))
                note.Mention = note.Mention with { AfterPersonTitle = true };
        }
    }

    /// <summary>A possessive is the same name.</summary>
    private static string Key(SentenceIndex s, Chunk chunk)
    {
        var folded = s.Words[chunk.First].Folded;
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
    }

    private static bool IsPartOfName(SentenceIndex s, Chunk chunk) => IsOther(s, chunk.First - 1) || IsOther(s, chunk.End);

    /// <summary>A capital word beside it, with nothing between, that the pack does not know as an ordinary word and that no place, time or country takes.</summary>
    private static bool IsOther(SentenceIndex s, int i)
    {
        if (i < 0 || i >= s.Words.Count || s.Sentence.IsTitle)
            return false;
        var word = s.Words[i];
        if (word is not { Kind: WordKind.Letters, Capital: true } || word.Readings.Length > 0 || word.Folded.Length < 2)
            return false;
        if (s.Pack.Settings.FunctionWords.Contains(word.Folded))
            return false;
        return !s.Touches(i, i + 1, "place", "time", "demonym", "month", "weekday", "registered");
    }
}
