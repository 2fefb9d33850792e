using System.Collections.Immutable;
using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Text;

/// <summary>Cuts a report's text into paragraphs and sentences.</summary>
internal static class SentenceCutter
{
    /// <summary>
    /// Characters that one sentence may have; what goes on without an end is cut at a space. The cost of reading grows with
    /// the square of a sentence's length, and no sentence of a report is near this.
    /// </summary>
    internal const int LongestSentence = 2000;

    private const string Closing = "\"'”’»“)]›";

    /// <param name="report">The report.</param>
    /// <param name="settings">The language's settings; null where it has no pack: then the ends common to most scripts.</param>
    public static ImmutableArray<Sentence> Cut(Report report, LanguageSettings? settings)
    {
        var ends = settings?.SentenceEnds ?? ".!?…。！？।؟۔።";
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        foreach (var range in Paragraphs.Cut(report.Text))
        {
            var title = report.Title is { } t && t.Overlaps(range);
            var start = range.Start;
            for (var i = range.Start; i < range.End; i++)
            {
                if (!ends.Contains(report.Text[i], StringComparison.Ordinal) || !Ends(report.Text, i, range, settings, ends, start, out var end))
                    continue;
                Add(sentences, report.Text, Span.Between(start, end), paragraph, title);
                start = end;
                i = end - 1;
            }

            Add(sentences, report.Text, Span.Between(start, range.End), paragraph, title);
            paragraph++;
        }

        return sentences.ToImmutable();
    }

    private static bool Ends(string text, int at, Span range, LanguageSettings? settings, string ends, int start, out int end)
    {
        end = at + 1;
        while (end < range.End && (ends.Contains(text[end], StringComparison.Ordinal) || Closing.Contains(text[end], StringComparison.Ordinal)))
            end++;
        if (end >= range.End)
            return true;
        if (text[at] is '。' or '！' or '？' or '।' or '۔' or '።')
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = end;
        while (next < range.End && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= range.End)
            return true;
        // Georgian letters count as lower case in Unicode, though sentences begin with them.
        if (char.IsLower(text[next]) && settings is not { HasCase: false } && text[next] is not (>= '\u10D0' and <= '\u10FF'))
            return false;
        return text[at] != '.' || !IsAbbreviation(text, at, start, settings);
    }

    private static bool IsAbbreviation(string text, int dot, int start, LanguageSettings? settings)
    {
        var from = dot;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
            from--;
        if (from == dot)
            return false;
        var word = text.AsSpan(from, dot - from);
        // One capital letter is an initial: "J. Smith".
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        return settings is not null && settings.Abbreviations.Contains(settings.Folding.Fold(word));
    }

    private static void Add(ImmutableArray<Sentence>.Builder into, string text, Span range, int paragraph, bool title)
    {
        var start = range.Start;
        var end = range.End;
        while (start < end && Blank(text[start]))
            start++;
        end = BeforeBlanks(text, start, end);
        while (end - start > LongestSentence)
        {
            var cut = CutAt(text, start);
            into.Add(new Sentence(into.Count, Span.Between(start, BeforeBlanks(text, start, cut)), paragraph, title));
            start = cut;
            while (start < end && Blank(text[start]))
                start++;
        }

        if (end > start)
            into.Add(new Sentence(into.Count, Span.Between(start, end), paragraph, title));
    }

    /// <summary>The last space within the limit; where there is none the limit, but never amid a surrogate pair.</summary>
    private static int CutAt(string text, int start)
    {
        for (var i = start + LongestSentence; i > start + (LongestSentence / 2); i--)
        {
            if (Blank(text[i]))
                return i;
        }

        var at = start + LongestSentence;
        return char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }

    private static int BeforeBlanks(string text, int start, int end)
    {
        while (end > start && Blank(text[end - 1]))
            end--;
        return end;
    }

    private static bool Blank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
