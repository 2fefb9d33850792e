using Stemma.Intake.Encodings;

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
        var page = Page.Of(decoded.Text, input.Limits);
        var fields = new PageFields();
        var title = PageTitle.Choose(page, fields) ?? input.Hints.Title;
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
        var paragraphs = page.Paragraphs(title);
        if (paragraphs.Sum(p => (long)p.Text.Length) > input.Limits.TextLength) throw TooLong(input.Limits);
        var mapper = new PageMapper(page, decoded);
        var entries = LiveBlog.Entries(page, paragraphs, input.Limits);
        if (entries.Count == 0 && PageVerdict.Of(page, title, paragraphs, input.Hints) is { } rejected) return new ReadResult(Format, [], rejected);
        var drafts = entries.Count == 0
            ? [PageText.Draft(draft, title, paragraphs, mapper, fields.Evidence)]
            : LiveBlog.Drafts(draft, title, paragraphs, entries, mapper, fields.Evidence);
        var reports = input.Reports.Make(input.Bytes.Span, input.Name, input.Hints, drafts);
        if (reports.Any(r => r.Report.Text.Length > input.Limits.TextLength)) throw TooLong(input.Limits);
        return ReadResult.Of(Format, reports);
    }

    private static LimitPassedException TooLong(IntakeLimits limits) => new(FormattableString.Invariant($"over the limit TextLength of {limits.TextLength} characters"));
}
