using System.Collections.Immutable;
using Stemma.Intake.Encodings;
using Stemma.Reports;

namespace Stemma.Intake.Plain;

/// <summary>Plain text, with or without a block of fields before it.</summary>
internal sealed class PlainFormat : IDocumentFormat
{
    private const string Format = "plain";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints) => true;

    /// <inheritdoc/>
    public ReadResult Read(DocumentInput input)
    {
        var decoded = TextDecoder.Decode(input.Bytes, input.Hints.Charset, null);
        if (decoded is null) return ReadResult.Aside("unknown", RejectedCodes.NotText, "bytes that are no text");
        var (fields, start) = FrontMatter.Read(decoded.Text);
        var text = decoded.Text[start..];
        if (!Pages.TextMeasure.HasWord(text)) return ReadResult.Aside(Format, RejectedCodes.Empty, "no word in it");
        if (text.Length > input.Limits.TextLength)
            return ReadResult.Aside(Format, RejectedCodes.Limit, FormattableString.Invariant($"{text.Length} characters, over the limit TextLength of {input.Limits.TextLength}"));
        var title = fields.GetValueOrDefault("title") ?? input.Hints.Title;
        var map = TextMapper.Whole(decoded, start);
        var span = title is null ? null : TitleSpan(text, title);
        if (span is null && fields.Count == 0 && Markup.XmlNames.Single(input.Hints.Title) is { } hinted)
        {
            // A title that came beside the text (a mail's subject, a record's field) stands before it, as on pages.
            text = hinted + "\n\n" + text;
            span = new Span(0, hinted.Length);
            map = new SourceMap([.. map.Segments.Select(s => s with { Text = new Span(s.Text.Start + hinted.Length + 2, s.Text.Length) })]);
        }
        return ReadResult.Of(Format, input.Reports.Make(input.Bytes.Span, input.Name, input.Hints, new Draft
        {
            Text = text,
            Title = span,
            Outlet = fields.GetValueOrDefault("outlet"),
            Url = fields.GetValueOrDefault("url"),
            Author = fields.GetValueOrDefault("author"),
            Published = Pages.WebTimes.Read(fields.GetValueOrDefault("published"), "front matter"),
            Updated = Pages.WebTimes.Read(fields.GetValueOrDefault("updated"), "front matter"),
            Language = fields.GetValueOrDefault("language"),
            LanguageIsFirm = true,
            Map = map,
            Evidence = [.. fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => FieldEvidence.Of(f.Key, f.Value, "front matter", true))],
            Notes = decoded.Notes,
        }));
    }

    // The text is kept as it is: a title is marked only where the text itself begins with it.
    private static Span? TitleSpan(string text, string title)
    {
        var start = text.AsSpan().IndexOfAnyExcept([' ', '\t', '\r', '\n', '\uFEFF', '#']);
        return start >= 0 && text.AsSpan(start).StartsWith(title.Trim(), StringComparison.Ordinal) ? new Span(start, title.Trim().Length) : null;
    }
}
