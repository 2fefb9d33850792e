using System.Text.RegularExpressions;

namespace Stemma.Intake.Pages;

/// <summary>Tells pages that hold no report: paywall stubs, error pages, empty shells, lists of links.</summary>
internal static partial class PageVerdict
{
    // In Latin characters; scripts that say more with one count more.
    private const int ShortText = 700;
    private const int StubText = 350;
    private const int ShellText = 20;
    private const int IndexLinks = 40;

    /// <summary>Why the page is set aside; null where it holds a report.</summary>
    public static Rejected? Of(Page page, string? title, List<PageParagraph> paragraphs, DocumentHints hints)
    {
        if (hints.Status is >= 400) return new Rejected(RejectedCodes.ErrorPage, $"HTTP status {hints.Status}");
        var length = (int)paragraphs.Sum(p => p.Text.Length * TextMeasure.Density(p.Text));
        var said = title ?? page.Data.TitleTag ?? "";
        if (length < ShortText && ErrorTitle().IsMatch(said)) return new Rejected(RejectedCodes.ErrorPage, $"the title says \"{said}\"");
        if (length < StubText && IsBarred(page)) return new Rejected(RejectedCodes.Paywall, FormattableString.Invariant($"{length} characters before a payment barrier"));
        if (length >= ShellText) return null;
        var links = page.Tree.Blocks.Count(b => b.LinkShare > 0.9 && b.Text.Length > 25);
        if (links > IndexLinks && page.Data.Linked.Headline is null) return new Rejected(RejectedCodes.Index, FormattableString.Invariant($"{links} headlines that are links, no running text"));
        return new Rejected(RejectedCodes.EmptyShell, FormattableString.Invariant($"{length} characters of running text"));
    }

    private static bool IsBarred(Page page)
    {
        if (page.Data.Linked.IsPaid || page.Microdata.IsPaid) return true;
        if (page.Data.Meta("article:content_tier") is "locked" or "metered") return true;
        foreach (var element in page.Tree.Elements)
        {
            if ((element.Own & Mark.Barrier) != 0 && (element.All & Mark.Hidden) == 0 && element.EndBlock > element.FirstBlock) return true;
        }
        return false;
    }

    [GeneratedRegex(@"^\W*(?:error\s+)?(?:404|403|410|429|500|502|503|504)\b|\b(?:page|article|file|content)\s+(?:was\s+)?not\s+found\b|^not found\b|\baccess\s+denied\b|^forbidden\b|^just a moment|^attention required|\bare you (?:a robot|human)\b|\brobot check\b|\bservice unavailable\b|\bseite (?:wurde )?nicht gefunden\b|\bpage (?:introuvable|non trouvée)\b|\bpágina no encontrada\b|\bpágina não encontrada\b|\bpagina non trovata\b|страница не найдена|сторінку не знайдено|sayfa bulunamadı|الصفحة غير موجودة|صفحه (?:مورد نظر )?یافت نشد|页面不存在|找不到(?:页面|頁面)|ページが見つかりません|페이지를 찾을 수 없", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorTitle();
}
