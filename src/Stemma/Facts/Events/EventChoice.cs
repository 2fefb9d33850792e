using Stemma.Text;

namespace Stemma.Facts.Events;

/// <summary>Which of several event matches stand: overlap is judged by the words that name the event, not by the actors that a pattern takes with it.</summary>
internal static class EventChoice
{
    public static List<RuleMatch> Best(List<RuleMatch> matches)
    {
        matches.Sort((a, b) =>
        {
            if (a.Words != b.Words)
                return b.Words.CompareTo(a.Words);
            if (Spread(a) != Spread(b))
                return Spread(b).CompareTo(Spread(a));
            if (a.AnchorFirst != b.AnchorFirst)
                return a.AnchorFirst.CompareTo(b.AnchorFirst);
            return a.Rule.Line != b.Rule.Line ? a.Rule.Line.CompareTo(b.Rule.Line) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        });
        var kept = new List<RuleMatch>();
        foreach (var match in matches)
        {
            if (!kept.Exists(k => Overlap(k, match)))
                kept.Add(match);
        }

        kept.Sort((a, b) => a.AnchorFirst.CompareTo(b.AnchorFirst));
        return kept;
    }

    /// <summary>Words from end to end without those that categories took: of patterns that name as many words the wider stands.</summary>
    private static int Spread(RuleMatch match) => match.Length - match.Captures.Sum(c => c.Chunk.Length);

    private static bool Overlap(RuleMatch a, RuleMatch b)
    {
        if (a.First >= b.End || b.First >= a.End)
            return false;
        for (var i = Math.Max(a.First, b.First); i < Math.Min(a.End, b.End); i++)
        {
            if (!a.IsCaptured(i) && !b.IsCaptured(i))
                return true;
        }

        return false;
    }
}
