namespace Stemma.Intake.Pages;

/// <summary>Finds the element that holds the report's text and the runs in it that are the report.</summary>
internal sealed class BodyFinder
{
    // A step down to a child is taken where the child holds this share of the running text.
    private const double Descend = 0.72;

    private const double DescendNamed = 0.5;
    private const double DescendFar = 0.35;

    private const Mark Named = Mark.Beside | Mark.Furniture | Mark.Comments | Mark.Advertisement | Mark.Figure | Mark.Lead | Mark.Box;

    // A part named as something beside the text is left out, unless it holds this much of the text: then its name misleads.
    private const double NameMisleads = 0.5;
    private const double FewShown = 0.2;
    private const double LeastBody = 0.15;
    private const int ParagraphLength = 40;
    private const int CaptionLength = 260;

    private readonly PageTree _tree;
    private readonly StructuredText _structured;
    private double _total;

    private BodyFinder(PageTree tree, StructuredText structured)
    {
        _tree = tree;
        _structured = structured;
    }

    /// <summary>Indices of the blocks that are the report's text (without its title), in order, and the element that holds them.</summary>
    public static (List<int> Blocks, int Container) Find(PageTree tree, StructuredText structured)
    {
        var finder = new BodyFinder(tree, structured);
        finder.Weigh();
        var container = finder.Container();
        return (finder.Select(container), container);
    }

    private void Weigh()
    {
        Sum(RawWeight);
        if (ForgetHiding()) Sum(RawWeight);
        ForgetMisleadingNames();
        Sum(Weight);
    }

    private void Sum(Func<PageBlock, double> weigh)
    {
        for (var i = 0; i < _tree.Elements.Length; i++) _tree.At(i).Mass = 0;
        _total = 0;
        foreach (var block in _tree.Blocks)
        {
            var weight = weigh(block);
            _total += weight;
            if (weight > 0 && block.Element >= 0) _tree.At(block.Element).Mass += weight;
        }
        // Children stand after their parents: one pass from the end sums the subtrees.
        for (var i = _tree.Elements.Length - 1; i >= 0; i--)
        {
            ref var element = ref _tree.At(i);
            if (element.Parent >= 0) _tree.At(element.Parent).Mass += element.Mass;
        }
    }

    // A page that hides nearly all of its text, and says it nowhere else, lets its scripts show it.
    private bool ForgetHiding()
    {
        var shown = _total;
        if (_structured.IsKnown || !_tree.Blocks.Any(b => (_tree.MarksOf(b) & Mark.Hidden) != 0)) return false;
        Sum(AnyWeight);
        var isForgotten = false;
        for (var i = 0; i < _tree.Elements.Length; i++)
        {
            ref var element = ref _tree.At(i);
            if (shown < FewShown * _total && element.Mass > NameMisleads * _total && (element.Own & Mark.Hidden) != 0)
            {
                element.Own &= ~Mark.Hidden;
                isForgotten = true;
            }
            Inherit(ref element);
        }
        if (!isForgotten) Sum(RawWeight);
        return isForgotten;
    }

    private void Inherit(ref PageElement element) => element.All = element.Own | (element.Parent < 0 ? Mark.None : _tree.At(element.Parent).All & ~PageTree.NotInherited);

    // A wrapper of most of the text is not beside it, whatever its name ("sidebar-grid", "page--hero-ad");
    // nor is what holds the largest part that is named as the body.
    private void ForgetMisleadingNames()
    {
        var body = -1;
        for (var i = 0; i < _tree.Elements.Length; i++)
        {
            ref var element = ref _tree.At(i);
            if ((element.Own & Mark.Body) != 0 && element.Mass > LeastBody * _total && (body < 0 || element.Mass > _tree.At(body).Mass)) body = i;
        }
        for (var i = 0; body >= 0 && i < _tree.Elements.Length; i++)
        {
            // Parts of the same class are of the same kind: a body in several parts.
            if (i != body && ((_tree.At(i).Own & Mark.Body) == 0 || _tree.At(i).Names != _tree.At(body).Names)) continue;
            for (var at = i; at >= 0; at = _tree.At(at).Parent) _tree.At(at).Own &= ~Named;
        }
        for (var i = 0; i < _tree.Elements.Length; i++)
        {
            ref var element = ref _tree.At(i);
            if (element.Mass > NameMisleads * _total) element.Own &= ~Named;
            Inherit(ref element);
        }
    }

    private double RawWeight(PageBlock block) => (_tree.MarksOf(block) & (Mark.Hidden | Mark.Figure)) != 0 ? 0 : AnyWeight(block);

