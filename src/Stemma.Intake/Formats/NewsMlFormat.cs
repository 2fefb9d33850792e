using System.Xml.Linq;
using Stemma.Intake.Encodings;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Formats;

/// <summary>NewsML-G2: a news item, or a message of several.</summary>
internal sealed class NewsMlFormat : IDocumentFormat
{
    private const string Format = "newsml-g2";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints) => SafeXml.Root(bytes) is "newsItem" or "newsMessage";

    /// <inheritdoc/>
    public ReadResult Read(DocumentInput input)
    {
        var (document, decoded) = SafeXml.Parse(input.Bytes, input.Hints.Charset, input.Limits);
        var root = document.Root!;
        List<XElement> items = root.Name.LocalName == "newsItem" ? [root] : [.. root.Below("newsItem")];
        if (items.Count > input.Limits.Entries) return ReadResult.Aside(Format, RejectedCodes.Limit, FormattableString.Invariant($"{items.Count} items, over the limit Entries of {input.Limits.Entries}"));
        var drafts = items.ConvertAll(item => Draft(item, decoded, input.Limits)).OfType<Draft>().ToList();
        if (drafts.Count == 0) return ReadResult.Aside(Format, RejectedCodes.Empty, "no item with text (pictures, cancelled items or packages only)");
        return ReadResult.Of(Format, input.Reports.Make(input.Bytes.Span, input.Name, input.Hints, [.. drafts.Select((draft, part) => draft with { Part = drafts.Count > 1 ? part : null })]));
    }

    private static Draft? Draft(XElement item, DecodedText decoded, IntakeLimits limits)
    {
        var item0 = item.Child("itemMeta");
        if (item0.Child("pubStatus").Attr("qcode") is "stat:canceled" or "stat:withheld") return null;
        var about = item.Child("contentMeta");
        var inline = item.Child("contentSet").Child("inlineXML");
        var (title, paragraphs) = inline is null ? (null, Plain(item, limits)) : inline.Below("body.content").Any() ? NitfFormat.Story(inline) : (null, WireText.Paragraphs(inline.Below("body").FirstOrDefault() ?? inline));
        if (paragraphs.Count == 0) return null;
        var fields = new PageFields();
        title = fields.First("title", [(about.Child("headline").Words(), "newsml headline"), (title, "inline headline"), (item0.Child("title").Words(), "newsml title")]);
        var draft = new Draft
        {
            Text = "",
            Author = fields.First("author", [(about.Child("by").Words(), "newsml by"), (about.Child("creator").Child("name").Words(), "newsml creator")]),
            Outlet = fields.First("outlet", [(item0.Child("provider").Child("name").Words(), "newsml provider"), (about.Child("infoSource").Child("name").Words(), "newsml infoSource"), (item0.Child("provider").Attr("literal"), "newsml provider"), (item.Child("rightsInfo").Child("copyrightHolder").Child("name").Words(), "newsml copyrightHolder")]),
            Published = fields.Time("published", [(about.Child("contentCreated").Words(), "newsml contentCreated"), (item0.Child("firstCreated").Words(), "newsml firstCreated"), (item0.Child("versionCreated").Words(), "newsml versionCreated")]),
            Updated = fields.Time("updated", [(about.Child("contentModified").Words(), "newsml contentModified"), (item0.Child("versionCreated").Words(), "newsml versionCreated")]),
            Language = fields.First("language", [(about.Child("language").Attr("tag"), "newsml language"), (item.Attr("lang"), "newsml lang")]),
            Url = fields.First("url", [(item.Child("itemMeta").Children("link").Select(l => l.Attr("href")).FirstOrDefault(h => h is not null), "newsml link")]),
        };
        return WireText.Set(draft, title, paragraphs, decoded) with { Evidence = fields.Evidence };
    }

    private static List<string> Plain(XElement item, IntakeLimits limits)
    {
        var data = item.Child("contentSet").Child("inlineData");
        if (data is null) return [];
        if (data.Attr("contenttype") is "text/html") return WireText.Paragraphs(data.Value, limits);
        return [.. data.Value.Split(["\n\n", "\r\n\r\n"], StringSplitOptions.None).Select(XmlNames.Single).OfType<string>()];
    }
}
