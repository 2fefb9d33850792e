using AngleSharp.Dom;

namespace Stemma.Intake.Pages;

/// <summary>The time tags of a page.</summary>
internal static class PageTimes
{
    /// <summary>Value and itemprop of each time tag (and of each element with a date's itemprop).</summary>
    public static IEnumerable<(string Value, string? Property)> Of(Page page)
    {
        var found = new List<(string, string?)>();
        foreach (var element in page.Tree.Times)
        {
            var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? PageData.Clean(element.TextContent);
            if (value is not null) found.Add((value, element.GetAttribute("itemprop")));
        }
        return found;
    }
}
