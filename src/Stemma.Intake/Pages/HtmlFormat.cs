using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using Stemma.Intake.Encodings;
using Stemma.Reports;

namespace Stemma.Intake.Pages;

/// <summary>Web pages.</summary>
internal sealed class HtmlFormat : IDocumentFormat
{
    private const string Format = "html";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints) => MarkupSniffer.IsHtml(bytes, hints.MediaType);

    /// <inheritdoc/>
    public ReadResult Read(DocumentInput input)
    {
        var decoded = TextDecoder.Decode(input.Bytes, input.Hints.Charset, MarkupSniffer.DeclaredCharset(input.Bytes.Span));
        if (decoded is null) return ReadResult.Aside(Format, RejectedCodes.NotText, "bytes that are no text");
        try
        {
            return Read(input, decoded);
        }
        catch (LimitPassedException passed)
        {
            return ReadResult.Aside(Format, RejectedCodes.Limit, passed.Message);
        }
    }

    private static ReadResult Read(DocumentInput input, DecodedText decoded)
    {
        using var document = PageParser.Parse(decoded.Text, input.Limits);
        var page = Page.Of(document, decoded.Text, input.Limits);
        var fields = new PageFields();
        var title = PageTitle.Choose(page, fields);
        var draft = new Draft
        {
            Text = "",
            Outlet = fields.First("outlet", PageWho.Outlets(page)),
            Url = fields.First("url", PageWho.Addresses(page)),
            Author = fields.First("author", PageWho.Authors(page)),
            Published = fields.Time("published", PageWhen.Published(page)),
            Updated = fields.Time("updated", PageWhen.Updated(page)),
            Language = fields.First("language", PageWho.Languages(page)),
            Notes = decoded.Notes,
        };
        draft = draft with { LanguageEvidence = fields.Evidence.FirstOrDefault(e => e.Field == "language" && e.Taken)?.From };
        var paragraphs = page.Paragraphs(title);
        if (PageVerdict.Of(page, title, paragraphs, input.Hints) is { } rejected) return new ReadResult(Format, [], rejected);
        var text = new StringBuilder();
        Span? span = null;
        if (title is not null)
        {
            text.Append(title);
            span = new Span(0, title.Length);
        }
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0) text.Append("\n\n");
            text.Append(paragraph.Text);
        }
        draft = draft with { Text = text.ToString(), Title = span, Evidence = fields.Evidence };
        return ReadResult.Of(Format, input.Reports.Make(input.Bytes.Span, input.Name, input.Hints, draft));
    }
}
