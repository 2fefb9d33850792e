namespace Stemma.Intake.Pages;

/// <summary>The stack of open elements. Formatting that is left open stays on it when the block around it ends, as the standard opens it anew in what follows.</summary>
internal sealed class OpenElements(PageTree tree, PageItems items, int most)
{
    private struct Open
    {
        public TagInfo Tag;

        /// <summary>Its element in the tree; -1 where it is none.</summary>
        public int Element;

        /// <summary>Its place among the items; -1 where it is none.</summary>
        public int Item;

        /// <summary>In a drawing or formula.</summary>
        public bool IsForeign;

        /// <summary>Its end tag came before those of elements in it.</summary>
        public bool IsEnded;

        /// <summary>Formatting whose block has ended.</summary>
        public bool IsLoose;
    }

    private Open[] _open = new Open[64];
    private int _count;
    private int _skips, _paragraphs;

    // Elements past the limit of depth: their tags are counted, so that the end tags fit again.
    private int _over;

    /// <summary>Inside something whose text is no part of the page's text.</summary>
    public bool IsSkipping => _skips > 0;

    /// <summary>Inside a drawing or formula, where tags are not those of HTML.</summary>
    public bool IsForeign => _count > 0 && IsForeignAt(_count - 1);

    /// <summary>Opens an element.</summary>
    public void Push(TagInfo tag, int element, int item = -1, bool isForeign = false)
    {
        if (_count >= most)
        {
            _over++;
            tree.EndInline(tag);
            Leave(new Open { Tag = tag, Element = element, Item = item });
            return;
        }
        if (_count == _open.Length) Array.Resize(ref _open, _count * 2);
        _open[_count++] = new Open { Tag = tag, Element = element, Item = item, IsForeign = isForeign };
        if (tag.Kind == TagKind.Skip) _skips++;
        if (tag == Tags.P) _paragraphs++;
    }

    /// <summary>Whether an end tag belongs to an element past the limit of depth.</summary>
    public bool TakesEnd() => _over > 0 && _over-- > 0;

    /// <summary>Place of the nearest open element of a name that no barrier stands before; -1 where there is none.</summary>
    public int Find(TagInfo tag, TagRule barrier, string? alsoBarrier = null, string? orBarrier = null)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            ref var open = ref _open[i];
            if (open.Tag == tag && !open.IsForeign && !open.IsEnded) return i;
            if (open.IsForeign ? open.Tag.Is(TagRule.Integration) : open.Tag.Is(barrier) || open.Tag.Name == alsoBarrier || open.Tag.Name == orBarrier) return -1;
        }
        return -1;
    }

    /// <summary>Place of an open paragraph that a block ends.</summary>
    public int FindParagraph() => _paragraphs == 0 ? -1 : Find(Tags.P, TagRule.Barrier, "button");

    /// <summary>Place of the nearest open element that fits before one that stops the search; -1 where there is none.</summary>
    public int Find(Func<TagInfo, bool> fits, Func<TagInfo, bool> stops)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            ref var open = ref _open[i];
            if (open.IsForeign && open.Tag.Is(TagRule.Integration)) return -1;
            if (open.IsForeign || open.IsEnded || open.IsLoose) continue;
            if (fits(open.Tag)) return i;
            if (stops(open.Tag)) return -1;
        }
        return -1;
    }

    /// <summary>Place of the nearest element of a drawing or formula by name, before any special one of HTML; -1 where there is none.</summary>
    public int FindForeign(TagInfo tag)
    {
        for (var i = _count - 1; i >= 0 && IsSkipping; i--)
        {
            if (_open[i].IsForeign && _open[i].Tag == tag) return i;
            if (!_open[i].IsForeign && _open[i].Tag.Is(TagRule.Special)) return -1;
        }
        return -1;
    }

    /// <summary>The innermost element that is open in its place; null where there is none.</summary>
    public (TagInfo Tag, int At)? Current()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (!_open[i].IsLoose && !_open[i].IsEnded) return (_open[i].Tag, i);
        }
        return null;
    }

    /// <summary>Ends drawings and formulas up to the HTML around them.</summary>
    public void LeaveForeign()
    {
        var at = _count;
        while (at > 0 && IsForeignAt(at - 1)) at--;
        Close(at);
    }

    /// <summary>Ends the element at a place and all that is open in it.</summary>
    public void Close(int at) => Close(at, at);

    /// <summary>Ends what is open above a place.</summary>
    public void CloseAbove(int at)
    {
        if (_count > at + 1) Close(at + 1, -1);
    }

    // Formatting goes on, but for the element whose end tag it is.
    private void Close(int at, int named)
    {
        var loose = _count;
        for (var i = _count - 1; i >= at; i--)
        {
            var open = _open[i];
            if (open.Tag.Is(TagRule.Marker) && !open.IsForeign)
            {
                for (var j = loose; j < _count; j++) tree.EndInline(_open[j].Tag);
                loose = _count;
            }
            Leave(open);
            if (open.Tag.Kind == TagKind.Skip) _skips--;
            if (open.Tag == Tags.P) _paragraphs--;
            if (!open.Tag.Is(TagRule.Formatting) || open.IsForeign || open.IsEnded) continue;
            if (i == named) tree.EndInline(open.Tag);
            else _open[--loose] = open with { Element = -1, Item = -1, IsLoose = true };
        }
        // What goes on is kept in order; its places were all passed already.
        for (var j = loose; j < _count; j++) _open[at + j - loose] = _open[j];
        _count = at + (_count - loose);
        while (_count > 0 && _open[_count - 1].IsEnded)
        {
            Leave(_open[--_count]);
        }
    }

    /// <summary>Ends formatting or a form whose end tag comes; what is open in it stays open.</summary>
    public void End(int at)
    {
        if (_open[at].Tag.Is(TagRule.Formatting) && !HasSpecialAbove(at))
        {
            Close(at);
            return;
        }
        ref var open = ref _open[at];
        if (open.Tag.Is(TagRule.Formatting)) tree.EndInline(open.Tag);
        open.IsEnded = true;
        if (open.Element >= 0 && !IsInnermost(at)) return;
        Leave(open);
        Array.Copy(_open, at + 1, _open, at, _count - at - 1);
        _count--;
    }

    private bool HasSpecialAbove(int at)
    {
        for (var i = at + 1; i < _count; i++)
        {
            if (_open[i].Tag.Is(TagRule.Special) && !_open[i].IsForeign) return true;
        }
        return false;
    }

    // Only loose or unrecorded formatting above it: its element can end now.
    private bool IsInnermost(int at)
    {
        for (var i = at + 1; i < _count; i++)
        {
            if (_open[i].Element >= 0 || !_open[i].Tag.Is(TagRule.Formatting)) return false;
        }
        return true;
    }

    private void Leave(in Open open)
    {
        if (open.Item >= 0) items.Leave(open.Item);
        if (open.Element >= 0) tree.LeaveElement(open.Element, open.Tag.Kind);
    }

    private bool IsForeignAt(int at) => _open[at].IsForeign && !_open[at].Tag.Is(TagRule.Integration);
}
