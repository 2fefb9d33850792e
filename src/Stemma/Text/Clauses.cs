namespace Stemma.Text;

/// <summary>Where clauses begin and end: at marks, and at the pack's clause words.</summary>
internal static class Clauses
{
    /// <summary>What may hold a comma within itself.</summary>
    private static readonly string[] Lists = ["time", "actor", "place", "source", "count"];

    public static int Start(SentenceIndex s, int word)
    {
        var i = Math.Min(word, s.Words.Count);
        while (i > 0 && !Ends(s, i - 1) && !Begins(s, i))
            i--;
        return i;
    }

    public static int End(SentenceIndex s, int word)
    {
        var i = word;
        while (i < s.Words.Count && !Ends(s, i) && !(i > word && Begins(s, i)))
            i++;
        return i;
    }

    /// <summary>Boundaries that lie between two words.</summary>
    public static int Between(SentenceIndex s, int a, int b)
    {
        var count = 0;
        for (var i = Math.Min(a, b) + 1; i < Math.Max(a, b); i++)
        {
            if (Ends(s, i) || Begins(s, i))
                count++;
        }

        return count;
    }

    /// <summary>A comma between two names or numbers is a list, not the end of a clause; the sign is that both sides are short.</summary>
    private static bool Ends(SentenceIndex s, int i) => s.Words[i].Mark switch
    {
        ';' or ':' or '—' => true,
        '-' => s.Words[i].SpaceBefore,
        ',' => !InList(s, i),
        _ => false,
    };

    private static bool InList(SentenceIndex s, int comma) =>
        Lists.Any(category => s.Of(category).Any(c => c.First <= comma && c.End > comma + 1));

    private static bool Begins(SentenceIndex s, int i) =>
        i < s.Words.Count && s.Words[i].Kind == WordKind.Letters && s.Pack.Settings.ClauseWords.Contains(s.Words[i].Folded);
}
