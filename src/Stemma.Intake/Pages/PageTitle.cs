namespace Stemma.Intake.Pages;

/// <summary>Chooses the title among what the page says.</summary>
internal static class PageTitle
{
    /// <summary>The title; null where the page has none.</summary>
    public static string? Choose(Page page, PageFields fields)
    {
        var candidates = new List<(string? Value, string From)>
        {
            (page.Data.Meta("og:title"), "meta og:title"),
            (page.Data.Linked.Headline, "json-ld headline"),
            (FirstHeading(page), "h1"),
            (page.Data.Meta("twitter:title"), "meta twitter:title"),
            (page.Data.TitleTag, "title"),
        };
        return fields.First("title", candidates);
    }

    private static string? FirstHeading(Page page)
    {
        string? first = null;
        var count = 0;
        foreach (var block in page.Tree.Blocks)
        {
            if (block.Level != 1) continue;
            count++;
            first ??= block.Text.Replace('\n', ' ');
        }
        return first;
    }
}
