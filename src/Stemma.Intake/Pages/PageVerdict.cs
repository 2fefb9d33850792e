namespace Stemma.Intake.Pages;

/// <summary>Tells pages that hold no report: paywall stubs, error pages, empty shells.</summary>
internal static class PageVerdict
{
    /// <summary>Why the page is set aside; null where it holds a report.</summary>
    public static Rejected? Of(Page page, string? title, List<PageParagraph> paragraphs, DocumentHints hints)
    {
        if (hints.Status is >= 400) return new Rejected(RejectedCodes.ErrorPage, $"HTTP status {hints.Status}");
        if (paragraphs.Count == 0) return new Rejected(RejectedCodes.EmptyShell, "no running text");
        return null;
    }
}
