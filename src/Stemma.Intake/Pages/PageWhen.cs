namespace Stemma.Intake.Pages;

/// <summary>Publication and update times: where pages say them, most trusted first.</summary>
internal static class PageWhen
{
    private static readonly string[] PublishedMeta =
        ["article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "publish-date", "publishdate", "publication_date", "pubdate", "article.published", "published-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "article:published", "last-modified-date", "date", "rnews:datepublished", "citation_publication_date", "cxenseparse:recs:publishtime", "created", "article_date_original", "originalpublicationdate"];

    private static readonly string[] UpdatedMeta =
        ["article:modified_time", "og:updated_time", "datemodified", "og:article:modified_time", "last-modified", "dcterms.modified", "dc.date.modified", "lastmod", "revised"];

    public static List<(string? Value, string From)> Published(Page page)
    {
        var found = new List<(string?, string)> { (page.Data.Linked.Published, "json-ld datePublished") };
        foreach (var name in PublishedMeta) found.Add((page.Data.Meta(name), "meta " + name));
        found.Add((page.Microdata.Published, "microdata datePublished"));
        AddTimes(page, found, "datePublished");
        // Printed dates are read only where nothing in machine form is: they cost more and say less.
        if (!found.Exists(f => WebTimes.Read(f.Item1, f.Item2) is not null)) found.Add((TextDates.NearTitle(page), "text near the title"));
        return found;
    }

    public static List<(string? Value, string From)> Updated(Page page)
    {
        var found = new List<(string?, string)> { (page.Data.Linked.Modified, "json-ld dateModified") };
        foreach (var name in UpdatedMeta) found.Add((page.Data.Meta(name), "meta " + name));
        found.Add((page.Microdata.Modified, "microdata dateModified"));
        return found;
    }

    private static void AddTimes(Page page, List<(string?, string)> found, string property)
    {
        string? first = null;
        foreach (var item in page.Items.All)
        {
            if (item.Tag != "time" || page.Items.Value(item) is not { } value) continue;
            if (item.Property == property) found.Add((value, "time " + property));
            else first ??= value;
        }
        found.Add((first, "time"));
    }
}
