namespace Stemma.Intake.Pages;

/// <summary>Finds the lead (standfirst, summary) where it stands before the body, outside the element that holds it.</summary>
internal static class LeadFinder
{
    private const int ShortestLead = 30;
    private const int LongParagraph = 120;

    /// <summary>Blocks of the lead in order; empty where the body begins with it or there is none.</summary>
    public static List<int> Find(Page page, string? title)
    {
        var found = new List<int>();
        if (page.Body.Count == 0) return found;
        var start = Heading(page, title);
        var bodyStart = page.Body[0];
        var described = new[] { page.Data.Linked.Description, page.Data.Meta("og:description"), page.Data.Meta("description"), page.Data.Meta("twitter:description") }
            .Where(d => d is not null).Select(d => TextMeasure.Key(d!, 60)).Where(k => k.Length >= 16).ToArray();
        HashSet<string>? had = null;
        for (var i = Math.Max(0, start); i < bodyStart; i++)
        {
            var block = page.Tree.Blocks[i];
            if (block.Text.Length < ShortestLead || block.LinkShare > 0.5 || block.Kind == TagKind.Figure) continue;
            if ((page.Tree.MarksOf(block) & (Mark.Hidden | Mark.Comments | Mark.Advertisement | Mark.Figure)) != 0) continue;
            var key = TextMeasure.Key(block.Text, 60);
            var isDescribed = Array.Exists(described, d => d.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(d, StringComparison.Ordinal));
            var isNamed = start >= 0 && IsNamed(page.Tree, block) && (page.Tree.MarksOf(block) & (Mark.Furniture | Mark.Beside)) == 0;
            var isOfBody = start >= 0 && (page.Tree.MarksOf(block) & (Mark.Body | Mark.Furniture | Mark.Beside)) == Mark.Body && block.Kind == TagKind.Paragraph && block.LinkShare < 0.3 && block.Text.Length >= LongParagraph && TextMeasure.EndsSentence(block.Text);
            if (!isDescribed && !isNamed && !isOfBody) continue;
            had ??= page.Body.Select(b => TextMeasure.Key(page.Tree.Blocks[b].Text, 60)).ToHashSet(StringComparer.Ordinal);
            if (had.Add(key)) found.Add(i);
        }
        return found;
    }

    private static bool IsNamed(PageTree tree, PageBlock block)
    {
        var at = block.Element;
        for (var steps = 0; at >= 0 && steps < 3; steps++, at = tree.Elements[at].Parent)
        {
            if ((tree.Elements[at].Own & Mark.Lead) != 0) return true;
        }
        return false;
    }

    private static int Heading(Page page, string? title)
    {
        var key = title is null ? null : TextMeasure.Key(title);
        for (var i = 0; i < page.Body[0]; i++)
        {
            var block = page.Tree.Blocks[i];
            if (block.Level == 1 || (key is not null && block.Kind == TagKind.Heading && TextMeasure.Key(block.Text) == key)) return i + 1;
        }
        return -1;
    }
}
