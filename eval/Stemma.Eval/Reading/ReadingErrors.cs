using Stemma.Eval.Ntrex;

namespace Stemma.Eval.Reading;

/// <summary>Shows, sentence by sentence, what was missed and what was found too much, with the rules that found it.</summary>
internal static class ReadingErrors
{
    /// <summary>Writes the sentences that are not wholly right.</summary>
    /// <param name="scores">Scores of one language.</param>
    /// <param name="kind">Kind of fact, or "all".</param>
    /// <param name="english">The English of a line.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<SentenceScore> scores, string kind, Func<int, string> english, TextWriter output)
    {
        foreach (var score in scores)
        {
            if ((kind != "all" && score.Kind != kind) || (score.Missed.Count == 0 && score.Extra.Count == 0)) continue;
            var document = score.Document;
            var text = document.Report.Text;
            var sentence = document.Lines.First(l => l.Number == score.Line).Span.Of(text);
            output.WriteLine();
            output.WriteLine($"{document.Id}:{score.Line} {score.Kind}");
            output.WriteLine($"  {document.Language}: {sentence}");
            if (document.Language != "en") output.WriteLine($"  en: {english(score.Line)}");
            foreach (var gold in score.Missed) output.WriteLine($"  missed  {FactMatch.Show(gold)}  \"{gold.Text}\"");
            foreach (var fact in score.Extra)
            {
                var words = fact.Span.Of(text);
                output.WriteLine($"  extra   {FactMatch.Show(fact)}  \"{words}\"  {string.Join("; ", fact.Reasons)}");
            }
        }
    }

    /// <summary>Writes how often each value was missed and found too much, the most frequent first.</summary>
    public static void Summarise(IReadOnlyList<SentenceScore> scores, string kind, TextWriter output)
    {
        var some = scores.Where(s => kind == "all" || s.Kind == kind).ToArray();
        Count("missed", some.SelectMany(s => s.Missed.Select(FactMatch.Show)));
        Count("extra", some.SelectMany(s => s.Extra.Select(FactMatch.Show)));

        void Count(string what, IEnumerable<string> values)
        {
            output.WriteLine();
            var groups = values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
            output.WriteLine($"{what}: {string.Join(", ", groups.Take(40).Select(g => $"{g.Count()} {g.Key}"))}");
        }
    }

    /// <summary>The English sentences of some documents by line.</summary>
    public static Func<int, string> English(NtrexCorpus corpus)
    {
        var lines = corpus.Lines("en").ToDictionary(l => l.Number, l => l.Text);
        return line => lines[line];
    }
}
