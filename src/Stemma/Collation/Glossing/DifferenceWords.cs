using Stemma.Collation.Verdicts;

namespace Stemma.Collation.Glossing;

/// <summary>Says what the readings of a line differ in.</summary>
internal sealed class DifferenceWords(Glosser glosser)
{
    /// <summary>One sentence, or null where nothing differs.</summary>
    public string? Say(LineVerdict verdict)
    {
        if (verdict.Findings.IsEmpty)
        {
            return null;
        }

        var aspect = verdict.Findings[0].Aspect;
        var findings = verdict.Findings.Where(f => f.Aspect == aspect).ToList();
        var text = verdict.Verdict switch
        {
            Verdict.MorePrecise => Says("difference.more-exact", findings.Select(f => f.First), aspect),
            Verdict.Updated => Updated(findings),
            Verdict.Agree => Says("difference.named-so", findings.SelectMany(f => new[] { f.First, f.Second }), aspect),
            _ => Says("difference.says", findings.SelectMany(f => new[] { f.First, f.Second }), aspect),
        };
        return findings.Any(f => f.Reason.Note == "times-unknown") ? text + glosser.Words["difference.join"] + glosser.Words["difference.times-unknown"] : text;
    }

    /// <summary>What another line counts, for a line of another scope.</summary>
    public string OtherScope(Aspect aspect, Line line, Line other)
    {
        var words = glosser.Words;
        if (aspect == Aspect.Place && line.Place is { } place && other.Place is { } otherPlace)
        {
            return words.Fill("difference.other-place", ("place", glosser.Place(place)), ("other", glosser.Place(otherPlace)));
        }

        return line.Quantities.Length > 0 && other.Quantities.Length > 0
            ? words.Fill("difference.other-kind", ("kind", glosser.Figure(line.Quantities[0])), ("other", glosser.Figure(other.Quantities[0])))
            : words.Fill("related.other-scope", ("gloss", other.Gloss));
    }

    private string Updated(IEnumerable<Finding> findings)
    {
        var read = findings.ToList();
        var earlier = read.Select(f => f.First).Distinct().ToList();
        var later = read.Select(f => f.Second).Distinct().ToList();
        return string.Join(glosser.Words["difference.join"], new[] { Says("difference.says", earlier.Except(later), Aspect.Figure), Says("difference.later", later, Aspect.Figure) }.Where(t => t.Length > 0));
    }

    private string Says(string key, IEnumerable<Voice> voices, Aspect aspect) =>
        string.Join(glosser.Words["difference.join"], voices.Distinct()
            .GroupBy(v => What(v, aspect), StringComparer.Ordinal)
            .Select(g => (What: g.Key, Who: g.Select(v => v.Siglum).Distinct(StringComparer.Ordinal).OrderBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal).ToList()))
            .OrderBy(g => g.Who[0].Length).ThenBy(g => g.Who[0], StringComparer.Ordinal).ThenBy(g => g.What, StringComparer.Ordinal)
            .Select(g => glosser.Words.Fill(key, ("who", string.Join(glosser.Words["working.then"], g.Who.Select(glosser.Foreign))), ("what", g.What))));

    private string What(Voice voice, Aspect aspect)
    {
        var claim = voice.Claim;
        return aspect switch
        {
            Aspect.Type => glosser.Type(claim.EventType),
            Aspect.Roles => glosser.Roles(claim) ?? glosser.Type(claim.EventType),
            Aspect.Figure or Aspect.Kind when claim.Quantity is { } q => glosser.Figure(q),
            Aspect.Polarity => glosser.Words.Fill(claim.Polarity == Claims.Polarity.Denied ? "difference.denied" : "difference.asserted", ("what", glosser.Type(claim.EventType))),
            Aspect.Time when claim.Time is { } time => glosser.Time(time),
            Aspect.Place when claim.Place is { } place => glosser.Place(place),
            _ => glosser.Claim(claim),
        };
    }
}
