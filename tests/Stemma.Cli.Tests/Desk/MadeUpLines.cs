using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Facts;
using Stemma.Reports;

using Reading = Stemma.Collation.Reading;

namespace Stemma.Cli.Tests.Desk;
/// <summary>The lines of the invented story: each verdict at least once, claims that overlap, quotations of both directions.</summary>
internal static class MadeUpLines
{
    private static readonly PlaceRef Lomari = new("x:1", "Lomari", "ZZ", "city", 42.10, 43.20, "x:2");

    public static ImmutableArray<Line> All(ReportMaker en, ReportMaker ru, ReportMaker ka, ReportMaker ar)
    {
        string[] all = [en.Id, ru.Id, ka.Id, ar.Id];
        Claim Killed(ReportMaker by, string words, string trigger, long low, long? high) =>
            by.Claim(words, trigger, "death", c => c with { Quantity = new Quantity("killed", "killed", low, high, false, null, words, c.Span) });
        Claim Injured(ReportMaker by, string words, string trigger, long n) =>
            by.Claim(words, trigger, "injury", c => c with { Quantity = new Quantity("injured", "injured", n, n, false, null, words, c.Span) });
        Func<Claim, Claim> By(params AttributionStep[] chain) => c => c with { Attribution = [.. chain], Stance = "states" };

        var killedA = Killed(en, "At least 12 people were killed", "killed", 12, null);
        var killedB = Killed(ar, "وارتفعت حصيلة القتلى إلى 14 شخصا", "القتلى", 14, 14);
        return
        [
            Make("structure-collapse", "a bridge collapsed in Lomari on 14 March 2031", Verdict.MorePrecise, null, "A and C give the time, 07:40",
                [
                    en.Reading(en.Claim("The Old Market bridge in Lomari collapsed at about 7.40 on Friday morning", "collapsed", "structure-collapse", By(en.Step(SourceKind.Official, "Interior Ministry"))), "a bridge collapsed in Lomari on 14 March 2031 about 07:40"),
                    ar.Reading(ar.Claim("انهار جسر السوق القديم في مدينة لوماري صباح الجمعة 14 مارس", "انهار", "structure-collapse", By(ar.Step(SourceKind.Official, "وزارة الداخلية"))), "a bridge collapsed in Lomari on the morning of 14 March 2031"),
                    ka.Reading(ka.Claim("ძველი ბაზრის ხიდი ლომარში პარასკევს, დილის 7:40 საათზე ჩამოინგრა", "ჩამოინგრა", "structure-collapse", By(ka.Step(SourceKind.Official, "შინაგან საქმეთა სამინისტრომ"))), "a bridge collapsed in Lomari on 14 March 2031 at 07:40"),
                    ru.Reading(ru.Claim("Мост у Старого рынка в Ломари обрушился утром 14 марта", "обрушился", "structure-collapse", By(ru.Step(SourceKind.Official, "МВД"))), "a bridge collapsed in Lomari on the morning of 14 March 2031"),
                ],
                new(1, false, [new("ministry-interior/ZZ", "Interior Ministry", [.. all.Order(StringComparer.Ordinal)], true)], "4 reports, 1 independent source: Interior Ministry (A, B, C, D directly)"), place: Lomari,
                time: new ClaimTime("Friday morning", "FRI", new Interval("2031-03-14T07:40", "2031-03-14T07:40", Precision.Minute), "morning", false)),
            Make("death", "people were killed in Lomari", Verdict.Contradict, ContradictionType.Figure, "at least 12 (A, C) against 9 (D)",
                [
                    en.Reading(killedA, "at least 12 people killed"),
                    ka.Reading(Killed(ka, "დაიღუპა თორმეტი ადამიანი", "დაიღუპა", 12, 12), "12 people killed"),
                    ru.Reading(Killed(ru, "Погибли девять человек", "Погибли", 9, 9) with { Attribution = [ru.Step(SourceKind.Agency, "агентство «Веста»", "src:vesta"), ru.Step(SourceKind.Official, "горздрав")] }, "9 people killed"),
                ],
                new(2, true, [new("health/ZZ", "health department of Lomari", [.. new[] { en.Id, ru.Id }.Order(StringComparer.Ordinal)], true), new("outlet:matsne", "ლომარის მაცნე", [ka.Id], false)], "3 reports, at least 2 independent sources: health department of Lomari (A directly; D through Vesta Agency), ლომარის მაცნე (C, unattributed)"),
                [new("killed", null, 9, 12, null, false, "latest-most-precise")], Lomari),
            Make("death", "the number of people killed rose to 14", Verdict.Updated, null, "from at least 12 (A, 11:20) to 14 (B, 21:30)",
                [en.Reading(killedA, "at least 12 people killed"), ar.Reading(killedB, "14 people killed")],
                new(1, false, [new("health/ZZ", "health department of Lomari", [.. new[] { en.Id, ar.Id }.Order(StringComparer.Ordinal)], true)], "2 reports, 1 independent source: health department of Lomari (A directly; B directly)"),
                [new("killed", null, 12, 14, 14, false, "latest-of-series")], Lomari),
            Make("injury", "31 people were injured in Lomari", Verdict.Agree, null, null,
                [
                    en.Reading(Injured(en, "At least 12 people were killed and 31 were injured", "injured", 31), "31 people injured"),
                    ar.Reading(Injured(ar, "وأصيب 31 آخرون", "أصيب", 31), "31 people injured"),
                    ka.Reading(Injured(ka, "დაშავდა 31", "დაშავდა", 31), "31 people injured"),
                    ru.Reading(Injured(ru, "31 человек ранен", "ранен", 31), "31 people injured"),
                ],
                new(2, true, [new("health/ZZ", "health department of Lomari", [.. new[] { en.Id, ar.Id, ru.Id }.Order(StringComparer.Ordinal)], true), new("outlet:matsne", "ლომარის მაცნე", [ka.Id], false)], "4 reports, at least 2 independent sources: health department of Lomari (A, B directly; D through Vesta Agency), ლომარის მაცნე (C, unattributed)"),
                [new("injured", null, 31, 31, 31, false, "all-agree")], Lomari),
            Make("arrest", "the police arrested an engineer", Verdict.Contradict, ContradictionType.Outcome, "arrested (A, B) against questioned and released (D)",
                [
                    en.Reading(en.Claim("Police arrested the site engineer on Friday evening", "arrested", "arrest", By(en.Step(SourceKind.Unnamed, "two officers"))), "the police arrested an engineer on the evening of 14 March 2031"),
                    ar.Reading(ar.Claim("الشرطة أوقفت مهندس الموقع", "أوقفت", "arrest", By(ar.Step(SourceKind.Outlet, "The Harrow Post"))), "the police arrested an engineer"),
                    ru.Reading(ru.Claim("Инженера стройки не задерживали: его опросили и отпустили", "отпустили", "release", By(ru.Step(SourceKind.Official, "полиции"))), "the police released an engineer"),
                ],
                new(1, true, [new("police/ZZ", "police", [.. new[] { en.Id, ar.Id, ru.Id }.Order(StringComparer.Ordinal)], false)], "3 reports, at least 1 independent source: police (A directly; B through The Harrow Post; D directly)")),
            Make("explosion", "a blast was heard before the fall", Verdict.Contradict, ContradictionType.Polarity, "asserted (A, C), denied (D)",
                [
                    en.Reading(en.Claim("they had heard a blast before the fall", "blast", "explosion", By(en.Step(SourceKind.Witness, "Residents"))), "residents: an explosion"),
                    ka.Reading(ka.Claim("ჩამონგრევამდე აფეთქების ხმა გაიგონეს", "აფეთქების", "explosion", By(ka.Step(SourceKind.Witness, "მცხოვრებლები"))), "residents: an explosion"),
                    ru.Reading(ru.Claim("Взрыва не было", "Взрыва", "explosion", c => c with { Polarity = Polarity.Denied, Attribution = [ru.Step(SourceKind.Official, "представитель МВД")], Stance = "denies" }), "Interior Ministry: no explosion"),
                ],
                new(2, true, [new("ministry-interior/ZZ", "Interior Ministry", [ru.Id], true), new("residents", "residents", [.. new[] { en.Id, ka.Id }.Order(StringComparer.Ordinal)], false)], "3 reports, at least 2 independent sources: residents (A, C), Interior Ministry (D directly)")),
            Make("resignation-offer", "the governor of Vesta province offered to resign", Verdict.Agree, null, null,
                [
                    en.Reading(en.Claim("the governor of Vesta province had offered to resign", "offered to resign", "resignation-offer", By(en.Step(SourceKind.Agency, "Vesta Agency", "src:vesta"))), "the governor of Vesta province offered to resign"),
                    ar.Reading(ar.Claim("حاكم مقاطعة فيستا عرض استقالته", "عرض استقالته", "resignation-offer", By(ar.Step(SourceKind.Agency, "وكالة «فيستا»", "src:vesta"))), "the governor of Vesta province offered to resign"),
                ],
                new(1, false, [new("src:vesta", "Vesta Agency", [.. new[] { en.Id, ar.Id }.Order(StringComparer.Ordinal)], true)], "2 reports, 1 independent source: Vesta Agency (A directly; B directly)")),
            Make("transport-halted", "tram traffic was halted in Lomari", Verdict.Only, null, "only in A",
                [en.Reading(en.Claim("Tram traffic is halted across the city", "halted", "transport-halted"), "tram traffic halted")],
                new(1, true, [new("outlet:harrow", "The Harrow Post", [en.Id], false)], "1 report, at least 1 independent source: The Harrow Post (A, unattributed)"), place: Lomari),
            Make("injury", "44 people were injured in Vesta province", Verdict.DifferentScope, null, "province (C) against city (A, B, C, D)",
                [ka.Reading(Injured(ka, "ვესტის პროვინციაში წვიმის გამო კიდევ 44 ადამიანი დაშავდა", "დაშავდა", 44) with { Attribution = [ka.Step(SourceKind.Agency, "„ვესტა“", "src:vesta")] }, "44 people injured in Vesta province")],
                new(1, false, [new("src:vesta", "Vesta Agency", [ka.Id], true)], "1 report, 1 independent source: Vesta Agency (C directly)"),
                [new("injured", "civilians", 44, 44, 44, true, "single")]),
        ];
    }

    private static Line Make(
        string type, string gloss, Verdict verdict, ContradictionType? contradiction, string? difference, ImmutableArray<Reading> readings,
        IndependentSources sources, ImmutableArray<FigureRow> figures = default, PlaceRef? place = null, ClaimTime? time = null) => new()
        {
            Id = "l-" + ReportMaker.Hash(gloss)[..16],
            EventType = type,
            Gloss = gloss,
            Place = place,
            Time = time,
            Quantities = figures.IsDefault ? [] : figures,
            Verdict = verdict,
            ContradictionType = contradiction,
            Difference = difference,
            Readings = readings,
            IndependentSources = sources,
            Reasons = [new Reason("collation.align", Score: 0.87, Note: "same event type, place and day"), new Reason($"verdicts.{verdict}", "ontology/events.yaml", 118, 1)],
        };
}
