using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Stemma.Intake.Encodings;
using Stemma.Intake.Markup;
using Stemma.Intake.Pages;
using Stemma.Reports;

namespace Stemma.Intake.Formats;

/// <summary>Sets the text of agency formats: title, blank line, paragraphs; its words lead back to the source.</summary>
internal static class WireText
{
    private static readonly string[] Blocks = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "blockquote", "td", "th", "pre", "div", "body.content", "bq", "note"];

    /// <summary>Elements that stand beside the text.</summary>
    private static readonly string[] Beside = ["media", "figure", "figcaption", "script", "style", "aside", "caption", "credit", "head", "svg"];

    // In all, so many times the source is searched through at most.
    private const int MostSearches = 16;

    /// <summary>A draft's text, title and map.</summary>
    public static Draft Set(Draft draft, string? title, IEnumerable<string> paragraphs, DecodedText decoded)
    {
        var text = new StringBuilder();
        var segments = ImmutableArray.CreateBuilder<SourceSegment>();
        var aligner = new MarkupAligner(decoded);
        var cursor = 0;
        var budget = (long)MostSearches * decoded.Text.Length;
        if (title is not null)
        {
            Map(title, 0);
            text.Append(title);
            cursor = 0;
        }
        foreach (var paragraph in paragraphs)
        {
            if (text.Length == 0 || paragraph != title)
            {
                if (text.Length > 0) text.Append("\n\n");
                Map(paragraph, text.Length);
                text.Append(paragraph);
            }
        }
        return draft with { Text = text.ToString(), Title = title is null ? null : new Span(0, title.Length), Map = new SourceMap(segments.ToImmutable()), Notes = decoded.Notes };

        // As it stands, or with tags, character references and line ends in it.
        void Map(string run, int at)
        {
            var found = budget > 0 ? decoded.Text.IndexOf(run, cursor, StringComparison.Ordinal) : -1;
            budget -= (found < 0 ? decoded.Text.Length : found) - cursor;
            if (found >= 0)
            {
                TextMapper.Add(segments, decoded, found, run.Length, at);
                cursor = found + run.Length;
            }
            else if (aligner.Align(segments, run, cursor, at) is { } end)
            {
                cursor = end;
            }
        }
    }

    /// <summary>The paragraphs of an XML body: the words of each block that holds no other block.</summary>
    public static List<string> Paragraphs(XElement body)
    {
        var paragraphs = new List<string>();
        var run = new StringBuilder();
        for (var (node, depth) = ((XNode?)body, 0); node is not null;)
        {
            var isOpened = false;
            if (node is XText text) run.Append(text.Value);
            else if (node is XElement element)
            {
                var name = element.Name.LocalName;
                if (Blocks.Contains(name)) End();
                if (name == "br") run.Append(' ');
                isOpened = element.FirstNode is not null && !Beside.Contains(name);
            }
            if (isOpened)
            {
                (node, depth) = (((XElement)node).FirstNode, depth + 1);
                continue;
            }
            while (depth > 0 && node!.NextNode is null)
            {
                (node, depth) = (node.Parent, depth - 1);
                if (node is XElement closed && Blocks.Contains(closed.Name.LocalName)) End();
            }
            node = depth == 0 ? null : node!.NextNode;
        }
        End();
        return paragraphs;

        void End()
        {
            if (XmlNames.Single(run.ToString()) is { } words) paragraphs.Add(words);
            run.Clear();
        }
    }

    /// <summary>The paragraphs of HTML.</summary>
    public static List<string> Paragraphs(string html, IntakeLimits limits) => [.. PageParser.Parse(html, limits).Tree.Blocks.Select(b => b.Text)];
}
