using Stemma.Intake.Containers.Mail;
using static Stemma.Intake.Tests.Containers.Samples;

namespace Stemma.Intake.Tests.Containers;

public class MailTests
{
    [Fact]
    public void A_message_gives_its_text_and_what_is_attached()
    {
        var items = Read(Bytes(Mail), name: "a.eml");
        items.Count.ShouldBe(2);
        var (text, attached) = (items[0], items[1]);
        (text.Hints.Title, text.Hints.Outlet, text.Hints.Charset).ShouldBe(("Fähre auf Grund", "Hafen\u00ADBote – Desk", "utf-8"));
        text.Hints.Published!.Value.ShouldBe("2031-05-04T08:30:00+02:00");
        attached.Text().ShouldBe("The dam at Orm held.");
        attached.Name.ShouldBe("a.eml!../../second.txt");
    }

    [Fact]
    public void The_report_of_a_message_has_its_subject_as_title()
    {
        var item = Read(Bytes("Subject: Dam holds\r\nFrom: Orm Post <a@orm.example>\r\nDate: Sun, 4 May 2031 08:30:00 GMT\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n").Concat(new byte[] { (byte)'N', (byte)'i', 0xF1, (byte)'o', (byte)' ' }).Concat(Bytes(Orm)).ToArray()).ShouldHaveSingleItem();
        var read = new DocumentReader().Read(item.Bytes, item.Name, item.Hints).Reports.ShouldHaveSingleItem();
        read.Report.Text.ShouldBe("Dam holds\n\nNiño " + Orm);
        read.Report.Title!.Value.Of(read.Report.Text).ShouldBe("Dam holds");
        read.Report.Outlet.Name.ShouldBe("Orm Post");
        read.Map.Bytes(new(read.Report.Text.IndexOf("ño", StringComparison.Ordinal), 1)).ShouldBe((2, 1));
    }

    [Fact]
    public void A_mailbox_is_cut_at_its_from_lines()
    {
        var message = "From: Orm Post <a@orm.example>\nSubject: Dam\n\n" + Orm + "\n\n>From the wall came no sound.\n";
        var items = Read(Bytes($"From a@orm.example Sun May  4 08:30:00 2031\n{message}\nFrom b@orm.example Sun May  4 09:30:00 2031\n{message.Replace("Dam", "Wall", StringComparison.Ordinal)}"));
        items.ConvertAll(i => i.Hints.Title).ShouldBe(["Dam", "Wall"]);
        items[0].Text().ShouldContain("\nFrom the wall came no sound.");
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=?utf-8?q?a_b?=", "a b")]
    [InlineData("=?UTF-8?B?w6Q=?= =?UTF-8?B?w7Y=?=", "äö")]
    [InlineData("=?utf-8?q?=C3?= =?utf-8?q?=A4?= x", "ä x")]
    [InlineData("=?koi8-r?B?5MHNwsE=?= x", "Дамба x")]
    [InlineData("=?nonsense?q?a?= b", "a b")]
    [InlineData("=?utf-8?q?broken", "=?utf-8?q?broken")]
    public void Encoded_words(string header, string text) => EncodedWords.Decode(header).ShouldBe(text);

    [Fact]
    public void Text_that_only_begins_like_mail_is_text()
    {
        var text = "Orm: the dam held.\nVale: the ferry sank.\n\n" + Orm;
        Read(Bytes(text)).ShouldHaveSingleItem().Text().ShouldBe(text);
    }
}
