using System.Numerics.Tensors;
using Stemma.Claims;
using Stemma.Likeness;
using Stemma.Reports;

namespace Stemma.Collation.Alignment;

/// <summary>Likeness of the words of claims: of their clauses and of their sentences.</summary>
internal sealed class ClauseLikeness
{
    private readonly float[][] _clauses;
    private readonly float[][] _sentences;
    private readonly double _clauseShare;

    private ClauseLikeness(float[][] clauses, float[][] sentences, double clauseShare)
    {
        _clauses = clauses;
        _sentences = sentences;
        _clauseShare = clauseShare;
    }

    /// <summary>Encodes the claims' words, each text once; null without an encoder.</summary>
    public static ClauseLikeness? Make(IEncoder? encoder, IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, ReadReport> reports, double clauseShare)
    {
        if (encoder is null || claims.Count == 0)
        {
            return null;
        }

        var texts = new Dictionary<(string, string?), int>();
        var inputs = new List<EncoderInput>();
        int Slot(Span span, ReadReport report)
        {
            var input = new EncoderInput(report.Quote(span), report.LanguageAt(span));
            if (!texts.TryGetValue((input.Text, input.Language), out var slot))
            {
                texts[(input.Text, input.Language)] = slot = inputs.Count;
                inputs.Add(input);
            }

            return slot;
        }

        var clauses = claims.Select(c => Slot(c.Span, reports[c.Report])).ToArray();
        var sentences = claims.Select(c => Slot(SentenceOf(c, reports[c.Report]), reports[c.Report])).ToArray();
        var vectors = encoder.Encode(inputs);
        return new ClauseLikeness([.. clauses.Select(s => vectors[s])], [.. sentences.Select(s => vectors[s])], clauseShare);
    }

    /// <summary>Cosine of two claims' words, −1 to 1.</summary>
    public double Of(int a, int b) =>
        (_clauseShare * TensorPrimitives.Dot<float>(_clauses[a], _clauses[b])) + ((1 - _clauseShare) * TensorPrimitives.Dot<float>(_sentences[a], _sentences[b]));

    /// <summary>Cosine of a vector with the nearer of a claim's clause and sentence.</summary>
    public double To(float[] vector, int claim) =>
        Math.Max(TensorPrimitives.Dot<float>(vector, _clauses[claim]), TensorPrimitives.Dot<float>(vector, _sentences[claim]));

    /// <summary>The claims of other reports most like each claim, as pairs.</summary>
    public IEnumerable<(int A, int B)> Nearest(IReadOnlyList<Claim> claims, int most)
    {
        var best = new List<(double Cosine, int Claim)>();
        for (var i = 0; i < claims.Count; i++)
        {
            best.Clear();
            for (var j = 0; j < claims.Count; j++)
            {
                if (claims[i].Report == claims[j].Report)
                {
                    continue;
                }

                var cosine = TensorPrimitives.Dot<float>(_clauses[i], _clauses[j]);
                if (best.Count < most || cosine > best[^1].Cosine)
                {
                    var at = best.FindIndex(b => b.Cosine < cosine);
                    best.Insert(at < 0 ? best.Count : at, (cosine, j));
                    if (best.Count > most)
                    {
                        best.RemoveAt(most);
                    }
                }
            }

            foreach (var (_, j) in best)
            {
                yield return (Math.Min(i, j), Math.Max(i, j));
            }
        }
    }

    private static Span SentenceOf(Claim claim, ReadReport report) =>
        claim.Sentence >= 0 && claim.Sentence < report.Sentences.Length ? report.Sentences[claim.Sentence].Span : claim.Span;
}
