using System.Text;
using Stemma.Intake.Encodings;

namespace Stemma.Intake.Tests.Encodings;

public class TextDecoderTests
{
    private const string Russian = "В субботу вечером в городе произошёл пожар. По словам спасателей, пострадали двенадцать человек, двое из них дети. Причина пожара устанавливается.";
    private const string Polish = "W sobotę wieczorem w mieście wybuchł pożar. Według strażaków rannych zostało dwanaście osób, w tym dwoje dzieci. Przyczynę pożaru ustala policja, śledztwo trwa.";
    private const string Turkish = "Cumartesi akşamı şehirde yangın çıktı. İtfaiyeye göre ikisi çocuk on iki kişi yaralandı. Yangının çıkış nedeni araştırılıyor, görgü tanıkları dinleniyor.";
    private const string Greek = "Το βράδυ του Σαββάτου ξέσπασε πυρκαγιά στην πόλη. Σύμφωνα με την πυροσβεστική τραυματίστηκαν δώδεκα άνθρωποι, ανάμεσά τους δύο παιδιά.";
    private const string Arabic = "اندلع حريق مساء السبت في المدينة. وقال رجال الإطفاء إن اثني عشر شخصا أصيبوا بينهم طفلان، ولم يعرف سبب الحريق بعد.";
    private const string Hebrew = "שריפה פרצה בעיר בשבת בערב. לדברי הכבאים נפצעו שנים עשר בני אדם, בהם שני ילדים. סיבת השריפה נבדקת.";
    private const string French = "Un incendie s’est déclaré samedi soir en ville. Selon les pompiers, douze personnes ont été blessées, dont deux enfants ; l’enquête a été confiée à la gendarmerie. À l’hôpital, la direction précise que leur état a évolué.";
    private const string Japanese = "土曜日の夜、市内で火災が発生した。消防によると、子ども二人を含む十二人がけがをした。警察が原因を調べている。";
    private const string Chinese = "星期六晚上，市内发生火灾。消防部门说，十二人受伤，其中有两名儿童。火灾的原因还在调查中，这是今年的第二起。";
    private const string Korean = "토요일 저녁 시내에서 화재가 발생했다. 소방 당국에 따르면 어린이 두 명을 포함해 열두 명이 다쳤다. 원인은 조사하고 있다.";

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("ibm866", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1250", Polish)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1253", Greek)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("windows-1255", Hebrew)]
    [InlineData("windows-1252", French)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("utf-8", Russian)]
    [InlineData("utf-16le", Arabic)]
    public void An_undeclared_encoding_is_told_by_its_letters(string name, string text)
    {
        var bytes = WebEncodings.Named(name).GetBytes(text);
        TextDecoder.Decode(bytes, null, null)!.Text.ShouldBe(text);
    }

    [Fact]
    public void A_wrong_declaration_is_noticed_and_said()
    {
        var decoded = TextDecoder.Decode(WebEncodings.Named("windows-1251").GetBytes(Russian), null, "utf-8")!;
        decoded.Text.ShouldBe(Russian);
        decoded.Notes.ShouldContain(n => n.Contains("windows-1251", StringComparison.Ordinal));
        var other = TextDecoder.Decode(WebEncodings.Named("windows-1251").GetBytes(Russian), "iso-8859-1", null)!;
        other.Text.ShouldBe(Russian);
        other.Notes.ShouldContain(n => n.Contains("declared windows-1252", StringComparison.Ordinal));
        TextDecoder.Decode(Encoding.UTF8.GetBytes(French), "iso-8859-1", null)!.Text.ShouldBe(French);
    }

    [Fact]
    public void A_right_declaration_is_kept_without_a_note()
    {
        var decoded = TextDecoder.Decode(WebEncodings.Named("windows-1252").GetBytes(French), null, "iso-8859-1")!;
        decoded.Text.ShouldBe(French);
        decoded.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mojibake_is_repaired_and_said_and_leads_back(int times)
    {
        var spoilt = French;
        for (var i = 0; i < times; i++) spoilt = WebEncodings.Named("windows-1252").GetString(Encoding.UTF8.GetBytes(spoilt));
        var bytes = Encoding.UTF8.GetBytes(spoilt);
        var decoded = TextDecoder.Decode(bytes, null, "utf-8")!;
        decoded.Text.ShouldBe(French);
        decoded.Notes.ShouldContain(n => n.Contains("windows-1252 repaired", StringComparison.Ordinal));
        var at = French.IndexOf("samedi", StringComparison.Ordinal);
        Encoding.UTF8.GetString(bytes, (int)decoded.ByteOffset(at), 6).ShouldBe("samedi");
    }

    [Fact]
    public void True_letters_of_the_upper_half_are_no_mojibake() =>
        TextDecoder.Decode(Encoding.UTF8.GetBytes("Ânimo, São João: AÇÃO, ÍNDIA, Ãƒ é citado como erro."), null, null)!.Notes.ShouldBeEmpty();

    [Fact]
    public void Zawgyi_is_told_from_Unicode_and_converted()
    {
        // "Myanmar" and "in the morning, people" as the Zawgyi font stores them.
        const string zawgyi = "ျမန္မာ ေန႔ ေက်ာင္း ေျပာ ေနသည္";
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(zawgyi), null, null)!;
        decoded.Text.ShouldBe("မြန်မာ နေ့ ကျောင်း ပြော နေသည်");
        decoded.Notes.ShouldContain(n => n.Contains("Zawgyi", StringComparison.Ordinal));
        TextDecoder.Decode(Encoding.UTF8.GetBytes(decoded.Text), null, null)!.Text.ShouldBe(decoded.Text);
        TextDecoder.Decode(Encoding.UTF8.GetBytes(decoded.Text), null, null)!.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_of_a_picture_are_no_text()
    {
        var random = new Random(7);
        var bytes = new byte[4000];
        random.NextBytes(bytes);
        TextDecoder.Decode(bytes, null, null).ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("windows-1251")]
    [InlineData("utf-16be")]
    public void Offsets_lead_back_to_the_bytes(string name)
    {
        var text = "abc <p>" + Russian;
        var encoding = WebEncodings.Named(name);
        var bytes = encoding.GetBytes(text);
        var decoded = TextDecoder.Decode(bytes, name, null)!;
        decoded.Text.ShouldBe(text);
        for (var i = 0; i <= text.Length; i++) decoded.ByteOffset(i).ShouldBe(encoding.GetByteCount(text.AsSpan(0, i)));
    }
}
