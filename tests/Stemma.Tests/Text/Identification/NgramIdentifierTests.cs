using Stemma.Text.Identification;

namespace Stemma.Tests.Text.Identification;

public sealed class NgramIdentifierTests
{
    [Theory]
    [InlineData("en", "Firefighters said that three warehouses near the harbour burned down before dawn.")]
    [InlineData("ar", "قال مسؤولون إن الحريق دمر ثلاثة مستودعات قرب الميناء قبل الفجر.")]
    [InlineData("ka", "მეხანძრეებმა განაცხადეს, რომ ნავსადგურთან სამი საწყობი დაიწვა.")]
    [InlineData("ru", "Пожарные сообщили, что до рассвета у порта сгорели три склада.")]
    [InlineData("uk", "Рятувальники повідомили, що вночі біля порту згоріли три склади.")]
    [InlineData("bg", "Пожарникарите съобщиха, че край пристанището са изгорели три склада.")]
    [InlineData("fr", "Les pompiers ont indiqué que trois entrepôts avaient brûlé près du port avant l'aube.")]
    [InlineData("de", "Die Feuerwehr teilte mit, dass in der Nähe des Hafens drei Lagerhallen abgebrannt seien.")]
    [InlineData("es", "Los bomberos dijeron que tres almacenes se habían quemado cerca del puerto antes del amanecer.")]
    [InlineData("pt", "Os bombeiros disseram que três armazéns arderam perto do porto antes do amanhecer e não há feridos.")]
    [InlineData("it", "I vigili del fuoco hanno detto che tre magazzini vicino al porto sono bruciati prima dell'alba.")]
    [InlineData("pl", "Strażacy poinformowali, że przed świtem w pobliżu portu spłonęły trzy magazyny.")]
    [InlineData("tr", "İtfaiye, şafaktan önce liman yakınındaki üç deponun yandığını açıkladı.")]
    [InlineData("fi", "Pelastuslaitoksen mukaan kolme varastoa paloi sataman lähellä ennen aamua.")]
    [InlineData("vi", "Lính cứu hỏa cho biết ba nhà kho gần cảng đã bị cháy trước bình minh.")]
    [InlineData("sw", "Wazima moto walisema kuwa maghala matatu karibu na bandari yaliteketea kabla ya alfajiri.")]
    [InlineData("hi", "दमकल कर्मियों ने बताया कि सुबह होने से पहले बंदरगाह के पास तीन गोदाम जल गए।")]
    [InlineData("ja", "消防によると、夜明け前に港の近くで三つの倉庫が燃えた。")]
    [InlineData("ko", "소방당국은 새벽에 항구 근처 창고 세 곳이 불에 탔다고 밝혔다.")]
    [InlineData("zh-Hans", "消防员说，黎明前港口附近的三个仓库被烧毁，没有人员受伤。")]
    [InlineData("el", "Οι πυροσβέστες είπαν ότι τρεις αποθήκες κάηκαν κοντά στο λιμάνι.")]
    [InlineData("he", "הכבאים אמרו ששלושה מחסנים ליד הנמל נשרפו לפני עלות השחר.")]
    [InlineData("am", "እሳት አደጋ ሠራተኞች ከወደቡ አጠገብ ሦስት መጋዘኖች እንደተቃጠሉ ተናገሩ።")]
    [InlineData("sr-Cyrl", "Ватрогасци су саопштили да су пре зоре изгорела три складишта у близини луке.")]
    [InlineData("uz-Latn", "Oʻt oʻchiruvchilar tong otguncha port yaqinida uchta ombor yonib ketganini maʼlum qildi.")]
    [InlineData("uz-Cyrl", "Ўт ўчирувчилар тонг отгунча порт яқинида учта омбор ёниб кетганини маълум қилди.")]
    public void Tells_a_sentence(string tag, string text)
    {
        var verdict = LanguageTable.Identifier.Identify(text);
        verdict.Tag.ShouldBe(tag);
        verdict.Guesses[0].Tag.ShouldBe(tag);
        verdict.Score.ShouldBeInRange(0.3, 1);
    }

    [Theory]
    [InlineData("hr", "Vatrogasci su priopćili da su prije zore u blizini luke izgorjela tri skladišta tvrtke, a uzrok se još utvrđuje.")]
    [InlineData("bs", "Vatrogasci su saopćili da su prije zore u blizini luke izgorjela tri skladišta kompanije, a uzrok se još utvrđuje.")]
    [InlineData("sr-Latn", "Vatrogasci su saopštili da su pre zore u blizini luke izgorela tri skladišta kompanije, a uzrok se još utvrđuje.")]
    [InlineData("id", "Petugas pemadam kebakaran mengatakan bahwa tiga gudang perusahaan di dekat pelabuhan terbakar sebelum fajar.")]
    [InlineData("ms", "Anggota bomba berkata bahawa tiga gudang syarikat berhampiran pelabuhan terbakar sebelum subuh.")]
    [InlineData("nb", "Brannvesenet opplyste at tre lagerbygninger ved havnen brant ned før daggry, og at ingen ble skadet.")]
    [InlineData("nn", "Brannvesenet opplyste at tre lagerbygningar ved hamna brann ned før daggry, og at ingen vart skadde.")]
    [InlineData("da", "Brandvæsenet oplyste, at tre lagerbygninger ved havnen brændte ned før daggry, og at ingen kom til skade.")]
    [InlineData("zu", "Abacishi mlilo bathe izindlu zokugcina impahla ezintathu eduze kwechweba zishile ngaphambi kokusa.")]
    [InlineData("xh", "Abacimi-mlilo bathe oovimba abathathu kufuphi nezibuko batshile phambi kokuba kuse.")]
    public void Tells_close_relatives_apart(string tag, string text) => LanguageTable.Identifier.Identify(text).Tag.ShouldBe(tag);

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t")]
    [InlineData("1234 5.678,90 % — 12:30")]
    [InlineData("😀😀😀 🚒🔥")]
    [InlineData("ok")]
    [InlineData("\uD800\uDC00\uD800 \uDFFF")]
    public void Says_unknown_where_there_is_too_little(string text) => LanguageTable.Identifier.Identify(text).Tag.ShouldBeNull();

    [Fact]
    public void Knows_many_languages() => LanguageTable.Identifier.Tags.Length.ShouldBeGreaterThanOrEqualTo(120);
}
