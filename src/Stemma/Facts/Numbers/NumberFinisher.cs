using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts.Numbers;

/// <summary>Numbers that nothing took, neither a time nor a count nor a unit, are still news: they are said with unit "other".</summary>
internal sealed class NumberFinisher : ILayer
{
    private static readonly string[] Taken = ["measure", "time", "count", "registered", "name", "place"];

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            var kept = new List<Chunk>();
            foreach (var chunk in s.Of("number").OrderBy(c => c.Length).ThenBy(c => c.First).ToList())
            {
                var number = (NumberValue)chunk.Value!;
                // The shortest chunk is the number itself, without "about"; "one" in letters is an article or a pronoun as often as a number.
                if (number.Vague || number.High > number.Low || kept.Exists(k => k.Overlaps(chunk)) || (number is { Digits: false, Value: <= 1 }) || IsNamePart(s, chunk))
                    continue;
                if (s.Touches(chunk.First, chunk.End, Taken))
                    continue;
                kept.Add(chunk);
                document.Facts.Add(new NumberFact
                {
                    Span = s.SpanOf(chunk.First, chunk.End),
                    Sentence = s.Sentence.Index,
                    Value = number.Value,
                    Unit = "other",
                    Reasons = [chunk.Rule?.ToReason() ?? new Reason("engine.number")],
                });
            }
        }
    }

    /// <summary>Digits written onto letters ("G20", "Covid-19", "A4") are part of a name.</summary>
    private static bool IsNamePart(SentenceIndex s, Chunk chunk)
    {
        var before = chunk.First > 0 ? s.Words[chunk.First - 1] : null;
        if (before is null || s.Words[chunk.First].SpaceBefore)
            return false;
        return before.Kind == WordKind.Letters || (before.Mark == '-' && !before.SpaceBefore && chunk.First > 1 && s.Words[chunk.First - 2] is { Kind: WordKind.Letters, Capital: true });
    }
}
