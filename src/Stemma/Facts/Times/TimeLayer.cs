using Stemma.Facts.Numbers;
using Stemma.Languages;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts.Times;

/// <summary>Times: months, weekdays, dates, clock times, "two days ago", "for three hours".</summary>
internal sealed class TimeLayer : ILayer
{
    private static readonly string[] Atoms = ["month", "weekday", "unit", "daypart"];

    public void Read(DocumentIndex document)
    {
        foreach (var sentence in document.Sentences)
        {
            ReadAtoms(document, sentence);
            ReadForms(document, sentence);
        }
    }

    private static void ReadAtoms(DocumentIndex document, SentenceIndex s)
    {
        var matches = PatternMatcher.Match(s, "times").Where(m => m.Rule["form"] is null && Atoms.Any(a => m.Rule[a] is not null)).ToList();
        foreach (var match in PatternMatcher.Best(matches))
        {
            if (NumericDates.IsNamePart(s, match) || IsAnotherWord(s, match))
                continue;
            var kind = Atoms.First(a => match.Rule[a] is not null);
            s.Add(new Chunk(kind, match.First, match.End, match.Features, match.Rule[kind], match.Rule));
            document.Use(s, match);
        }
    }

    private static void ReadForms(DocumentIndex document, SentenceIndex s)
    {
        foreach (var number in s.Of("number").ToList())
        {
            if (number.Value is NumberValue { IsWhole: true } n)
            {
                if (n.Value is >= 1 and <= 31)
                    s.Add(number with { Category = "day" });
                if (n.Year)
                    s.Add(number with { Category = "year" });
                if (n.Value is >= 0 and <= 24)
                    s.Add(number with { Category = "hour" });
                if (n.Value is >= 0 and < 60)
                    s.Add(number with { Category = "minute" });
            }
        }

        foreach (var (first, end, reading) in NumericDates.Find(s))
            Add(document, s, first, end, reading, new Reason("engine.numeric-date"));

        var matches = PatternMatcher.Match(s, "times").Where(m => m.Rule["form"] is not null).ToList();
        foreach (var match in PatternMatcher.Best(matches))
        {
            if (TimeForms.Read(match) is { } reading && !Taken(s, match.First, match.End))
            {
                Add(document, s, match.First, match.End, reading, match.Reason());
                document.Use(s, match);
            }
        }

        // A weekday, a month or a year that no form took stands for itself.
        foreach (var chunk in s.Of("weekday").Concat(s.Of("month")).ToList())
        {
            if (!Taken(s, chunk.First, chunk.End) && TimeForms.Alone(chunk) is { } reading)
                Add(document, s, chunk.First, chunk.End, reading, chunk.Rule!.ToReason());
        }
    }

    private static void Add(DocumentIndex document, SentenceIndex s, int first, int end, TimeReading reading, Reason reason)
    {
        var features = s.Words[end - 1].Features;
        var daypart = reading.DayPart ?? Beside(s, first, end);
        var fact = new TimeFact
        {
            Span = s.SpanOf(first, end),
            Sentence = s.Sentence.Index,
            Sort = reading.Sort,
            Value = reading.Value,
            DayPart = daypart,
            Reasons = [reason],
        };
        s.Add(new Chunk("time", first, end, features, fact, null));
        document.Facts.Add(fact);
    }

    /// <summary>A part of the day right before or behind: "Wednesday morning", "утром в среду" with one word between.</summary>
    private static string? Beside(SentenceIndex s, int first, int end) =>
        s.Of("daypart").FirstOrDefault(c => (c.First >= end && c.First <= end + 1) || (c.End <= first && c.End >= first - 1) || (c.First >= first && c.End <= end))?.Value as string;

    /// <summary>Another time stands there, or an age: "Anna, 26 years" is no span.</summary>
    private static bool Taken(SentenceIndex s, int first, int end) =>
        s.Touches(first, end, "time") || s.Of("measure").Any(c => c.First < end && first < c.End && c.Rule?["unit"] == "age");

    /// <summary>"May" is a month only with a capital, where the language has a word "may" besides.</summary>
    private static bool IsAnotherWord(SentenceIndex s, RuleMatch match) =>
        match.Length == 1 && s.Pack.Settings.HasCase && s.Pack.Settings.FunctionWords.Contains(s.Words[match.First].Folded)
        && (!s.Words[match.First].Capital || match.First == 0 || s.Sentence.IsTitle);
}

/// <summary>What a time expression says.</summary>
internal readonly record struct TimeReading(string Sort, string Value, string? DayPart = null);
