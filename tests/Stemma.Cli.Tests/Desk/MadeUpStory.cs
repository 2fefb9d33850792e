using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Desk.Json;
using Stemma.Facts;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Cli.Tests.Desk;

/// <summary>An invented bridge in an invented town, told by four invented outlets; built by hand, so that the desk is tested without the engine.</summary>
internal static class MadeUpStory
{
    private static readonly PlaceRef Lomari = new("x:1", "Lomari", "ZZ", "city", 42.10, 43.20, "x:2");
    private static readonly PlaceRef Vesta = new("x:2", "Vesta province", "ZZ", "region", 42.55, 44.05);
    private static readonly Interval Day = new("2031-03-14", "2031-03-14", Precision.Day);
    private static readonly Interval Morning = new("2031-03-14T07:40", "2031-03-14T07:40", Precision.Minute);

    public static readonly Provenance Made = new("Stemma", "0.0.0-test", [new("ar", "1", "a1"), new("en", "1", "e1"), new("ka", "1", "k1"), new("ru", "1", "b1")]);

    public static ReportMaker English(string title = "Bridge collapses in Lomari, at least 12 dead") => new ReportMaker("harrow.txt", "en", "The Harrow Post", "2031-03-14T11:20")
        .Paragraph(title)
        .Paragraph(
            "The Old Market bridge in Lomari collapsed at about 7.40 on Friday morning while a tram was crossing it, the Interior Ministry said.",
            "At least 12 people were killed and 31 were injured, according to the health department of the city.")
        .Paragraph(
            "Police arrested the site engineer on Friday evening, two officers told The Harrow Post.",
            "Vesta Agency reported that the governor of Vesta province had offered to resign.")
        .Paragraph("Residents said they had heard a blast before the fall.", "Tram traffic is halted across the city.");

    public static ReportMaker Russian() => new ReportMaker("vecherny.txt", "ru", "Вечерний Ломар", "2031-03-14T10:05")
        .Paragraph("В Ломари рухнул мост: девять погибших")
        .Paragraph(
            "Мост у Старого рынка в Ломари обрушился утром 14 марта, сообщили в МВД.",
            "Погибли девять человек, 31 человек ранен, передаёт агентство «Веста» со ссылкой на горздрав.")
        .Paragraph(
            "Взрыва не было, заявил представитель МВД.",
            "Инженера стройки не задерживали: его опросили и отпустили, говорится в сообщении полиции.")
        .Paragraph("Движение трамваев в городе остановлено.", "Старожилы вспоминают, как мост красили к ярмарке.");

    public static ReportMaker Georgian() => new ReportMaker("matsne.txt", "ka", "ლომარის მაცნე", "2031-03-14")
        .Paragraph("ლომარში ხიდი ჩამოინგრა")
        .Paragraph(
            "ძველი ბაზრის ხიდი ლომარში პარასკევს, დილის 7:40 საათზე ჩამოინგრა, — განაცხადა შინაგან საქმეთა სამინისტრომ.",
            "დაიღუპა თორმეტი ადამიანი, დაშავდა 31.")
        .Paragraph(
            "ვესტის პროვინციაში წვიმის გამო კიდევ 44 ადამიანი დაშავდა, იუწყება „ვესტა“.",
            "მცხოვრებლები ამბობენ, რომ ჩამონგრევამდე აფეთქების ხმა გაიგონეს.");

    public static ReportMaker Arabic() => new ReportMaker("mina.txt", "ar", "صوت الميناء", "2031-03-14T21:30")
        .Paragraph("انهيار جسر في لوماري ومقتل 14 شخصا")
        .Paragraph(
            "انهار جسر السوق القديم في مدينة لوماري صباح الجمعة 14 مارس، بحسب وزارة الداخلية.",
            "وارتفعت حصيلة القتلى إلى 14 شخصا، وأصيب 31 آخرون، وفق ما أعلنت دائرة الصحة في المدينة مساء الجمعة.")
        .Paragraph(
            "وقالت وكالة «فيستا» إن حاكم مقاطعة فيستا عرض استقالته.",
            "وكتبت صحيفة The Harrow Post أن الشرطة أوقفت مهندس الموقع.")
        .Paragraph("وتوقفت حركة الترام في المدينة.");

