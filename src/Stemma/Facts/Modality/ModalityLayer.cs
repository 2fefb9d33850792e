using System.Globalization;
using Stemma.Text;

namespace Stemma.Facts.Modality;

/// <summary>Words that deny, doubt, foretell or set apart the events they reach.</summary>
internal sealed class ModalityLayer : ILayer
{
    private const int DefaultWindow = 6;

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            foreach (var match in PatternMatcher.Best(PatternMatcher.Match(s, "modality")))
            {
                if (match.Rule["sort"] is not { } sort)
                    continue;
                var window = int.TryParse(match.Rule["window"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : DefaultWindow;
                var (first, end) = match.Rule["scope"] switch
                {
                    "left" => (Math.Max(Clauses.Start(s, match.First), match.First - window), match.End),
                    "clause" => (Clauses.Start(s, match.First), Clauses.End(s, match.End)),
                    "sentence" => (0, s.Words.Count),
                    _ => (match.First, Math.Min(Clauses.End(s, match.End), match.End + window)),
                };
                s.Add(new Chunk("cue", match.First, match.End, match.Features, new Cue(sort, first, end, match), match.Rule));
                document.Use(s, match);
                if (sort is "hedged" or "alleged" or "expected" or "possible")
                {
                    document.Facts.Add(new HedgeFact
                    {
                        Span = s.SpanOf(match.First, match.End),
                        Sentence = s.Sentence.Index,
                        Sort = sort,
                        Reasons = [match.Reason()],
                    });
                }
            }
        }
    }
}

/// <summary>A word of modality with the words it reaches.</summary>
/// <param name="Sort">negation, denial, hedged …</param>
/// <param name="First">First word reached.</param>
/// <param name="End">After the last word reached.</param>
/// <param name="Match">The rule that found it.</param>
internal sealed record Cue(string Sort, int First, int End, RuleMatch Match)
{
    public bool Reaches(int first, int end) => First < end && first < End;
}