    private static double AnyWeight(PageBlock block)
    {
        if (block.Kind is TagKind.Heading or TagKind.Figure) return 0;
        var length = block.Text.Length * TextMeasure.Density(block.Text);
        if (length < ParagraphLength || block.LinkShare > 0.5) return 0;
        return (length - block.LinkLength) * (block.Kind is TagKind.Paragraph or TagKind.Quote ? 1 : block.Kind is TagKind.Item or TagKind.Cell ? 0.3 : 0.6);
    }

    private double Weight(PageBlock block)
    {
        var weight = RawWeight(block);
        var marks = _tree.MarksOf(block);
        if ((marks & (Mark.Comments | Mark.Advertisement)) != 0) return 0;
        if ((marks & (Mark.Furniture | Mark.Beside | Mark.Figure | Mark.List)) != 0) weight *= 0.2;
        return _structured.Holds(block.Text) ? weight * 4 : weight;
    }

    private int Container()
    {
        var at = -1;
        var elements = _tree.Elements;
        while (true)
        {
            var mass = at < 0 ? _total : elements[at].Mass;
            var best = -1;
            for (var child = at + 1; child < (at < 0 ? elements.Length : elements[at].End); child = elements[child].End)
            {
                if (elements[child].Kind is TagKind.Paragraph or TagKind.Inline or TagKind.Link or TagKind.Heading or TagKind.Item) continue;
                if (best < 0 || elements[child].Mass > elements[best].Mass) best = child;
            }
            if (best < 0 || elements[best].Mass <= 0) return at;
            if (elements[best].Mass < Descend * mass && !(elements[best].Mass >= DescendNamed * mass && LargestNamed(at) == best))
            {
                // Where the text is spread, a part that is named as the report is taken before all of the page.
                var named = LargestNamed(at);
                if (named < 0 || elements[named].Mass < DescendFar * mass) return at;
                best = named;
            }
            at = best;
        }
    }

    private static bool IsNamedBody(in PageElement element) => (element.Own & Mark.Body) != 0 || element.Tag.Name is "article" or "main";

    // None where others that are named so hold much too: then the text itself is in parts.
    private int LargestNamed(int inside)
    {
        var best = -1;
        var elements = _tree.Elements;
        var end = inside < 0 ? elements.Length : elements[inside].End;
        for (var i = inside + 1; i < end; i++)
        {
            if (IsNamedBody(elements[i]) && (best < 0 || elements[i].Mass > elements[best].Mass)) best = i;
        }
        if (best < 0) return -1;
        var others = 0.0;
        for (var i = inside + 1; i < end;)
        {
            var isApart = i > best || elements[i].End <= best;
            if (isApart && IsNamedBody(elements[i])) others += elements[i].Mass;
            i = isApart && IsNamedBody(elements[i]) ? elements[i].End : i == best ? elements[i].End : i + 1;
        }
        return others > 0.2 * elements[best].Mass ? -1 : best;
    }

    private List<int> Select(int container)
    {
        var (first, end) = container < 0 ? (0, _tree.Blocks.Count) : (_tree.Elements[container].FirstBlock, _tree.Elements[container].EndBlock);
        var chosen = new List<int>();
        for (var i = first; i < end; i++)
        {
            if (Belongs(i, container)) chosen.Add(i);
        }
        BodyTrimmer.Trim(_tree, chosen);
        return chosen;
    }

    private bool Belongs(int index, int container)
    {
        var block = _tree.Blocks[index];
        if (block.Kind == TagKind.Figure) return false;
        var limit = NameMisleads * (container < 0 ? double.MaxValue : _tree.Elements[container].Mass);
        for (var at = block.Element; at > container; at = _tree.Elements[at].Parent)
        {
            ref var element = ref _tree.At(at);
            if ((element.Own & (Mark.Hidden | Mark.Figure)) != 0) return false;
            if ((element.Own & (Mark.Beside | Mark.Furniture | Mark.Comments | Mark.Advertisement)) != 0 && element.Mass < limit) return false;
            if (element.HasMedia && IsCaption(element, block)) return false;
        }
        return TextMeasure.HasWord(block.Text) && !IsLinkLine(block);
    }

    // A small box with a picture in it: its words are the picture's.
    private bool IsCaption(in PageElement element, PageBlock block)
    {
        if (element.Kind == TagKind.Paragraph || block.Kind == TagKind.Heading) return false;
        var length = 0;
        for (var i = element.FirstBlock; i < element.EndBlock && length < CaptionLength; i++) length += _tree.Blocks[i].Text.Length;
        return length < CaptionLength;
    }

    private static bool IsLinkLine(PageBlock block) => block.Kind switch
    {
        TagKind.Paragraph or TagKind.Quote => (block.LinkShare > 0.8 && (block.Links < 2 || block.LinkShare > 0.95)) || (block.Links < 2 && block.LinkShare > 0.55 && block.Text.Length < 200 && !TextMeasure.EndsSentence(block.Text)),
        TagKind.Heading => block.LinkShare > 0.95,
        _ => block.LinkShare > 0.5,
    };
}
