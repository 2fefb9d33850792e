using System.Collections.Immutable;
using Stemma.Ontology;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts.Sources;

/// <summary>Attributions: who is said to have said it, through whom, and which words that covers.</summary>
internal sealed class SourceLayer(OntologyModel ontology) : ILayer
{
    private readonly SourceNouns _nouns = new(ontology);

    public void Read(DocumentIndex document)
    {
        ImmutableArray<AttributionStep> last = [];
        var lastSentence = -9;
        foreach (var s in document.Sentences)
        {
            _nouns.Find(document, s);
            var matches = PatternMatcher.Match(s, "sources").Where(m => m.Rule["stance"] is not null || m.Rule["continues"] is not null || m.Rule["not-source"] is not null).ToList();
            foreach (var match in PatternMatcher.Best(matches))
            {
                document.Use(s, match);
                if (match.Rule["not-source"] is not null)
                    continue;
                if (Chain(s, match, last) is not { } chain)
                    continue;
                var continues = match.Rule["continues"] is not null || match["source"]?.Value is SourceNote { Pronoun: true };
                var (first, end) = Coverage(s, match);
                var fact = new SourceFact
                {
                    Span = s.SpanOf(match.First, match.End),
                    Sentence = s.Sentence.Index,
                    Chain = chain,
                    Stance = Stance(match, chain),
                    Covers = s.SpanOf(first, end),
                    Continues = continues,
                    Reasons = [match.Reason()],
                };
                s.Add(new Chunk("attribution", match.First, match.End, match.Features, new Attributed(fact, first, end), match.Rule));
                document.Facts.Add(fact);
                if (chain.Length > 0)
                    (last, lastSentence) = (chain, s.Sentence.Index);
            }

            // A source is taken up only from the sentences right before.
            if (s.Sentence.Index - lastSentence > 2)
                last = [];
        }
    }

    private static string Stance(RuleMatch match, ImmutableArray<AttributionStep> chain)
    {
        var stance = match.Rule["stance"] ?? "states";
        return stance == "states" && (chain.IsEmpty || chain[^1].Kind is SourceKind.Unnamed or SourceKind.MediaReports) ? "unnamed" : stance;
    }

    private static ImmutableArray<AttributionStep>? Chain(SentenceIndex s, RuleMatch match, ImmutableArray<AttributionStep> last)
    {
        var outer = match["source"]?.Value as SourceNote;
        var inner = match["inner"]?.Value as SourceNote;
        if (match.Rule["continues"] is not null)
        {
            if (last.IsEmpty)
                return [outer?.Step ?? Unnamed(s, match.First, match.End)];
            return last;
        }

        if (outer is null && inner is null)
        {
            var kind = SourceNouns.KindOf(match.Rule["kind"]) ?? SourceKind.Unnamed;
            return [new AttributionStep(kind, s.TextOf(match.First, match.End), null, null, null, null, s.SpanOf(match.First, match.End))];
        }

        if (outer is { Pronoun: true } && inner is null)
            return last.IsEmpty ? [Unnamed(s, match["source"]!.First, match["source"]!.End)] : last;
        var chain = ImmutableArray.CreateBuilder<AttributionStep>();
        if (outer?.Step is { } first)
            chain.Add(first);
        if (inner?.Step is { } second)
            chain.Add(second);
        return chain.Count == 0 ? null : chain.ToImmutable();
    }

    /// <summary>"He said", "in his words" with nobody named before: a person, not known who.</summary>
    private static AttributionStep Unnamed(SentenceIndex s, int first, int end) =>
        new(SourceKind.Unnamed, s.TextOf(first, end), null, null, null, null, s.SpanOf(first, end));

    private static (int First, int End) Coverage(SentenceIndex s, RuleMatch match) => match.Rule["covers"] switch
    {
        "after" => (match.First, s.Words.Count),
        "before" => (0, match.End),
        _ => (0, s.Words.Count),
    };
}

/// <summary>An attribution with the words that it covers.</summary>
internal sealed record Attributed(SourceFact Fact, int First, int End);
