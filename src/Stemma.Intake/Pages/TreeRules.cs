namespace Stemma.Intake.Pages;

/// <summary>Which open elements a tag ends (HTML standard, "Tree construction").</summary>
internal static class TreeRules
{
    /// <summary>Ends what a start tag ends.</summary>
    /// <returns>Whether the tag counts where it stands.</returns>
    public static bool Start(OpenElements open, TagInfo tag)
    {
        if (tag.Is(TagRule.TablePart)) return StartTablePart(open, tag);
        if (tag == Tags.Form && open.Find(Tags.Form, TagRule.None, "template") >= 0) return false;
        if (tag.Name is "li") EndItem(open, static t => t.Name == "li");
        else if (tag.Name is "dd" or "dt") EndItem(open, static t => t.Name is "dd" or "dt");
        if (tag.Is(TagRule.EndsParagraph) && open.FindParagraph() is var paragraph and >= 0) open.Close(paragraph);
        switch (tag.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when open.Current() is { Tag.Kind: TagKind.Heading } heading:
                open.Close(heading.At);
                break;
            case "table":
                // A table right inside a table, not in a cell, ends it.
                var around = open.Find(static t => t.Name is "table" or "td" or "th" or "caption" or "template", static _ => false);
                if (around >= 0 && open.Find(Tags.Table, TagRule.None) == around) open.Close(around);
                break;
            case "button":
                CloseIfOpen(open, tag, TagRule.Barrier);
                break;
            case "a" or "nobr":
                if (open.Find(tag, TagRule.Marker) is var same and >= 0) open.End(same);
                break;
            case "option" or "optgroup" when open.Current() is { Tag.Name: "option" } option:
                open.Close(option.At);
                break;
            case "rb" or "rp" or "rt" or "rtc" when open.Current() is { Tag.Name: "rb" or "rp" or "rt" } ruby:
                open.Close(ruby.At);
                break;
        }
        return true;
    }

    /// <summary>Ends what an end tag ends.</summary>
    /// <returns>Whether it ended anything.</returns>
    public static bool End(OpenElements open, TagInfo tag)
    {
        if (open.IsForeign && tag.Name is "p" or "br") open.LeaveForeign();
        if (open.FindForeign(tag) is var foreign and >= 0)
        {
            open.Close(foreign);
            return true;
        }
        if (open.IsSkipping && open.Find(Tags.Select, TagRule.Barrier) is var select and >= 0)
        {
            if (!tag.Is(TagRule.TablePart) && tag != Tags.Select && tag != Tags.Table) return true;
            open.Close(select);
            if (tag == Tags.Select) return true;
        }
        if (tag.Is(TagRule.Formatting))
        {
            var at = open.Find(tag, TagRule.Marker);
            if (at >= 0) open.End(at);
            return at >= 0;
        }
        if (tag == Tags.Form)
        {
            var at = open.Find(tag, TagRule.Barrier);
            if (at >= 0 && open.Current()!.Value.At == at) open.Close(at);
            else if (at >= 0) open.End(at);
            return at >= 0;
        }
        if (tag.Kind == TagKind.Heading) return CloseAt(open, open.Find(static t => t.Kind == TagKind.Heading, static t => t.Is(TagRule.Barrier)));
        if (tag.Is(TagRule.TablePart) || tag == Tags.Table) return CloseAt(open, open.Find(tag, TagRule.None, "table", "template"));
        return tag.Name switch
        {
            "p" => CloseAt(open, open.FindParagraph()),
            "li" => CloseAt(open, open.Find(tag, TagRule.Barrier, "ol", "ul")),
            "template" => CloseIfOpen(open, tag, TagRule.None),
            "dd" or "dt" or "applet" or "marquee" or "object" => CloseIfOpen(open, tag, TagRule.Barrier),
            _ => CloseIfOpen(open, tag, tag.Is(TagRule.Scoped) ? TagRule.Barrier : TagRule.Special),
        };
    }

    /// <summary>Whether a list to choose from is open and takes the tag; some tags end it.</summary>
    public static bool IsTakenBySelect(OpenElements open, TagInfo tag)
    {
        var select = open.Find(Tags.Select, TagRule.Barrier);
        if (select < 0) return false;
        if (tag.Name is "script" or "template" or "style") return false;
        if (!tag.Is(TagRule.TablePart) && tag.Name is not ("select" or "input" or "keygen" or "textarea" or "table")) return true;
        open.Close(select);
        return tag == Tags.Select;
    }

    // A part ends the parts of its own rank and below, up to the table; without a table it is passed over.
    private static bool StartTablePart(OpenElements open, TagInfo tag)
    {
        var rank = Rank(tag);
        var around = open.Find(t => t == Tags.Table || Rank(t) < rank, static t => t.Name == "template");
        if (around < 0) return false;
        open.CloseAbove(around);
        // Parts that may be left out are there all the same.
        var inner = open.Current()!.Value.Tag;
        if (rank >= 2 && tag.Name != "col" && inner == Tags.Table) open.Push(Tags.Of("tbody")!, -1);
        if (rank == 3 && inner.Name != "tr") open.Push(Tags.Of("tr")!, -1);
        return true;
    }

    private static int Rank(TagInfo tag) => tag.Name switch
    {
        "caption" or "colgroup" or "tbody" or "tfoot" or "thead" => 1,
        "tr" or "col" => 2,
        "td" or "th" => 3,
        _ => int.MaxValue,
    };

    private static void EndItem(OpenElements open, Func<TagInfo, bool> isItem) =>
        CloseAt(open, open.Find(isItem, static t => t.Is(TagRule.Special) && t.Name is not ("address" or "div" or "p")));

    private static bool CloseIfOpen(OpenElements open, TagInfo tag, TagRule barrier) => CloseAt(open, open.Find(tag, barrier));

    private static bool CloseAt(OpenElements open, int at)
    {
        if (at >= 0) open.Close(at);
        return at >= 0;
    }
}
