namespace Stemma.Intake.Pages;

/// <summary>Chooses the title among what the page says.</summary>
internal static class PageTitle
{
    private const int ShortestTitle = 6;
    private const int LongestTitle = 600;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " / ", "｜", "：", " |", "--", "_", " : "];

    /// <summary>The title; null where the page has none.</summary>
    public static string? Choose(Page page, PageFields fields)
    {
        var headings = Headings(page);
        var said = new List<(string? Value, string From)>
        {
            (page.Data.Linked.Headline, "json-ld headline"),
            (page.Data.Meta("og:title"), "meta og:title"),
            (Heading(page), "h1"),
            (page.Data.Meta("twitter:title"), "meta twitter:title"),
            (page.Microdata.Headline, "microdata headline"),
            (page.Data.Meta("dc.title"), "meta dc.title"),
            (page.Data.TitleTag, "title"),
        };
        var names = Names(page);
        var shortened = said.ConvertAll(s => (Value: s.Value is null ? null : WithoutName(s.Value, s.From == "json-ld headline" ? [] : said, s.From == "json-ld headline" ? [] : headings, names), s.From));
        var taken = shortened.FirstOrDefault(s => IsTitle(s.Value, names));
        // Two witnesses, one of them in sight, stand against the structured data: what the page shows and what it hands on
        // (where it hands on nothing, what it calls itself).
        var handedOn = shortened[shortened[1].Value is null ? ^1 : 1];
        if (IsTitle(handedOn.Value, names) && IsTitle(shortened[2].Value, names) && TextMeasure.Key(handedOn.Value) == TextMeasure.Key(shortened[2].Value)
            && TextMeasure.Key(taken.Value) != TextMeasure.Key(handedOn.Value)) taken = shortened[1].Value is null ? shortened[2] : shortened[1];
        if (taken.Value is null) return null;
        fields.Keep("title", said, taken.From);
        return taken.Value;
    }

    private static bool IsTitle([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, HashSet<string> names) =>
        text is not null && text.Length <= LongestTitle && TextMeasure.HasWord(text) && !names.Contains(TextMeasure.Key(text));

    // What stands after the last separators is left out where the rest is what another place says, or where it is the outlet's name.
    private static string WithoutName(string text, List<(string? Value, string From)> said, HashSet<string> headings, HashSet<string> names)
    {
        if (text.Length > LongestTitle) return text;
        foreach (var separator in Separators)
        {
            var at = text.Length;
            while ((at = at <= 0 ? -1 : text.LastIndexOf(separator, at - 1, StringComparison.Ordinal)) >= ShortestTitle)
            {
                var (head, tail) = (text[..at].TrimEnd(), text[(at + separator.Length)..].Trim());
                var key = TextMeasure.Key(head);
                if (key.Length < ShortestTitle / 2) continue;
                if (headings.Contains(key) || said.Exists(s => s.Value is not null && s.Value != text && TextMeasure.Key(s.Value) == key)) return head;
                if (names.Contains(TextMeasure.Key(tail))) return WithoutName(head, said, headings, names);
            }
        }
        return text;
    }

    private static HashSet<string> Names(Page page)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (value, from) in PageWho.Outlets(page))
        {
            if (value is null) continue;
            names.Add(TextMeasure.Key(value));
            if (from == "host of the address") names.Add(TextMeasure.Key(value.Split('.')[0]));
        }
        names.Remove("");
        return names;
    }

    private static HashSet<string> Headings(Page page)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in page.Tree.Blocks)
        {
            if (block.Kind == TagKind.Heading && block.Level <= 2 && found.Count < 40) found.Add(TextMeasure.Key(block.Text));
        }
        return found;
    }

    // A page's h1 is often its logo or its section: where the title tag begins with another heading, that is the one.
    private static string? Heading(Page page)
    {
        var marks = Mark.Hidden | Mark.Comments;
        var headings = page.Tree.Blocks.Where(b => b.Level is 1 or 2 && (page.Tree.MarksOf(b) & marks) == 0).ToList();
        var first = headings.Find(b => b.Level == 1);
        if (first is null) return null;
        var tag = page.Data.TitleTag is null ? "" : TextMeasure.Key(page.Data.TitleTag);
        bool IsCalled(PageBlock heading, int level) => heading.Level == level && TextMeasure.Key(heading.Text) is { Length: >= ShortestTitle } key && tag.StartsWith(key, StringComparison.Ordinal);
        var called = headings.Find(b => IsCalled(b, 1)) ?? headings.Find(b => IsCalled(b, 2));
        return (called ?? first).Text.Replace('\n', ' ');
    }
}
