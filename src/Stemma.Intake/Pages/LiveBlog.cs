using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Intake.Pages;

/// <summary>One entry of a running report.</summary>
/// <param name="Title">Its own headline, or null.</param>
/// <param name="Published">When it was written, or null.</param>
/// <param name="Url">Its own address, or null.</param>
/// <param name="Paragraphs">Its text.</param>
internal sealed record LiveEntry(string? Title, Moment? Published, string? Url, List<PageParagraph> Paragraphs);

/// <summary>Cuts live blogs into their entries, each with its time.</summary>
internal static class LiveBlog
{
    private const int FewestEntries = 3;
    private const int ShortestFrame = 80;
    private const int LongestClock = 24;

    /// <summary>The entries; empty where the page is no live blog.</summary>
    /// <exception cref="LimitPassedException">More entries than <see cref="IntakeLimits.Entries"/>.</exception>
    public static List<LiveEntry> Entries(Page page, List<PageParagraph> paragraphs, IntakeLimits limits)
    {
        var entries = FromStructured(page);
        if (entries.Count < FewestEntries) entries = FromMarkup(page, paragraphs);
        if (entries.Count < FewestEntries) return [];
        return entries.Count <= limits.Entries ? entries : throw new LimitPassedException($"more than {limits.Entries} entries");
    }

    /// <summary>A draft for what stands outside the entries, then one for each entry.</summary>
    public static List<Draft> Drafts(Draft about, string? title, List<PageParagraph> paragraphs, List<LiveEntry> entries, PageMapper mapper, ImmutableArray<FieldEvidence> evidence)
    {
        var drafts = new List<Draft>();
        var frame = Frame(paragraphs, entries);
        if (frame.Count > 0) drafts.Add(PageText.Draft(about, title, frame, mapper, evidence) with { Part = 0 });
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var draft = PageText.Draft(about, entry.Title, entry.Paragraphs, mapper, Evidence(evidence, entry));
            drafts.Add(draft with
            {
                Part = i + 1,
                Url = entry.Url ?? about.Url,
                Published = entry.Published,
                Updated = null,
                Notes = about.Notes.Add($"entry {i + 1} of {entries.Count} of a live blog" + (title is null ? "" : $": {title}")),
            });
        }
        return drafts;
    }

    // What the page says of itself stands, but for what the entry says of its own.
    private static ImmutableArray<FieldEvidence> Evidence(ImmutableArray<FieldEvidence> page, LiveEntry entry)
    {
        var evidence = page.RemoveAll(e => e.Field is "title" or "published" or "updated" || (e.Field == "url" && entry.Url is not null));
        if (entry.Title is { } title) evidence = evidence.Add(FieldEvidence.Of("title", title, "heading of the entry", true));
        if (entry.Url is { } url) evidence = evidence.Add(FieldEvidence.Of("url", url, "json-ld liveBlogUpdate url", true));
        return entry.Published is { } moment ? evidence.Add(FieldEvidence.Of("published", moment.Value, moment.Evidence, true)) : evidence;
    }

    // What the page says outside its entries: the summary of the day, the story that the entries follow.
    private static List<PageParagraph> Frame(List<PageParagraph> paragraphs, List<LiveEntry> entries)
    {
        var inEntries = entries.SelectMany(e => e.Paragraphs).Select(p => TextMeasure.Key(p.Text, 60)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Title is not null) inEntries.Add(TextMeasure.Key(entry.Title, 60));
        }
        var frame = paragraphs.Where(p => !IsClock(p) && !inEntries.Contains(TextMeasure.Key(p.Text, 60))).ToList();
        return frame.Sum(p => p.Text.Length) >= ShortestFrame ? frame : [];
    }

    private static bool IsClock(PageParagraph paragraph) => paragraph.Text.Length < LongestClock && !paragraph.Text.Any(char.IsLetter);

    private static List<LiveEntry> FromStructured(Page page)
    {
        var entries = new List<LiveEntry>();
        foreach (var update in page.Data.Linked.Entries)
        {
            var lines = update.Body.Split('\n').Select(PageData.Clean).OfType<string>().Select(line => new PageParagraph(line, -1)).ToList();
            if (lines.Count == 0) continue;
            entries.Add(new LiveEntry(update.Headline, WebTimes.Read(update.Published, "json-ld liveBlogUpdate datePublished"), update.Url, lines));
        }
        return entries;
    }

    private static List<LiveEntry> FromMarkup(Page page, List<PageParagraph> paragraphs)
    {
        var entries = new List<LiveEntry>();
        var elements = page.Tree.Elements;
        var times = page.Items.All.Where(item => item.Tag == "time" && item.Said is not null).ToList();
        var (next, nextTime) = (0, 0);
        for (var i = 0; i < elements.Length; i++)
        {
            if ((elements[i].Own & Mark.Entry) == 0) continue;
            var (first, end) = (elements[i].FirstBlock, elements[i].EndBlock);
            // Paragraphs and elements are both in order of the page: one pass over both.
            while (next < paragraphs.Count && paragraphs[next].Block < first) next++;
            var inside = new List<PageParagraph>();
            while (next < paragraphs.Count && paragraphs[next].Block < end) inside.Add(paragraphs[next++]);
            // The clock time that is printed over an entry is no part of its text.
            while (inside.Count > 1 && IsClock(inside[0])) inside.RemoveAt(0);
            while (nextTime < times.Count && times[nextTime].From.Element <= i) nextTime++;
            var moment = nextTime < times.Count && times[nextTime].From.Element <= elements[i].End ? WebTimes.Read(times[nextTime].Said, "time of the entry") : null;
            if (inside.Count > 0 && moment is not null)
            {
                var heading = inside[0].Block >= 0 && page.Tree.Blocks[inside[0].Block].Kind == TagKind.Heading ? inside[0].Text : null;
                if (heading is not null) inside.RemoveAt(0);
                if (inside.Count > 0) entries.Add(new LiveEntry(heading, moment, null, inside));
            }
            i = elements[i].End - 1;
        }
        return entries;
    }
}
