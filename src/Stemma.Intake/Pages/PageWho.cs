using Stemma.Reports;

namespace Stemma.Intake.Pages;

/// <summary>Outlet, author, address and language: where pages say them, most trusted first.</summary>
internal static class PageWho
{
    public static List<(string? Value, string From)> Outlets(Page page)
    {
        var data = page.Data;
        return
        [
            (data.Linked.Publisher, "json-ld publisher"),
            (page.Microdata.Publisher, "microdata publisher"),
            (data.Meta("og:site_name"), "meta og:site_name"),
            (data.Meta("application-name"), "meta application-name"),
            (data.Meta("dc.publisher"), "meta dc.publisher"),
            (Host(data), "host of the address"),
        ];
    }

    public static List<(string? Value, string From)> Addresses(Page page)
    {
        var data = page.Data;
        return
        [
            (Absolute(data.Canonical), "link canonical"),
            (Absolute(data.Meta("og:url")), "meta og:url"),
            (Absolute(data.Linked.Url), "json-ld url"),
            (Absolute(page.Microdata.Url), "microdata url"),
        ];
    }

    public static List<(string? Value, string From)> Authors(Page page)
    {
        var data = page.Data;
        return
        [
            (data.Linked.Authors.Count == 0 ? null : string.Join(", ", data.Linked.Authors.Distinct(StringComparer.Ordinal)), "json-ld author"),
            (page.Microdata.Authors, "microdata author"),
            (NotAddress(data.Meta("author")), "meta author"),
            (NotAddress(data.Meta("article:author")), "meta article:author"),
            (NotAddress(data.Meta("dc.creator")), "meta dc.creator"),
            (Byline(page), "byline"),
        ];
    }

    public static List<(string? Value, string From)> Languages(Page page) =>
    [
        (page.Data.Language, "html lang"),
        (page.Data.Linked.Language, "json-ld inLanguage"),
        (page.Microdata.Language, "microdata inLanguage"),
        (page.Data.Meta("og:locale"), "meta og:locale"),
        (page.Data.Meta("content-language"), "meta content-language"),
        (page.Data.Meta("language"), "meta language"),
        (page.Data.Meta("dc.language"), "meta dc.language"),
    ];

    private static string? NotAddress(string? text) => text is null || text.Contains("://", StringComparison.Ordinal) ? null : text;

    private static string? Absolute(string? address) => WebAddress.ReadHttp(address) is null ? null : address;

    private static string? Host(PageData data)
    {
        var address = Absolute(data.Canonical) ?? Absolute(data.Meta("og:url")) ?? Absolute(data.Linked.Url);
        if (WebAddress.Read(address) is not { } uri) return null;
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }

    private static string? Byline(Page page)
    {
        foreach (var element in page.Tree.Elements)
        {
            if ((element.Own & Mark.Byline) == 0 || (element.All & (Mark.Hidden | Mark.Comments)) != 0) continue;
            if (element.EndBlock - element.FirstBlock is not 1) continue;
            var text = page.Tree.Blocks[element.FirstBlock].Text;
            if (text.Length is > 2 and < 100) return text;
        }
        return null;
    }
}
