namespace Stemma.Intake.Pages;

/// <summary>Takes from the chosen runs what frames the text: date and byline lines before it, credits after it, headings of what was left out.</summary>
internal static class BodyTrimmer
{
    private const int LongLine = 90;

    // More short lines than this at the end are no credits but a list.
    private const int MostCredits = 3;
    private const int MostOpen = 2;

    /// <summary>Trims the list in place.</summary>
    public static void Trim(PageTree tree, List<int> chosen)
    {
        TrimStart(tree, chosen);
        TrimEnd(tree, chosen);
        DropOpenHeadings(tree, chosen);
    }

    /// <summary>Whether a run reads as running text: long, or a sentence.</summary>
    public static bool IsRunning(PageBlock block) =>
        block.Kind != TagKind.Heading && (block.Text.Length * TextMeasure.Density(block.Text) >= LongLine || (block.Text.Length >= 30 && TextMeasure.EndsSentence(block.Text)));

    private static void TrimStart(PageTree tree, List<int> chosen)
    {
        var first = chosen.FindIndex(i => IsRunning(tree.Blocks[i]));
        if (first <= 0) return;
        // Of what stands before the first running line only headings under the title's rank stay.
        for (var i = first - 1; i >= 0; i--)
        {
            var block = tree.Blocks[chosen[i]];
            if (block.Kind != TagKind.Heading || block.Level == 1) chosen.RemoveAt(i);
        }
    }

    private static void TrimEnd(PageTree tree, List<int> chosen)
    {
        var last = chosen.FindLastIndex(i => IsRunning(tree.Blocks[i]));
        if (last < 0) return;
        var paragraphs = 0;
        for (var i = last + 1; i < chosen.Count; i++)
        {
            if (tree.Blocks[chosen[i]].Kind is TagKind.Paragraph or TagKind.Quote or TagKind.Heading) paragraphs++;
        }
        for (var i = chosen.Count - 1; i > last; i--)
        {
            var kind = tree.Blocks[chosen[i]].Kind;
            if (kind is TagKind.Item || (kind is TagKind.Paragraph or TagKind.Quote or TagKind.Heading && paragraphs > MostCredits)) continue;
            chosen.RemoveAt(i);
        }
    }

    private static void DropOpenHeadings(PageTree tree, List<int> chosen)
    {
        var open = 0;
        while (open < chosen.Count && tree.Blocks[chosen[^(open + 1)]].Kind == TagKind.Heading) open++;
        if (open <= MostOpen) chosen.RemoveRange(chosen.Count - open, open);
    }
}
