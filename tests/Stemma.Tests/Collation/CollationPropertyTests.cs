using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Facts;
using Stemma.Stories;
using Stemma.Tests.Making;

namespace Stemma.Tests.Collation;

/// <summary>What holds of any collation, whatever the claims.</summary>
public sealed class CollationPropertyTests
{
    private static readonly string[] Types = ["storm-building", "attack-repelled", "gunfire", "killed", "injured", "riot", "protest", "march", "detained", "explosion"];
    private static readonly PlaceRef?[] Places = [null, Known.Port, Known.Hill, Known.PortProvince, Known.HillProvince, Known.Country];
    private static readonly string?[] Days = [null, "2031-03-03", "2031-03-04", "2031-03-09"];
    private static readonly string?[] Actors = [null, "police", "protesters", "army", "people"];

    private static readonly Gen<ImmutableArray<ReadReport>> Stories =
        from count in Gen.Choose(1, 5)
        from reports in Gen.CollectToList(Enumerable.Range(0, count).Select(Report))
        select reports.ToImmutableArray();

    private static Gen<ReadReport> Report(int index) =>
        from claims in Gen.Choose(0, 8).SelectMany(n => Gen.CollectToList(Enumerable.Range(0, n).Select(Claim)))
        from day in Gen.Elements(Days)
        select claims.Aggregate(
            new ReportMaker("Outlet " + index, string.Join(' ', claims.Select((_, i) => $"Sentence {i} of outlet {index}.")) + " End.", day),
            (maker, claim) => maker.Claim(claim.Words.Replace("#", index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), claim.Type, claim.Make)).Build();

    private static Gen<(string Words, string Type, Func<Claim, Claim> Make)> Claim(int i) =>
        from type in Gen.Elements(Types)
        from place in Gen.Elements(Places)
        from day in Gen.Elements(Days)
        from actor in Gen.Elements(Actors)
        from number in Gen.Choose(0, 5)
        from flags in Gen.Choose(0, 15)
        select ($"Sentence {i} of outlet #", type, (Func<Claim, Claim>)(c =>
        {
            c = place is null ? c : c.In(place, (flags & 1) != 0);
            c = day is null ? c : c.On(day, inherited: (flags & 2) != 0);
            c = actor is null ? c : c.By(actor);
            c = number == 0 ? c : c.Count(type == "killed" ? "killed" : "injured", number * 7, open: (flags & 4) != 0);
            c = flags == 15 ? c.Denied() : c;
            return (flags & 8) == 0 ? c : c.Says(SourceKind.Agency, "Vastria Press");
        }));

    private static StoryCollation Collate(IReadOnlyList<ReadReport> reports)
    {
        var story = new StoryGrouper().Group(reports, new StoryOptions { One = true }).Single();
        return new Collator(Known.Ontology).Collate(story, reports, new CollationOptions { Words = Known.Words("en") });
    }

    private static string Show(StoryCollation c) => string.Join('\n', c.Lines.Select(l =>
        $"{l.Id} {l.Verdict} {l.ContradictionType} {l.Gloss} {l.Difference} {l.IndependentSources.Working} {string.Join(',', l.Readings.Select(r => r.Claim))} {string.Join(',', l.Related)} {string.Join(',', l.Reasons)}"));

    private static void Holds(Func<ImmutableArray<ReadReport>, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20310304, 1), Prop.ForAll(Stories.ToArbitrary(), property));

    [Fact]
    public void Order_of_reports_changes_nothing() => Holds(r => Show(Collate(r)) == Show(Collate([.. r.Reverse()])));

    [Fact]
    public void Every_claim_is_in_one_line() => Holds(r =>
        Collate(r).Lines.SelectMany(l => l.Readings).Select(x => x.Claim).Order(StringComparer.Ordinal)
            .SequenceEqual(r.SelectMany(x => x.Claims).Select(x => x.Id).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_quote_is_the_reports_own_words() => Holds(r =>
        Collate(r).Lines.SelectMany(l => l.Readings).All(x => r.Single(p => p.Report.Id == x.Report).Quote(x.Span) == x.Quote));

    [Fact]
    public void Verdicts_hold_together() => Holds(r => Collate(r).Lines.All(l =>
        (l.Verdict == Verdict.Contradict) == (l.ContradictionType is not null)
        && (l.Verdict != Verdict.Contradict || l.Difference is not null)
        && (l.Verdict is not (Verdict.Only or Verdict.DifferentScope) || l.Readings.Select(x => x.Report).Distinct().Count() == 1)
        && (l.Verdict is not (Verdict.Agree or Verdict.MorePrecise) || l.Readings.Select(x => x.Report).Distinct().Count() > 1)));

    [Fact]
    public void Figures_lie_between_low_and_high() => Holds(r => Collate(r).Lines.SelectMany(l => l.Quantities)
        .All(q => (q.Best is null || q.Low is null || q.Best >= q.Low) && (q.Best is null || q.High is null || q.Best <= q.High)));

    [Fact]
    public void There_is_a_source_and_never_more_than_origins() => Holds(r => Collate(r).Lines.Select(l => l.IndependentSources)
        .All(s => s.Count >= 1 && s.Count <= s.Origins.Length && s.AtLeast == s.Origins.Any(o => !o.Clear)));

    [Fact]
    public void Related_lines_name_each_other() => Holds(r =>
    {
        var lines = Collate(r).Lines.ToDictionary(l => l.Id);
        return lines.Values.All(l => l.Related.All(o => lines[o].Related.Contains(l.Id)));
    });
}
