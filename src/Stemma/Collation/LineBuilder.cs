using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Stemma.Claims;
using Stemma.Collation.Alignment;
using Stemma.Collation.Figures;
using Stemma.Collation.Glossing;
using Stemma.Collation.Independence;
using Stemma.Collation.Verdicts;
using Stemma.Facts;

namespace Stemma.Collation;

/// <summary>Makes a line from claims that state one thing.</summary>
internal sealed class LineBuilder(Knowledge k, Glosser glosser, OriginFinder finder, IReadOnlyDictionary<string, ReadReport> reports)
{
    private readonly SourceCounter _counter = new(finder, glosser);
    private readonly DifferenceWords _difference = new(glosser);

    /// <summary>Builds the line; <see cref="Line.Related"/> is filled later, when all lines are known.</summary>
    public Line Build(AlignedClaims aligned)
    {
        var claims = aligned.Claims;
        var voices = claims.Select(c => new Voice(c, reports[c.Report].Report, glosser.Siglum(c.Report), finder.Of(c).Key)).ToList();
        var figures = FigureTable.Of(voices, k);
        var verdict = VerdictChooser.Choose(voices, [.. figures.Select(f => f.Chosen)], k);
        var rows = figures.Select(f => FigurePolicy.Row(f, k)).ToImmutableArray();
        var first = claims.OrderBy(c => glosser.Siglum(c.Report).Length).ThenBy(c => glosser.Siglum(c.Report), StringComparer.Ordinal).ThenBy(c => c.Sentence).ThenBy(c => c.Span).ThenBy(c => c.Id, StringComparer.Ordinal).First();
        var type = verdict.Contradiction is null ? k.Common(claims.Select(c => c.EventType)) ?? Commonest(claims) : first.EventType;
        var place = Best(claims.Select(c => (c.Place, c.PlaceInherited)), p => p.Id, (a, b) => Alignment.Places.Relate(a, b) == PlaceRelation.Inside);
        var time = Best(claims.Select(c => (c.Time, c.Time?.Inherited ?? false)), t => t.Interval?.Iso ?? t.Value, (a, b) => Times.Relate(a, b) == TimeRelation.Inside);
        return new Line
        {
            Id = "l-" + Hash(claims.Select(c => c.Id)),
            EventType = type,
            Gloss = glosser.Frame(Label(type, verdict), Speaker(claims, type), place, time, [.. rows.Take(2).Select(glosser.Figure)]),
            Place = place,
            Time = time,
            Quantities = rows,
            Verdict = verdict.Verdict,
            ContradictionType = verdict.Contradiction,
            Difference = _difference.Say(verdict),
            Readings = [.. voices
                .OrderBy(v => v.Siglum.Length).ThenBy(v => v.Siglum, StringComparer.Ordinal).ThenBy(v => v.Claim.Sentence).ThenBy(v => v.Claim.Span).ThenBy(v => v.Claim.Id, StringComparer.Ordinal)
                .Select(v => Read(v.Claim))],
            IndependentSources = _counter.Count(claims),
            Reasons = [.. verdict.Findings.Select(f => f.Reason).Distinct().Take(12), .. aligned.Reasons],
        };
    }

    /// <summary>Where types exclude each other the gloss takes no side.</summary>
    private string Label(string type, LineVerdict verdict)
    {
        var other = verdict.Findings.Where(f => f is { Contradiction: not null, Aspect: Aspect.Type })
            .SelectMany(f => new[] { f.First.Claim.EventType, f.Second.Claim.EventType }).FirstOrDefault(t => t != type);
        return other is null ? glosser.Type(type) : glosser.Words.Fill("gloss.either", ("a", glosser.Type(type)), ("b", glosser.Type(other)));
    }

    private Reading Read(Claim claim)
    {
        var report = reports[claim.Report];
        return new Reading(claim.Report, claim.Id, report.Sentences[claim.Sentence], claim.Span, report.Quote(claim.Span), glosser.Claim(claim), claim.Attribution);
    }

    /// <summary>The claim whose roles and certainty stand for the line: the one that says most, in the reader's language first.</summary>
    private Claim Speaker(ImmutableArray<Claim> claims, string type) => claims
        .OrderBy(c => c.Polarity).ThenBy(c => c.Certainty)
        .ThenByDescending(c => (c.EventType == type ? 1 : 0) + (c.Actor is null ? 0 : 1) + (c.Target is null ? 0 : 1))
        .ThenBy(c => !glosser.ReadersOwn(c.Report))
        .ThenBy(c => glosser.Siglum(c.Report), StringComparer.Ordinal).ThenBy(c => c.Sentence).ThenBy(c => c.Span).First();

    private string Commonest(ImmutableArray<Claim> claims) => claims.GroupBy(c => c.EventType, StringComparer.Ordinal)
        .OrderByDescending(g => g.Select(c => c.Report).Distinct(StringComparer.Ordinal).Count()).ThenByDescending(g => g.Count())
        .ThenByDescending(g => k.Weight(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The value that is said rather than taken from context, most exact, said most often.</summary>
    private static T? Best<T>(IEnumerable<(T? Value, bool Inherited)> said, Func<T, string> key, Func<T, T, bool> inside)
        where T : class
    {
        var groups = said.Where(s => s.Value is not null).GroupBy(s => key(s.Value!), StringComparer.Ordinal)
            .Select(g => (Value: g.OrderBy(s => s.Inherited).First().Value!, Said: g.Count(s => !s.Inherited), All: g.Count(), g.Key)).ToList();
        var pool = groups.Any(g => g.Said > 0) ? groups.Where(g => g.Said > 0).ToList() : groups;
        return pool.OrderByDescending(g => pool.Count(o => inside(g.Value, o.Value)) - pool.Count(o => inside(o.Value, g.Value)))
            .ThenByDescending(g => g.All).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Value).FirstOrDefault();
    }

    private static string Hash(IEnumerable<string> ids) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ids.Order(StringComparer.Ordinal)))))[..16];
}
