using System.Globalization;
using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Desk.Text;

/// <summary>What stands below the lines of a collation: stemma, timeline, places, copies, sentences not read.</summary>
internal static class CollationTail
{
    public static void Write(StoryCollation story, DeskLabels labels, StyledWriter to)
    {
        var number = story.Lines.Select((line, i) => (line.Id, Number: i + 1)).DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => l.Number);
        string Numbers(IEnumerable<string> lines) => string.Join(", ", lines.Where(number.ContainsKey).Select(l => number[l]).Order());

        Stemma(story, labels, to, Numbers);
        if (!story.Timeline.IsEmpty)
        {
            to.Wrap(0, 0, new Words(labels["ui.timeline"], Ink.Heading));
            foreach (var entry in story.Timeline.Where(e => number.ContainsKey(e.Line)))
                to.Wrap(2, 5, labels.When(entry.Interval, entry.DayPart), "  ", to.Foreign(story.Lines[number[entry.Line] - 1].Gloss), new Words($"  [{number[entry.Line]}]", Ink.Faint));
            to.Blank();
        }

        if (!story.Places.IsEmpty)
        {
            to.Wrap(0, 0, new Words(labels["ui.places"], Ink.Heading));
            foreach (var place in story.Places)
                Place(story, place, labels, to, Numbers(place.Lines));
            to.Blank();
        }

        foreach (var copy in story.Copies)
        {
            to.Wrap(0, 5, new Words(labels["ui.copies"], Ink.Heading), " " + Copy(story, copy, labels));
        }

        if (story.Unread.IsEmpty)
            return;
        to.Wrap(0, 0, new Words(labels["ui.unread"], Ink.Heading));
        foreach (var unread in story.Unread)
        {
            var read = story.Reports.First(r => r.Report.Id == unread.Report);
            var like = unread.Line is { } line && number.TryGetValue(line, out var at) ? $"  {labels["ui.alike"]} [{at}] {unread.Likeness.ToString("0.00", CultureInfo.InvariantCulture)}" : "";
            to.Wrap(2, 5, new Words(story.Sigla[unread.Report].PadRight(3), Ink.Heading), to.Foreign(read.Quote(unread.Sentence.Span), Ink.Quote, DeskLabels.DirectionOf(read.LanguageAt(unread.Sentence.Span))), new Words(like, Ink.Faint));
        }

        to.Blank();
    }

    private static void Stemma(StoryCollation story, DeskLabels labels, StyledWriter to, Func<IEnumerable<string>, string> numbers)
    {
        if (story.Stemma.Edges.IsEmpty)
            return;
        to.Wrap(0, 0, new Words(labels["ui.stemma"], Ink.Heading));
        var names = story.Stemma.Nodes.DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Name);
        Words Siglum(string key) => story.Sigla.TryGetValue(key, out var siglum) ? siglum + " " : "";
        Words Name(string key) => to.Foreign(names.GetValueOrDefault(key, key));
        foreach (var cites in story.Stemma.Edges.GroupBy(e => e.From))
        {
            to.Wrap(2, 5, Siglum(cites.Key), Name(cites.Key));
            foreach (var (i, edge) in cites.Index())
                to.Wrap(2, 7, i + 1 == cites.Count() ? "└─ " : "├─ ", Siglum(edge.To), Name(edge.To), new Words($"  [{numbers(edge.Lines)}]", Ink.Faint));
        }

        to.Blank();
    }

    private static void Place(StoryCollation story, CollatedPlace place, DeskLabels labels, StyledWriter to, string lines)
    {
        var where = place.Place is { Latitude: { } north, Longitude: { } east } ? Coordinates(north, east) : labels["ui.no-coordinates"];
        to.Wrap(2, 5, to.Foreign(place.Place.Name, Ink.Heading), new Words($" · {labels.Term("level", place.Place.Level)} · {place.Place.Country ?? "–"} · {where}  [{lines}]", Ink.Faint));
        foreach (var spelt in place.Spellings.GroupBy(s => s.Words, StringComparer.Ordinal))
        {
            var sigla = spelt.Select(s => story.Sigla.GetValueOrDefault(s.Report, "?")).Distinct().Order(StringComparer.Ordinal);
            to.Wrap(5, 7, new Words(string.Join(", ", sigla) + " ", Ink.Faint), to.Foreign(spelt.Key, Ink.Quote));
        }
    }

    /// <summary>"B: copied from A"; "A: the same text as B" where the original is unknown.</summary>
    internal static string Copy(StoryCollation story, CopyGroup copy, DeskLabels labels)
    {
        var original = copy.Original ?? copy.Reports[^1];
        var others = copy.Reports.Where(r => r != original).Select(r => story.Sigla.GetValueOrDefault(r, "?")).Order(StringComparer.Ordinal);
        return $"{string.Join(", ", others)}: {labels.Fill(copy.Original is null ? "working.copied-unknown" : "working.copied", "who", story.Sigla.GetValueOrDefault(original, "?"))}";
    }

    /// <summary>"42.10° N, 43.20° E".</summary>
    internal static string Coordinates(double north, double east) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(north):0.00}° {(north < 0 ? 'S' : 'N')}, {Math.Abs(east):0.00}° {(east < 0 ? 'W' : 'E')}");
}