    public static StoryCollation Build(string? title = null)
    {
        var (en, ru, ka, ar) = (title is null ? English() : English(title), Russian(), Georgian(), Arabic());
        var lines = MadeUpLines.All(en, ru, ka, ar);
        Facts(en);
        ImmutableArray<ReadReport> reports = [.. new[] { en, ru, ka, ar }.Select(m => m.Read()).OrderBy(r => r.Report.Id, StringComparer.Ordinal)];
        return new StoryCollation
        {
            Story = new Story("s-0123456789abcdef", [.. reports.Select(r => r.Report.Id)], [new Reason("stories.place-and-day", Score: 0.93, Note: "same place, same day, same event")]),
            Reports = reports,
            Sigla = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string> { [en.Id] = "A", [ar.Id] = "B", [ka.Id] = "C", [ru.Id] = "D" }),
            Lines = lines,
            Copies = [],
            Places =
            [
                new CollatedPlace(Lomari, [lines[0].Id, lines[1].Id, lines[3].Id], [.. new[] { (en.Id, "Lomari"), (ru.Id, "Ломари"), (ka.Id, "ლომარში"), (ar.Id, "لوماري") }.OrderBy(s => s.Id, StringComparer.Ordinal)]),
                new CollatedPlace(Vesta, [lines[6].Id, lines[8].Id], [.. new[] { (en.Id, "Vesta province"), (ka.Id, "ვესტის პროვინციაში"), (ar.Id, "مقاطعة فيستا") }.OrderBy(s => s.Item1, StringComparer.Ordinal)]),
            ],
            Timeline = [new(Morning, "morning", lines[0].Id), new(Day, null, lines[1].Id), new(Day, "evening", lines[2].Id), new(Day, "evening", lines[4].Id)],
            Stemma = Tree(en, ru, ka, ar, lines),
            Unread = [new UnreadSentence(ru.Id, ru.Read().Sentences[^1], lines[0].Id, 0.41)],
            Language = "en",
        };
    }

    private static StemmaTree Tree(ReportMaker en, ReportMaker ru, ReportMaker ka, ReportMaker ar, ImmutableArray<Line> lines) => new(
        [
            new(en.Id, "The Harrow Post", "report"), new(ar.Id, "صوت الميناء", "report"), new(ka.Id, "ლომარის მაცნე", "report"), new(ru.Id, "Вечерний Ломар", "report"),
            new("ministry-interior/ZZ", "Interior Ministry", "official"), new("health/ZZ", "health department of Lomari", "official"),
            new("src:vesta", "Vesta Agency", "agency"), new("police/ZZ", "police", "official"), new("residents", "residents", "witness"),
        ],
        [
            new(en.Id, "ministry-interior/ZZ", [lines[0].Id]), new(en.Id, "health/ZZ", [lines[1].Id, lines[3].Id]), new(en.Id, "src:vesta", [lines[6].Id]),
            new(en.Id, "police/ZZ", [lines[4].Id]), new(en.Id, "residents", [lines[5].Id]),
            new(ar.Id, "ministry-interior/ZZ", [lines[0].Id]), new(ar.Id, "health/ZZ", [lines[2].Id, lines[3].Id]), new(ar.Id, "src:vesta", [lines[6].Id]), new(ar.Id, en.Id, [lines[4].Id]),
            new(ka.Id, "ministry-interior/ZZ", [lines[0].Id]), new(ka.Id, "src:vesta", [lines[8].Id]), new(ka.Id, "residents", [lines[5].Id]),
            new(ru.Id, "ministry-interior/ZZ", [lines[0].Id, lines[5].Id]), new(ru.Id, "src:vesta", [lines[1].Id, lines[3].Id]), new("src:vesta", "health/ZZ", [lines[1].Id, lines[3].Id]), new(ru.Id, "police/ZZ", [lines[4].Id]),
        ]);

    private static void Facts(ReportMaker en)
    {
        en.Fact((span, at, why) => new PlaceFact { Span = span, Sentence = at, Reasons = why, Place = Lomari }, "Lomari", "en.places.exact");
        en.Fact((span, at, why) => new EventFact { Span = span, Sentence = at, Reasons = why, Type = "structure-collapse", Class = "CRASH" }, "collapsed", "en.events.structure-collapse#1");
        en.Fact((span, at, why) => new TimeFact { Span = span, Sentence = at, Reasons = why, Sort = "weekday", Value = "FRI", DayPart = "morning", Interval = Day }, "Friday morning", "en.times.weekday#2");
        en.Fact((span, at, why) => new SourceFact { Span = span, Sentence = at, Reasons = why, Chain = [en.Step(SourceKind.Official, "Interior Ministry")], Stance = "states", Covers = en.Find("The Old Market bridge in Lomari collapsed") }, "the Interior Ministry said", "en.sources.said#1");
        en.Fact((span, at, why) => new CountFact { Span = span, Sentence = at, Reasons = why, Quantity = new Quantity("killed", "killed", 12, null, false, null, "At least 12 people", span) }, "At least 12 people", "en.quantities.killed#1");
        en.Fact((span, at, why) => new ActorFact { Span = span, Sentence = at, Reasons = why, Actor = new ActorRef("police", null, null, null, "Police"), Role = "subject" }, "Police", "en.actors.police#1");
        en.Fact((span, at, why) => new HedgeFact { Span = span, Sentence = at, Reasons = why, Sort = "hedged" }, "about", "en.modality.about#1");
        en.Fact((span, at, why) => new DenialFact { Span = span, Sentence = at, Reasons = why, Sort = "not" }, "halted", "en.modality.halted#1");
        en.Fact((span, at, why) => new NumberFact { Span = span, Sentence = at, Reasons = why, Value = 7.4, Unit = "hour" }, "7.40", "en.numbers.clock#1");
    }
}
