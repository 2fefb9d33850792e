using System.Globalization;
using Stemma.Languages;
using Stemma.Text;

namespace Stemma.Facts.Numbers;

/// <summary>Numbers: digits, number words, vague amounts, "about" and "at least", ranges, and numbers with a unit.</summary>
internal sealed class NumberLayer(LanguagePack pack) : ILayer
{
    private const double OldestAge = 130;
    private readonly NumberWords _words = new(pack);

    public void Read(DocumentIndex document)
    {
        foreach (var sentence in document.Sentences)
        {
            Plain(document, sentence);
            Vague(document, sentence);
            Modified(document, sentence);
            Units(document, sentence);
        }
    }

    private void Plain(DocumentIndex document, SentenceIndex s)
    {
        for (var i = 0; i < s.Words.Count;)
        {
            var end = From(document, s, i);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Reads the number that begins at a word; returns the index after it, or the word's own where there is none.</summary>
    private int From(DocumentIndex document, SentenceIndex s, int start)
    {
        var sum = new NumberSum();
        var features = 0u;
        var i = start;
        var end = start;
        Rule? rule = null;
        var rules = new List<Rule>();
        var digits = false;
        var year = false;
        if (s.Words[i].Kind == WordKind.Digits)
        {
            if (DigitReader.Read(s.Words[i].Folded, pack.Settings) is not { } read)
                return start;
            var value = read.Value;
            end = ++i;
            // "1 200 000" written with spaces.
            while (read.IsWhole && i < s.Words.Count && s.Words[i] is { Kind: WordKind.Digits, SpaceBefore: true, Folded.Length: 3 } next
                   && pack.Settings.Thousands.Contains(' ', StringComparison.Ordinal) && s.Words[start].Folded.Length <= 3 && next.Folded.All(char.IsAsciiDigit)
                   && s.Words[i].Span.Start == s.Words[i - 1].Span.End + 1)
            {
                value = (value * 1000) + int.Parse(next.Folded, CultureInfo.InvariantCulture);
                end = ++i;
            }

            sum.StartWith(value);
            digits = true;
            year = read.Year && end == start + 1;
        }

        var joined = false;
        RuleMatch? and = null;
        while (i < s.Words.Count && _words.Atom(s.Words[i]) is { } atom)
        {
            if (atom.Role == "and")
            {
                if (sum.IsEmpty)
                    break;
                joined = true;
                and = new RuleMatch(atom.Rule, atom.Rule.Line, i, i + 1, i, i + 1, atom.Features, []);
                i++;
                continue;
            }

            if (digits && atom.Role is not ("multiplier" or "multiplier-after"))
                break;
            // "thousands" with no number before it is a vague amount; "one" of "one-ten" is none without its ten.
            if ((atom.Role == "multiplier-after" && sum.IsEmpty) || (atom.Role == "before-teen" && !(i + 1 < s.Words.Count && _words.Atom(s.Words[i + 1]) is { Role: "teen" })))
                break;
            if (!sum.TryAdd(atom, joined || (i > start && IsAnd(atom.Features))))
                break;
            year = false;
            rule = atom.Rule;
            rules.Add(rule);
            features = atom.Features;
            if (joined)
                document.Use(s, and!);
            joined = false;
            end = ++i;
            // The full stop of an abbreviated multiplier: «350 тыс. долларов».
            if (atom.Role == "multiplier" && i + 1 < s.Words.Count && s.Words[i] is { Mark: '.', SpaceBefore: false })
                end = ++i;
            // "twenty-one" is one number.
            if (i < s.Words.Count && s.Words[i].Mark == '-' && !s.Words[i].SpaceBefore && i + 1 < s.Words.Count && _words.Atom(s.Words[i + 1]) is { Role: not "and" })
                i++;
        }

        if (sum.IsEmpty)
            return start;
        s.Add(new Chunk("number", start, end, features | Attached(s, end), NumberValue.Exact(sum.Value, digits, sum.Ordinal, year), rule));
        foreach (var used in rules.Distinct())
            document.Use(s, new RuleMatch(used, used.Line, start, end, start, end, features, []));
        return end;
    }

    /// <summary>Features of an ending written onto digits with a hyphen: „137-მა", «5-го», and the number of words it takes.</summary>
    private static uint Attached(SentenceIndex s, int end) =>
        end + 1 < s.Words.Count && s.Words[end] is { Mark: '-', SpaceBefore: false } && s.Words[end + 1] is { SpaceBefore: false, Kind: WordKind.Letters } ending ? ending.Features : 0;

    private bool IsAnd(uint features) => pack.Settings.Bears(features, "and");

    private static void Vague(DocumentIndex document, SentenceIndex s)
    {
        foreach (var match in PatternMatcher.Best([.. PatternMatcher.Match(s, "numbers").Where(m => m.Rule["low"] is not null || m.Rule["high"] is not null)]))
        {
            var low = match.Rule["low"] is { } l && l != "null" ? NumberWords.Number(l) : (double?)null;
            var high = match.Rule["high"] is { } h && h != "null" ? NumberWords.Number(h) : (double?)null;
            // A word may be both a multiplier and, alone, a vague amount: «тысячи».
            foreach (var plain in s.StartingAt(match.First).Where(c => c.Category == "number" && c.End == match.End).ToList())
                s.Remove(plain);
            s.Add(new Chunk("number", match.First, match.End, match.Features,
                new NumberValue(low ?? high ?? 0, low, high, match.Rule["approx"] != "false", false, false, Vague: true), match.Rule));
            document.Use(s, match);
        }
    }

    private static void Modified(DocumentIndex document, SentenceIndex s)
    {
        var matches = PatternMatcher.Match(s, "numbers").Where(m => m.Rule["modifier"] is not null || m.Rule["range"] is not null).ToList();
        foreach (var match in PatternMatcher.Best(matches))
        {
            if (Apply(match) is not { } value)
                continue;
            // The chunk keeps the features of the number's own last word: its case says what role the counted has.
            var inner = match["high"] ?? match["number"] ?? match["low"];
            s.Add(new Chunk("number", match.First, match.End, inner?.Features ?? 0, value, match.Rule));
            document.Use(s, match);
        }
    }

    private static NumberValue? Apply(RuleMatch match)
    {
        if (match.Rule["range"] is not null)
        {
            if (match["low"]?.Value is not NumberValue low || match["high"]?.Value is not NumberValue high || low.Value >= high.Value)
                return null;
            return new NumberValue(low.Value, low.Value, high.Value, false, false, low.Digits);
        }

        if (match["number"]?.Value is not NumberValue n)
            return null;
        return match.Rule["modifier"] switch
        {
            "about" => n with { Approximate = true },
            "nearly" => n with { Approximate = true },
            "at-least" or "more-than" => n with { High = null },
            "at-most" => n with { Low = null, High = n.Value },
            "less-than" => n with { Low = null, High = n.Value },
            "exactly" => n,
            _ => null,
        };
    }

    private static void Units(DocumentIndex document, SentenceIndex s)
    {
        var matches = PatternMatcher.Match(s, "numbers").Where(m => m.Rule["unit"] is not null && m["number"] is not null).ToList();
        foreach (var match in PatternMatcher.Best(matches))
        {
            var n = (NumberValue)match["number"]!.Value!;
            // "2018 წლის", «2018 лет»: a year, where the same words tell an age.
            if (match.Rule["unit"] == "age" && n.Value > OldestAge)
                continue;
            s.Add(new Chunk("measure", match.First, match.End, match.Features, n, match.Rule));
            document.Use(s, match);
            // A range has two ends, and each is a figure that another report may name.
            double[] ends = n.High > n.Value ? [n.Value, n.High.Value] : [n.Value];
            foreach (var value in ends)
            {
                document.Facts.Add(new NumberFact
                {
                    Span = s.SpanOf(match.First, match.End),
                    Sentence = s.Sentence.Index,
                    Value = value,
                    High = n.High > n.Value ? n.High : null,
                    Approximate = n.Approximate,
                    Unit = match.Rule["unit"]!,
                    Reasons = [match.Reason()],
                });
            }
        }
    }
}
