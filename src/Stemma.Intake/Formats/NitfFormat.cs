using System.Xml.Linq;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Formats;

/// <summary>NITF 3 (News Industry Text Format).</summary>
internal sealed class NitfFormat : IDocumentFormat
{
    private const string Format = "nitf";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints) => SafeXml.Root(bytes) == Format;

    /// <inheritdoc/>
    public ReadResult Read(DocumentInput input)
    {
        var (document, decoded) = SafeXml.Parse(input.Bytes, input.Hints.Charset, input.Limits);
        var nitf = document.Root!;
        var (title, paragraphs) = Story(nitf);
        if (paragraphs.Count == 0) return ReadResult.Aside(Format, RejectedCodes.Empty, "no paragraph in body.content");
        var fields = new PageFields();
        var head = nitf.Below("body.head").FirstOrDefault();
        var data = nitf.Below("docdata").FirstOrDefault();
        var draft = new Draft
        {
            Text = "",
            Author = fields.First("author", [(Byline(head), "nitf byline")]),
            Outlet = fields.First("outlet", [(nitf.Below("distributor").FirstOrDefault().Words(), "nitf distributor"), (data.Child("doc.copyright").Attr("holder"), "nitf doc.copyright"), (data.Child("doc-id").Attr("regsrc"), "nitf doc-id")]),
            Published = fields.Time("published", [(data.Child("date.release").Attr("norm"), "nitf date.release"), (data.Child("date.issue").Attr("norm"), "nitf date.issue"), (nitf.Below("story.date").FirstOrDefault().Attr("norm"), "nitf story.date")]),
            Language = fields.First("language", [(nitf.Attr("lang"), "nitf lang"), (nitf.Child("body").Attr("lang"), "nitf body lang")]),
        };
        draft = WireText.Set(draft, title, paragraphs, decoded) with { Evidence = fields.Evidence };
        return ReadResult.Of(Format, input.Reports.Make(input.Bytes.Span, input.Name, input.Hints, draft));
    }

    /// <summary>Headline and paragraphs; also of NITF inside another format.</summary>
    public static (string? Title, List<string> Paragraphs) Story(XElement nitf)
    {
        var title = nitf.Below("hl1").FirstOrDefault().Words() ?? nitf.Below("title").FirstOrDefault().Words();
        var content = nitf.Below("body.content").FirstOrDefault();
        return (title, content is null ? [] : WireText.Paragraphs(content));
    }

    private static string? Byline(XElement? head)
    {
        var byline = head.Child("byline");
        return byline.Child("person").Words() ?? byline.Words();
    }
}
