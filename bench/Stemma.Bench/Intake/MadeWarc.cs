using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Stemma.Bench.Intake;

/// <summary>Web archives of invented pages; the same size gives the same bytes.</summary>
internal static class MadeWarc
{
    // News pages are mostly templates: this many bytes of menus and scripts around each text.
    private const int Template = 60_000;
    private const int Sentences = 30;

    private static readonly string[] Who = ["The harbour master", "A deckhand", "The valley council", "The weather office", "The coast guard", "A teacher from Orm"];
    private static readonly string[] Did = ["said that the ferry had left late", "warned of high water below the dam", "counted nine boats on the rocks", "asked for more lamps on the quay", "found no one in the boathouse", "closed the road to Lunn Point"];
    private static readonly string[] When = ["on Sunday morning", "after two days of rain", "before the inquiry began", "while the fog was thick", "at the end of the week", "in the first hours of the night"];

    /// <summary>Writes responses until the archive has the size; each record is a gzip member of its own where <paramref name="isPacked"/>.</summary>
    /// <returns>How many records there are.</returns>
    public static int Write(Stream to, long bytes, bool isPacked)
    {
        var random = new Random(20310504);
        var template = TemplateOf(random);
        var count = 0;
        for (long written = 0; written < bytes; count++)
        {
            var page = Page(count, random, template);
            var record = Record($"https://ledger.example/{count}", page);
            written += record.Length;
            if (isPacked)
            {
                using var member = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);
                member.Write(record);
            }
            else
            {
                to.Write(record);
            }
        }

        return count;
    }

    /// <summary>An invented report as plain text.</summary>
    public static string Text(int number, Random random)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"---\noutlet: The Harbour Ledger (invented)\npublished: 2031-05-04\n---\nHigh water at Orm, day {number}\n");
        for (var i = 0; i < Sentences; i++)
            text.Append(i % 4 == 0 ? "\n\n" : " ").Append(Sentence(number + i, random));
        return text.ToString();
    }

    private static string Sentence(int number, Random random) =>
        $"{Who[random.Next(Who.Length)]} {Did[random.Next(Did.Length)]} {When[random.Next(When.Length)]}, and {number % 97} people had to wait.";

    private static byte[] Page(int number, Random random, string template)
    {
        var page = new StringBuilder(template.Length + 8000);
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>High water at Orm, day ").Append(number).Append(" | The Harbour Ledger</title>")
            .Append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"High water at Orm, day ").Append(number).Append("\",\"datePublished\":\"2031-05-04T08:30:00+02:00\"}</script></head><body>")
            .Append(template).Append("<article><h1>High water at Orm, day ").Append(number).Append("</h1>");
        for (var i = 0; i < Sentences; i += 3)
            page.Append("<p class=\"text\">").Append(Sentence(number + i, random)).Append(' ').Append(Sentence(number + i + 1, random)).Append(' ').Append(Sentence(number + i + 2, random)).Append("</p>\n");
        return Encoding.UTF8.GetBytes(page.Append("</article></body></html>").ToString());
    }

    private static string TemplateOf(Random random)
    {
        var template = new StringBuilder("<nav><ul>");
        while (template.Length < Template)
        {
            if (template.Length % 3 == 0)
                template.Append("<script>window.slots=[").AppendJoin(',', Enumerable.Range(0, 200).Select(_ => random.Next(100000))).Append("]</script>");
            template.Append("<li class=\"menu-item level-2\" data-slot=\"").Append(random.Next()).Append("\"><a href=\"/section/").Append(random.Next(500)).Append("\">Section</a></li>");
        }

        return template.Append("</ul></nav>").ToString();
    }

    private static byte[] Record(string address, byte[] page)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n"));
        var record = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-04T08:31:00Z\r\nWARC-Record-ID: <{address}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {head.Length + page.Length}\r\n\r\n"));
        return [.. record, .. head, .. page, .. "\r\n\r\n"u8];
    }
}
