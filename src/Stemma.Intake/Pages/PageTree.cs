using System.Text;
using AngleSharp.Dom;

namespace Stemma.Intake.Pages;

/// <summary>The page as flat lists in document order: elements with what their names say, and runs of text. Made in one walk.</summary>
internal sealed class PageTree
{
    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _run = new();
    private PageElement[] _elements = new PageElement[1024];
    private int _count;
    private int _linkDepth, _boldDepth, _linkLength, _boldLength, _links;
    private bool _pendingSpace, _pendingBreak, _isNewLink;

    private PageTree()
    {
    }

    /// <summary>Elements of the body in document order.</summary>
    public ReadOnlySpan<PageElement> Elements => _elements.AsSpan(0, _count);

    /// <summary>Meta and link tags that stand in the body.</summary>
    public List<IElement> Strays { get; } = [];

    /// <summary>Time tags in document order.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Runs of text in document order.</summary>
    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <summary>Marks that are of an element alone, not of what stands in it.</summary>
    public const Mark NotInherited = Mark.Lead | Mark.Byline | Mark.Entry;

    /// <summary>Marks of all elements around a run of text.</summary>
    public Mark MarksOf(PageBlock block) => block.Element < 0 ? Mark.None : _elements[block.Element].All;

    /// <summary>An element by its index, to be written to.</summary>
    public ref PageElement At(int index) => ref _elements[index];

    /// <summary>Flattens a tree.</summary>
    /// <param name="root">The body.</param>
    public static PageTree Of(INode root)
    {
        var tree = new PageTree();
        tree.Walk(root);
        return tree;
    }

    private readonly record struct Open(INodeList Children, int Next, int Element, TagKind Kind, bool Bold = false);

    private void Walk(INode root)
    {
        var open = new Stack<Open>();
        open.Push(new Open(root.ChildNodes, 0, -1, TagKind.Block));
        var inside = -1;
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Children.Length)
            {
                Close(top, ref inside);
                continue;
            }
            open.Push(top with { Next = top.Next + 1 });
            var node = top.Children[top.Next];
            if (node is IText text) Append(text.Data);
            else if (node is IElement element && Enter(element, ref inside) is { } entered) open.Push(entered);
        }
        Flush(inside);
    }

    private Open? Enter(IElement element, ref int inside)
    {
        var kind = TagKinds.Of(element.LocalName);
        if (kind == TagKind.Skip)
        {
            if (element.LocalName is "meta" or "link") Strays.Add(element);
            if (inside >= 0 && element.LocalName is "img" or "picture" or "video" or "iframe" or "amp-img") _elements[inside].HasMedia = true;
            return null;
        }
        if (element.LocalName == "time") Times.Add(element);
        if (kind == TagKind.Break)
        {
            if (_pendingBreak) Flush(inside);
            else _pendingBreak = true;
            return null;
        }
        if (kind == TagKind.Link)
        {
            _linkDepth++;
            _isNewLink = true;
        }

        var isBold = element.LocalName is "b" or "strong";
        if (isBold) _boldDepth++;
        var own = ElementMarks.Of(element, kind);
        if (kind is TagKind.Inline or TagKind.Link)
        {
            // An inline element is kept as an element only where it is named or hidden.
            if (own == Mark.None) return new Open(element.ChildNodes, 0, -1, kind, isBold);
            if ((own & (Mark.Hidden | Mark.Beside | Mark.Byline)) != 0) Flush(inside);
        }
        else
        {
            Flush(inside);
        }
        if (_count == _elements.Length) Array.Resize(ref _elements, _count * 2);
        var all = own | (inside < 0 ? Mark.None : _elements[inside].All & ~NotInherited);
        _elements[_count] = new PageElement { Element = element, Parent = inside, Kind = kind, Own = own, All = all, FirstBlock = _blocks.Count };
        inside = _count++;
        return new Open(element.ChildNodes, 0, inside, kind, isBold);
    }

    private void Close(Open closed, ref int inside)
    {
        if (closed.Kind == TagKind.Link) _linkDepth--;
        if (closed.Bold) _boldDepth--;
        if (closed.Element < 0) return;
        ref var element = ref _elements[closed.Element];
        if (closed.Kind is not (TagKind.Inline or TagKind.Link) || (element.Own & (Mark.Hidden | Mark.Beside | Mark.Byline)) != 0) Flush(inside);
        element.End = _count;
        element.EndBlock = _blocks.Count;
        inside = element.Parent;
        if (inside >= 0 && element.HasMedia) _elements[inside].HasMedia = true;
    }

    private void Append(ReadOnlySpan<char> data)
    {
        while (!data.IsEmpty)
        {
            var blank = data.IndexOfAnyExcept(" \n\t\r\f");
            if (blank != 0) _pendingSpace = true;
            if (blank < 0) return;
            data = data[blank..];
            var word = data.IndexOfAny(" \n\t\r\f");
            if (word < 0) word = data.Length;
            if (_run.Length > 0)
            {
                if (_pendingBreak) Put("\n");
                else if (_pendingSpace) Put(" ");
            }
            _pendingSpace = _pendingBreak = false;
            Put(data[..word]);
            data = data[word..];
        }
    }

    private void Put(ReadOnlySpan<char> characters)
    {
        _run.Append(characters);
        if (_linkDepth > 0)
        {
            _linkLength += characters.Length;
            if (_isNewLink) _links++;
            _isNewLink = false;
        }
        if (_boldDepth > 0) _boldLength += characters.Length;
    }

    private void Flush(int inside)
    {
        _pendingSpace = _pendingBreak = false;
        if (_run.Length == 0) return;
        var text = _run.ToString();
        _run.Clear();
        var (links, bold, count) = (_linkLength, _boldLength, _links);
        _linkLength = _boldLength = _links = 0;
        // A run inside a named inline element belongs to the block around it.
        var block = inside;
        while (block >= 0 && _elements[block].Kind is TagKind.Inline or TagKind.Link) block = _elements[block].Parent;
        var kind = block < 0 ? TagKind.Block : _elements[block].Kind;
        _blocks.Add(new PageBlock
        {
            Text = text,
            Element = inside,
            Kind = kind,
            Level = kind == TagKind.Heading ? _elements[block].Element.LocalName[1] - '0' : 0,
            LinkLength = links,
            Links = count,
            BoldLength = bold,
        });
    }
}
