using Stemma.Desk.Json;

namespace Stemma.Desk.Page;

/// <summary>What happened when, each entry leading to its line.</summary>
internal static class TimelineHtml
{
    public static void Write(Html html, StoryView view)
    {
        if (view.Story.Timeline.IsEmpty)
            return;
        html.Open("section", ("class", "timeline")).Element("h2", view.Labels["ui.timeline"]).Open("ol").Line();
        string? before = null;
        foreach (var entry in view.Story.Timeline)
        {
            if (view.LineNumber(entry.Line) is not { } number)
                continue;
            var when = view.Labels.When(entry.Interval, entry.DayPart);
            html.Open("li", ("class", "v-" + JsonNames.Of(view.Story.Lines[number - 1].Verdict)));
            html.Open("time", ("datetime", entry.Interval.Start), ("class", when == before ? "same" : null)).Foreign(when).Close("time");
            html.Open("a", ("href", "#" + view.LineId(number))).Foreign(view.Story.Lines[number - 1].Gloss, view.Story.Language).Close("a").Close("li").Line();
            before = when;
        }

        html.Close("ol").Close("section").Line();
    }
}
