using Stemma.Facts.Actors;
using Stemma.Facts.Numbers;
using Stemma.Text;

namespace Stemma.Facts.Quantities;

/// <summary>Counts: a number beside an actor or a counted noun; what the patterns of the pack say of its kind.</summary>
internal sealed class CountLayer : ILayer
{
    /// <summary>Words that may stand between a number and its noun ("137 of the wounded officers").</summary>
    private const int MostBetween = 2;

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            foreach (var match in PatternMatcher.Best([.. PatternMatcher.Match(s, "quantities").Where(m => m.Rule["noun"] is not null || m.Rule["not-count"] is not null)]))
            {
                s.Add(new Chunk(match.Rule["noun"] is null ? "not-count" : "thing", match.First, match.End, match.Features, match.Rule["noun"], match.Rule));
                document.Use(s, match);
            }

            foreach (var number in Numbers(s))
                Build(s, number);
            Kinds(document, s);
        }
    }

    /// <summary>The longest number at each place that is no year, no time, no measure and no figure of another sort.</summary>
    private static List<Chunk> Numbers(SentenceIndex s)
    {
        var numbers = s.Of("number").OrderByDescending(c => c.Length).ThenBy(c => c.First).ToList();
        var kept = new List<Chunk>();
        var taken = new bool[s.Words.Count];
        foreach (var number in numbers)
        {
            var words = taken.AsSpan(number.First, number.Length);
            if (number.Value is not NumberValue { Ordinal: false } || words.Contains(true))
                continue;
            words.Fill(true);
            kept.Add(number);
        }

        return [.. kept.Where(n => !s.Touches(n.First, n.End, "not-count", "measure", "time", "registered")).OrderBy(c => c.First)];
    }

    private static void Build(SentenceIndex s, Chunk number)
    {
        var value = (NumberValue)number.Value!;
        if (!value.IsWhole || value is { Value: 0, Digits: true })
            return;
        var noun = Noun(s, number);
        if (noun is null)
            return;
        var features = number.Features | noun.Features;
        var note = new CountNote { Number = value, Actor = noun.Category == "actor" ? noun : null, Thing = noun.Category == "thing" ? noun.Value as string : null };
        if (number.Rule is { } rule)
            note.Reasons.Add(rule.ToReason());
        if (noun.Rule is { } nounRule)
            note.Reasons.Add(nounRule.ToReason());
        s.Add(new Chunk("count", Math.Min(number.First, noun.First), Math.Max(number.End, noun.End), features, note, null));
    }

    private static Chunk? Noun(SentenceIndex s, Chunk number)
    {
        for (var skip = 0; skip <= MostBetween; skip++)
        {
            var at = number.End + skip;
            if (skip > 0 && (at - 1 >= s.Words.Count || !MayStandBetween(s, at - 1)))
                break;
            if (at < s.Words.Count && Counted(s.StartingAt(at)) is { } found)
                return found;
        }

        // An actor that holds the number itself ("the two officers").
        return Counted([.. s.Of("thing").Concat(s.Of("actor")).Where(c => c.First <= number.First && c.End >= number.End && c.Length > number.Length)])
            ?? (s.Pack.Settings.Tiers.ContainsKey("noun-before-number") ? Counted(s.EndingAt(number.First)) : null);
    }

    /// <summary>The longest of the chunks that can be counted.</summary>
    private static Chunk? Counted(IReadOnlyList<Chunk> chunks) =>
        chunks.Where(c => c.Category == "thing" || c is { Category: "actor", Value: ActorNote { Pronoun: false } }).OrderByDescending(c => c.Length).FirstOrDefault();

    private static bool MayStandBetween(SentenceIndex s, int i) =>
        s.Words[i].Kind == WordKind.Letters && !s.Pack.Settings.ClauseWords.Contains(s.Words[i].Folded) && !s.IsIn(i, "number") && !s.IsIn(i, "place") && !s.IsIn(i, "time");

    private static void Kinds(DocumentIndex document, SentenceIndex s)
    {
        foreach (var match in PatternMatcher.Best([.. PatternMatcher.Match(s, "quantities").Where(m => m.Rule["share"] is not null)]))
        {
            if ((match["part"] ?? match["count"])?.Value is CountNote part)
            {
                part.Part = true;
                part.Reasons.Add(match.Reason());
                document.Use(s, match);
            }
        }

        // Longest first, but one figure takes one kind only; two figures of one sentence may share words ("killed 3 and injured 5").
        foreach (var match in PatternMatcher.Match(s, "quantities").Where(m => m.Rule["kind"] is not null).OrderByDescending(m => m.Words).ThenBy(m => m.Length).ThenBy(m => m.First).ThenBy(m => m.Rule.Line))
            Assign(document, s, match);
    }

    private static void Assign(DocumentIndex document, SentenceIndex s, RuleMatch match)
    {
        if (match["count"] is { Value: CountNote note })
        {
            if (note.Kind is not null)
                return;
            note.Kind = match.Rule["kind"];
            note.Reasons.Insert(0, match.Reason());
            document.Use(s, match);
            return;
        }

        if (match["number"] is { Value: NumberValue { Ordinal: false, IsWhole: true } value } number)
        {
            if (s.Touches(number.First, number.End, "not-count", "measure", "time") || value.Year && value.Digits)
                return;
            if (s.Of("count").FirstOrDefault(c => c.Overlaps(number)) is { Value: CountNote counted })
            {
                if (counted.Kind is not null)
                    return;
                counted.Kind = match.Rule["kind"];
                counted.Reasons.Insert(0, match.Reason());
            }
            else
            {
                var bare = new CountNote { Number = value, Kind = match.Rule["kind"], Actor = match["actor"] };
                bare.Reasons.Add(match.Reason());
                s.Add(new Chunk("count", number.First, number.End, number.Features, bare, null));
            }

            document.Use(s, match);
        }
    }
}
