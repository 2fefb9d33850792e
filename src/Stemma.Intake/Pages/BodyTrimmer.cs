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
        var kept = chosen.Take(first).Where(i => tree.Blocks[i].Kind == TagKind.Heading && tree.Blocks[i].Level != 1).ToList();
        chosen.RemoveRange(0, first);
        chosen.InsertRange(0, kept);
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
        var kept = chosen.Skip(last + 1).Where(i => tree.Blocks[i].Kind is TagKind.Item
            || (paragraphs > MostCredits && tree.Blocks[i].Kind is (TagKind.Paragraph or TagKind.Quote or TagKind.Heading))).ToList();
        chosen.RemoveRange(last + 1, chosen.Count - last - 1);
        chosen.AddRange(kept);
    }

    private static void DropOpenHeadings(PageTree tree, List<int> chosen)
    {
        var open = 0;
        while (open < chosen.Count && tree.Blocks[chosen[^(open + 1)]].Kind == TagKind.Heading) open++;
        if (open <= MostOpen) chosen.RemoveRange(chosen.Count - open, open);
    }
}
