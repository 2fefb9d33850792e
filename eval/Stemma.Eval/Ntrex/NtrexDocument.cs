using System.Security.Cryptography;
using System.Text;
using Stemma.Reports;

namespace Stemma.Eval.Ntrex;

/// <summary>A line of the corpus: one sentence that has the same number in every language.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Number">0-based number in the whole corpus.</param>
/// <param name="Text">The sentence in one language.</param>
internal sealed record NtrexLine(string Document, int Number, string Text);

/// <summary>A document of NTREX in one language as a report, with the place of every line in it.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Report">The report: the first line is its title, each other line a paragraph.</param>
/// <param name="Lines">Line numbers with their spans in the report's text, in order.</param>
internal sealed record NtrexDocument(string Id, string Language, Report Report, IReadOnlyList<(int Number, Span Span)> Lines)
{
    /// <summary>Puts the lines of a document together.</summary>
    /// <param name="lines">Its lines in order, one or more.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="published">"yyyy-MM-dd", or null where the report is to have no date.</param>
    public static NtrexDocument Assemble(IReadOnlyList<NtrexLine> lines, string language, string? published = null)
    {
        var text = new StringBuilder();
        var spans = new List<(int, Span)>();
        foreach (var line in lines)
        {
            if (text.Length > 0) text.Append("\n\n");
            spans.Add((line.Number, new Span(text.Length, line.Text.Length)));
            text.Append(line.Text);
        }

        var whole = text.ToString();
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
        var id = lines[0].Document;
        var dot = id.LastIndexOf('.');
        var report = new Report
        {
            Id = "r-" + sha[..16],
            Name = id,
            Sha256 = sha,
            Text = whole,
            Title = spans[0].Item2,
            Outlet = new Outlet(dot > 0 ? id[..dot] : id),
            Published = published is null ? null : new Moment(published, Precision.Day, "gold"),
            Language = new LanguageVerdict(language, 1, "corpus", []),
        };
        return new NtrexDocument(id, language, report, spans);
    }

    /// <summary>The line that a span of the report's text shares most with, the earlier one where equal; null where it shares with none.</summary>
    public int? LineOf(Span span)
    {
        int? best = null;
        var most = 0;
        foreach (var (number, line) in Lines)
        {
            var shared = Math.Min(line.End, span.End) - Math.Max(line.Start, span.Start);
            if (shared > most) (best, most) = (number, shared);
        }

        return best;
    }
}
