using System.Text.Json;
using Stemma.Intake.Encodings;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Formats;

/// <summary>ninjs 1 and 2 (news in JSON of the IPTC), one item a document.</summary>
internal sealed class NinjsFormat : IDocumentFormat
{
    private const string Format = "ninjs";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints) =>
        bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8) && bytes.IndexOf("\"uri\""u8) >= 0
        && (bytes.IndexOf("\"bodies\""u8) >= 0 || bytes.IndexOf("\"body_html\""u8) >= 0 || bytes.IndexOf("\"body_text\""u8) >= 0 || bytes.IndexOf("\"body_xhtml\""u8) >= 0);

    /// <inheritdoc/>
    public ReadResult Read(DocumentInput input)
    {
        var decoded = TextDecoder.Decode(input.Bytes, input.Hints.Charset, null) ?? throw new FormatException("bytes that are no text");
        using var json = JsonDocument.Parse(decoded.Text.TrimStart('\uFEFF'));
        var item = json.RootElement;
        if (item.Words("pubstatus") is "canceled" or "withheld") return ReadResult.Aside(Format, RejectedCodes.Empty, $"its status is {item.Words("pubstatus")}");
        var paragraphs = Paragraphs(item, input.Limits);
        if (paragraphs.Count == 0) return ReadResult.Aside(Format, RejectedCodes.Empty, "no body with text");
        var fields = new PageFields();
        var title = fields.First("title", [(Main(item, "headlines")?.Words("value"), "ninjs headlines"), (item.Words("headline"), "ninjs headline"), (item.Words("title"), "ninjs title")]);
        var draft = new Draft
        {
            Text = "",
            Author = fields.First("author", [(item.Words("by"), "ninjs by"), (item.Words("byline"), "ninjs byline"), (People(item), "ninjs people")]),
            Outlet = fields.First("outlet", [(item.Items("infosources").FirstOrDefault().Words("name"), "ninjs infosources"), (item.Object("provider")?.Words("name"), "ninjs provider"), (item.Words("copyrightholder"), "ninjs copyrightholder")]),
            Published = fields.Time("published", [(item.Words("contentcreated"), "ninjs contentcreated"), (item.Words("firstcreated"), "ninjs firstcreated"), (item.Words("versioncreated"), "ninjs versioncreated")]),
            Updated = fields.Time("updated", [(item.Words("contentmodified"), "ninjs contentmodified"), (item.Words("versioncreated"), "ninjs versioncreated")]),
            Language = fields.First("language", [(item.Words("language"), "ninjs language")]),
            Url = fields.First("url", [(item.Items("alternates").Select(a => a.Words("href")).FirstOrDefault(h => h is not null), "ninjs alternates"), (item.Words("uri") is { } uri && uri.StartsWith("http", StringComparison.Ordinal) ? uri : null, "ninjs uri")]),
        };
        draft = WireText.Set(draft, title, paragraphs, decoded) with { Evidence = fields.Evidence };
        return ReadResult.Of(Format, input.Reports.Make(input.Bytes.Span, input.Name, input.Hints, draft));
    }

    private static List<string> Paragraphs(JsonElement item, IntakeLimits limits)
    {
        var body = Main(item, "bodies");
        var (text, isMarkup) = body is { } main
            ? (main.Raw("value"), main.Words("contenttype") is not "text/plain")
            : item.Raw("body_html") is { } html ? (html, true) : item.Raw("body_xhtml") is { } xhtml ? (xhtml, true) : (item.Raw("body_text"), false);
        if (text is null) return [];
        if (isMarkup && text.Contains('<', StringComparison.Ordinal)) return WireText.Paragraphs(text, limits);
        return [.. text.Split('\n').Select(XmlNames.Single).OfType<string>()];
    }

    // Roles are not fixed by the standard; the main one is named so, or comes first.
    private static JsonElement? Main(JsonElement item, string list)
    {
        JsonElement? first = null;
        foreach (var entry in item.Items(list))
        {
            if (entry.Words("role") is "main" or "standard") return entry;
            first ??= entry;
        }
        return first;
    }

    private static string? People(JsonElement item)
    {
        var names = string.Join(", ", item.Items("people").Where(p => p.Words("rel") is "author" or "creator" or "byline").Select(p => p.Words("name")).OfType<string>());
        return names.Length == 0 ? null : names;
    }
}
