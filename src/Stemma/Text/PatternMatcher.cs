using Stemma.Languages;
using Stemma.Languages.Patterns;

namespace Stemma.Text;

/// <summary>Finds the patterns of a layer in a sentence. Matching begins at a word that a pattern names and goes right, then left.</summary>
internal static class PatternMatcher
{
    /// <summary>Matches of a layer, longest first at each place; overlapping ones are all returned.</summary>
    public static List<RuleMatch> Match(SentenceIndex sentence, string layer)
    {
        var index = sentence.Pack.Layers[layer];
        var matches = new List<RuleMatch>();
        var captures = new List<Capture>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            foreach (var reading in sentence.Words[i].Readings)
                foreach (var anchored in index.At(reading.Word))
                    Try(sentence, anchored, i, i + 1, reading.Features, null, captures, matches);
        }

        foreach (var category in index.Categories)
            foreach (var chunk in sentence.Of(category))
                foreach (var anchored in index.At(category))
                    Try(sentence, anchored, chunk.First, chunk.End, chunk.Features, chunk, captures, matches);

        return matches;
    }

    /// <summary>Keeps of overlapping matches the longest, then the earlier, then the rule that stands first.</summary>
    public static List<RuleMatch> Best(List<RuleMatch> matches)
    {
        matches.Sort(ByWorth);
        var kept = new List<RuleMatch>();
        var taken = new bool[matches.Count == 0 ? 0 : matches.Max(m => m.End)];
        foreach (var match in matches)
        {
            var words = taken.AsSpan(match.First, match.Length);
            if (words.Contains(true))
                continue;
            words.Fill(true);
            kept.Add(match);
        }

        kept.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        return kept;
    }

    private static int ByWorth(RuleMatch a, RuleMatch b)
    {
        if (a.Length != b.Length)
            return b.Length.CompareTo(a.Length);
        if (a.First != b.First)
            return a.First.CompareTo(b.First);
        return a.Rule.Line != b.Rule.Line ? a.Rule.Line.CompareTo(b.Rule.Line) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    }

    private static void Try(SentenceIndex sentence, Anchored anchored, int first, int end, uint features, Chunk? chunk, List<Capture> captures, List<RuleMatch> into)
    {
        captures.Clear();
        if (anchored.Sequence.Elements[anchored.Anchor] is CategoryElement category)
        {
            if ((features & category.Features) != category.Features)
                return;
            captures.Add(new Capture(category.Name, chunk!));
        }

        var right = end;
        if (!Forward(sentence, anchored, anchored.Anchor + 1, ref right, captures))
            return;
        var left = first;
        if (!Backward(sentence, anchored, anchored.Anchor - 1, ref left, captures))
            return;
        into.Add(new RuleMatch(anchored.Rule, anchored.Sequence.Line, left, right, first, end, features, [.. captures]) { Words = anchored.Named });
    }

    private static bool Forward(SentenceIndex s, Anchored a, int element, ref int at, List<Capture> captures)
    {
        if (element >= a.Sequence.Elements.Length)
            return true;
        switch (a.Sequence.Elements[element])
        {
            case WordElement word:
                if (at >= s.Words.Count || !Is(s.Words[at], word))
                    return false;
                at++;
                return Forward(s, a, element + 1, ref at, captures);
            case MarkElement mark:
                if (at >= s.Words.Count || s.Words[at].Mark != WordCutter.Mark(mark.Mark))
                    return false;
                at++;
                return Forward(s, a, element + 1, ref at, captures);
            case GapElement gap:
                for (var skip = 0; skip <= gap.Most; skip++)
                {
                    if (skip > 0 && (at + skip > s.Words.Count || EndsClause(s, s.Words[at + skip - 1])))
                        return false;
                    var next = at + skip;
                    var count = captures.Count;
                    if (Forward(s, a, element + 1, ref next, captures))
                    {
                        at = next;
                        return true;
                    }

                    captures.RemoveRange(count, captures.Count - count);
                }

                return false;
            case CategoryElement category:
                if (at >= s.Words.Count)
                    return false;
                foreach (var chunk in ByLength(s.StartingAt(at)))
                {
                    if (chunk.Category != category.Category || (chunk.Features & category.Features) != category.Features)
                        continue;
                    var next = chunk.End;
                    var count = captures.Count;
                    captures.Add(new Capture(category.Name, chunk));
                    if (Forward(s, a, element + 1, ref next, captures))
                    {
                        at = next;
                        return true;
                    }

                    captures.RemoveRange(count, captures.Count - count);
                }

                return false;
            default:
                return false;
        }
    }

    private static bool Backward(SentenceIndex s, Anchored a, int element, ref int at, List<Capture> captures)
    {
        if (element < 0)
            return true;
        switch (a.Sequence.Elements[element])
        {
            case WordElement word:
                if (at <= 0 || !Is(s.Words[at - 1], word))
                    return false;
                at--;
                return Backward(s, a, element - 1, ref at, captures);
            case MarkElement mark:
                if (at <= 0 || s.Words[at - 1].Mark != WordCutter.Mark(mark.Mark))
                    return false;
                at--;
                return Backward(s, a, element - 1, ref at, captures);
            case GapElement gap:
                for (var skip = 0; skip <= gap.Most; skip++)
                {
                    if (skip > 0 && (at - skip < 0 || EndsClause(s, s.Words[at - skip])))
                        return false;
                    var next = at - skip;
                    var count = captures.Count;
                    if (Backward(s, a, element - 1, ref next, captures))
                    {
                        at = next;
                        return true;
                    }

                    captures.RemoveRange(count, captures.Count - count);
                }

                return false;
            case CategoryElement category:
                foreach (var chunk in ByLength(s.EndingAt(at)))
                {
                    if (chunk.Category != category.Category || (chunk.Features & category.Features) != category.Features)
                        continue;
                    var next = chunk.First;
                    var count = captures.Count;
                    captures.Add(new Capture(category.Name, chunk));
                    if (Backward(s, a, element - 1, ref next, captures))
                    {
                        at = next;
                        return true;
                    }

                    captures.RemoveRange(count, captures.Count - count);
                }

                return false;
            default:
                return false;
        }
    }

    private static IEnumerable<Chunk> ByLength(IReadOnlyList<Chunk> chunks) =>
        chunks.Count < 2 ? chunks : chunks.OrderByDescending(c => c.Length);

    private static bool Is(Word word, WordElement element)
    {
        foreach (var reading in word.Readings)
        {
            if (element.Words.AsSpan().Contains(reading.Word))
                return true;
        }

        return false;
    }

    private static bool EndsClause(SentenceIndex s, Word word) =>
        word.Mark is '.' or ';' or '!' or '?' or ':' or '…' || (word.Mark == ',' && !s.Pack.Settings.GapsCrossCommas);
}

/// <summary>A rule that matched.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="PatternLine">Line of the pattern.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
/// <param name="AnchorFirst">First word of the anchor.</param>
/// <param name="AnchorEnd">After the last word of the anchor.</param>
/// <param name="Features">Features of the anchor.</param>
/// <param name="Captures">What the pattern's categories took, by name.</param>
internal sealed record RuleMatch(Rule Rule, int PatternLine, int First, int End, int AnchorFirst, int AnchorEnd, uint Features, Capture[] Captures)
{
    public int Length => End - First;

    /// <summary>Words and marks that the pattern itself names, without those that its categories took or its gaps passed over.</summary>
    public int Words { get; init; }

    public bool IsCaptured(int word) => Captures.Any(c => word >= c.Chunk.First && word < c.Chunk.End);

    public Chunk? this[string name]
    {
        get
        {
            foreach (var capture in Captures)
            {
                if (capture.Name == name)
                    return capture.Chunk;
            }

            return null;
        }
    }

    public Stemma.Reports.Reason Reason(double score = 1, string? note = null) => new(Rule.Id, Rule.File, PatternLine, score, note);
}

/// <summary>What a category of a pattern took.</summary>
internal readonly record struct Capture(string Name, Chunk Chunk);
