namespace Stemma.Intake.Pages;

/// <summary>The report as a page's microdata tells it (schema.org NewsArticle and its kin).</summary>
internal sealed class Microdata
{
    public string? Headline { get; private init; }
    public string? Published { get; private init; }
    public string? Modified { get; private init; }
    public string? Publisher { get; private init; }
    public string? Url { get; private init; }
    public string? Language { get; private init; }

    /// <summary>Authors' names, or null.</summary>
    public string? Authors { get; private init; }

    /// <summary>articleBody where an attribute holds it, not the page's own text.</summary>
    public string? Body { get; private init; }

    /// <summary>isAccessibleForFree is false.</summary>
    public bool IsPaid { get; private init; }

    /// <summary>Reads the item of the best type.</summary>
    public static Microdata Of(PageItems items)
    {
        if (items.Best(LinkedData.Rank) is not { } article) return new Microdata();
        var authors = items.Of(article, "author").Concat(items.Of(article, "creator")).Take(LinkedData.MostNames).Select(i => Name(items, i)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new Microdata
        {
            Headline = First(items, article, "headline") ?? (LinkedData.IsNamedByName(items.All[article].Type!) ? First(items, article, "name") : null),
            Published = First(items, article, "datePublished"),
            Modified = First(items, article, "dateModified"),
            Publisher = items.Of(article, "publisher").Take(LinkedData.MostNames).Select(i => Name(items, i)).FirstOrDefault(n => n is not null),
            Url = First(items, article, "url") ?? First(items, article, "mainEntityOfPage"),
            Language = First(items, article, "inLanguage"),
            Authors = authors.Count == 0 ? null : string.Join(", ", authors),
            Body = items.Of(article, "articleBody").Select(i => items.All[i].Said).FirstOrDefault(s => s is not null),
            IsPaid = string.Equals(First(items, article, "isAccessibleForFree"), "false", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string? First(PageItems items, int item, string property) => PageData.Clean(items.Of(item, property).Select(i => items.Value(items.All[i])).FirstOrDefault(v => v is not null));

    private static string? Name(PageItems items, int property)
    {
        var item = items.All[property];
        if (!item.IsScope) return item.Tag is "a" or "link" ? PageData.Clean(items.Words(item)) : PageData.Clean(items.Value(item));
        return First(items, property, "name");
    }
}
