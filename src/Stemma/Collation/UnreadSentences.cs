using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Likeness;

namespace Stemma.Collation;

/// <summary>Sets the sentences that no pack could read beside the line they are most like.</summary>
internal static class UnreadSentences
{
    public static ImmutableArray<UnreadSentence> Of(IReadOnlyList<ReadReport> reports, ImmutableArray<Line> lines, IReadOnlyList<Claim> claims, ClauseLikeness? likeness, IEncoder? encoder, AlignmentWeights w)
    {
        var unread = reports.SelectMany(r => r.Unread.Select(i => (Report: r, Sentence: r.Sentences[i]))).ToList();
        if (encoder is null || likeness is null || unread.Count == 0)
        {
            return [.. unread.Select(u => new UnreadSentence(u.Report.Report.Id, u.Sentence, null, 0))];
        }

        var home = lines.SelectMany(l => l.Readings.Select(r => (r.Claim, l.Id))).ToDictionary(p => p.Claim, p => p.Id, StringComparer.Ordinal);
        var vectors = encoder.Encode([.. unread.Select(u => new EncoderInput(u.Report.Quote(u.Sentence.Span), u.Report.LanguageAt(u.Sentence.Span)))]);
        return [.. unread.Select((u, i) =>
        {
            var best = Enumerable.Range(0, claims.Count).Select(c => (Claim: c, Cosine: likeness.To(vectors[i], c))).MaxBy(c => (c.Cosine, -c.Claim));
            var alike = Math.Round(best.Cosine, 4);
            return new UnreadSentence(u.Report.Report.Id, u.Sentence, alike >= w.UnreadAlike ? home[claims[best.Claim].Id] : null, alike);
        })];
    }
}
