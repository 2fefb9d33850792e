using Stemma.Gazetteers;
using Xunit.Abstractions;

namespace Stemma.Tests.Gazetteers;

/// <summary>Spellings of one place in several scripts reach it, listed or by sound.</summary>
public class SpellingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Almaty", "gn:1526384")]
    [InlineData("Алматы", "gn:1526384")]
    [InlineData("Алма-Ата", "gn:1526384")]
    [InlineData("ألماتي", "gn:1526384")]
    [InlineData("ألما آتا", "gn:1526384")]
    [InlineData("ალმათი", "gn:1526384")]
    [InlineData("ალმატი", "gn:1526384")]
    [InlineData("Aktobe", "gn:610611")]
    [InlineData("اكتوبي", "gn:610611")]
    [InlineData("أقتوبي", "gn:610611")]
    [InlineData("აქტობე", "gn:610611")]
    [InlineData("აქთობე", "gn:610611")]
    [InlineData("Жанаозен", "gn:607610")]
    [InlineData("جاناوزين", "gn:607610")]
    [InlineData("جاناوزن", "gn:607610")]
    [InlineData("ჟანაოზენი", "gn:607610")]
    [InlineData("Nur-Sultan", "gn:1526273")]
    [InlineData("نور سلطان", "gn:1526273")]
    [InlineData("نورسلطان", "gn:1526273")]
    [InlineData("ნურ-სულთანი", "gn:1526273")]
    [InlineData("ნურსულთანი", "gn:1526273")]
    [InlineData("Mangystau", "iso:KZ-MAN")]
    [InlineData("مانغيستاو", "iso:KZ-MAN")]
    [InlineData("მანგისტაუ", "iso:KZ-MAN")]
    [InlineData("მანგისთაუ", "iso:KZ-MAN")]
    [InlineData("Мангистау", "iso:KZ-MAN")]
    [InlineData("Tengiz", "st:tengiz-field")]
    [InlineData("تنغيز", "st:tengiz-field")]
    [InlineData("თენგიზი", "st:tengiz-field")]
    [InlineData("Тенгиз", "st:tengiz-field")]
    [InlineData("აქტაუ", "gn:610612")]
    [InlineData("ყაზახეთი", "iso:KZ")]
    [InlineData("كازاخستان", "iso:KZ")]
    [InlineData("თბილისი", "gn:611717")]
    [InlineData("تبليسي", "gn:611717")]
    [InlineData("القاهرة", "gn:360630")]
    [InlineData("قاهرة", "gn:360630")]
    public void A_spelling_reaches_its_place(string spelling, string id)
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var folded = NameFolding.Fold(spelling);
        var found = gazetteer.Find(folded).Concat(gazetteer.FindBySound(folded)).Select(candidate => candidate.Place.Id).ToList();
        found.ShouldContain(id);
    }

    [Theory]
    [InlineData("بشكيك", "بيشكيك")]
    [InlineData("Qarağandı", "Караганда")]
    [InlineData("ნოვოსიბირსკი", "نوفوسيبيرسك")]
    public void Two_spellings_share_a_place(string one, string other)
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        IEnumerable<string> Ids(string spelling) => gazetteer.Find(NameFolding.Fold(spelling)).Concat(gazetteer.FindBySound(NameFolding.Fold(spelling))).Select(candidate => candidate.Place.Id);
        Ids(one).Intersect(Ids(other)).ShouldNotBeEmpty();
    }
}
