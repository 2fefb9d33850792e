using System.Runtime.InteropServices;

namespace Stemma.Intake.Pages;

/// <summary>The page as flat lists in document order: elements with what their names say, and runs of text. Filled while the markup is read.</summary>
internal sealed class PageTree
{
    private static readonly System.Buffers.SearchValues<char> Blank = System.Buffers.SearchValues.Create(" \n\t\r\f");

    private readonly List<PageBlock> _blocks = [];
    private char[] _run = new char[1024];
    private int _runLength, _runSource = -1;
    private PageElement[] _elements = new PageElement[256];
    private int _count, _inside = -1;
    private int _linkDepth, _linkLength, _links;
    private bool _pendingSpace, _pendingBreak, _isNewLink;

    /// <summary>Elements of the body in document order. Inline elements are kept only where they are named or hidden.</summary>
    public ReadOnlySpan<PageElement> Elements => _elements.AsSpan(0, _count);

    /// <summary>Runs of text in document order.</summary>
    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <summary>Where the next character will stand.</summary>
    public TextPlace Place => new(_blocks.Count, _runLength, _count);

    /// <summary>Marks that are of an element alone, not of what stands in it.</summary>
    public const Mark NotInherited = Mark.Lead | Mark.Byline | Mark.Entry;

    /// <summary>Marks of all elements around a run of text.</summary>
    public Mark MarksOf(PageBlock block) => block.Element < 0 ? Mark.None : _elements[block.Element].All;

    /// <summary>An element by its index, to be written to.</summary>
    public ref PageElement At(int index) => ref _elements[index];

    /// <summary>The words between two places, runs parted by line ends; null where there are none.</summary>
    public string? Text(TextPlace from, TextPlace to)
    {
        if (to.Block == from.Block) return PageData.Clean(_blocks.Count > from.Block ? Part(_blocks[from.Block].Text, from.Offset, to.Offset) : null);
        var text = new System.Text.StringBuilder();
        for (var i = from.Block; i <= to.Block && i < _blocks.Count; i++)
        {
            text.Append(Part(_blocks[i].Text, i == from.Block ? from.Offset : 0, i == to.Block ? to.Offset : int.MaxValue)).Append('\n');
        }
        return text.ToString().AsSpan().Trim().IsEmpty ? null : text.ToString().Trim();
    }

    private static string Part(string text, int from, int to) => text[Math.Min(from, text.Length)..Math.Min(Math.Max(from, to), text.Length)];

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="own">What its attributes say.</param>
    /// <param name="names">Its class; kept to tell elements of one kind.</param>
    /// <param name="isSkipped">Whether what stands in it is no part of the page's text.</param>
    /// <returns>Its index; -1 where it is not kept.</returns>
    public int Enter(TagInfo tag, Mark own, string? names, bool isSkipped)
    {
        if (tag.Kind == TagKind.Link)
        {
            _linkDepth++;
            _isNewLink = true;
        }
        if (isSkipped || tag.Kind == TagKind.Skip) return -1;
        if (tag.Kind is not (TagKind.Inline or TagKind.Link)) Flush();
        else if (own == Mark.None) return -1;
        else if ((own & (Mark.Hidden | Mark.Beside | Mark.Byline)) != 0) Flush();
        if (_count == _elements.Length) Array.Resize(ref _elements, _count * 2);
        var all = own | (_inside < 0 ? Mark.None : _elements[_inside].All & ~NotInherited);
        _elements[_count] = new PageElement { Tag = tag, Names = names, Parent = _inside, Own = own, All = all, FirstBlock = _blocks.Count };
        return _inside = _count++;
    }

    /// <summary>Ends what a tag says of the text in it.</summary>
    public void EndInline(TagInfo tag)
    {
        if (tag.Kind == TagKind.Link) _linkDepth--;
    }

    /// <summary>Ends an element that was kept.</summary>
    public void LeaveElement(int index, TagKind kind)
    {
        ref var element = ref _elements[index];
        if (kind is not (TagKind.Inline or TagKind.Link) || (element.Own & (Mark.Hidden | Mark.Beside | Mark.Byline)) != 0) Flush();
        element.End = _count;
        element.EndBlock = _blocks.Count;
        _inside = element.Parent;
        if (_inside >= 0 && element.HasMedia) _elements[_inside].HasMedia = true;
    }

    /// <summary>A border between runs.</summary>
    public void Flush()
    {
        _pendingSpace = _pendingBreak = false;
        if (_runLength == 0) return;
        var text = new string(_run, 0, _runLength);
        // A run inside a named inline element belongs to the block around it.
        var block = _inside;
        while (block >= 0 && _elements[block].Kind is TagKind.Inline or TagKind.Link) block = _elements[block].Parent;
        _blocks.Add(new PageBlock
        {
            Text = text,
            Element = _inside,
            Kind = block < 0 ? TagKind.Block : _elements[block].Kind,
            Level = block < 0 ? 0 : _elements[block].Tag.Level,
            LinkLength = _linkLength,
            Links = _links,
            Source = _runSource,
        });
        _runLength = _linkLength = _links = 0;
        _runSource = -1;
    }

    /// <summary>A line break; two of them end the run.</summary>
    public void Break()
    {
        if (_pendingBreak) Flush();
        else _pendingBreak = true;
    }

    /// <summary>A picture, film or frame.</summary>
    public void Media()
    {
        if (_inside >= 0) _elements[_inside].HasMedia = true;
    }

    /// <summary>Text.</summary>
    /// <param name="data">Its characters.</param>
    /// <param name="source">Where they stand in the markup.</param>
    public void Append(ReadOnlySpan<char> data, int source)
    {
        while (!data.IsEmpty)
        {
            var blank = data.IndexOfAnyExcept(Blank);
            if (blank != 0) _pendingSpace = true;
            if (blank < 0) return;
            data = data[blank..];
            var word = data.IndexOfAny(Blank);
            if (word < 0) word = data.Length;
            if (_runLength == 0) _runSource = source;
            else if (_pendingBreak) Put("\n");
            else if (_pendingSpace) Put(" ");
            _pendingSpace = _pendingBreak = false;
            Put(data[..word]);
            data = data[word..];
        }
    }

    private void Put(ReadOnlySpan<char> characters)
    {
        if (_runLength + characters.Length > _run.Length) Array.Resize(ref _run, Math.Max(_runLength + characters.Length, _run.Length * 2));
        characters.CopyTo(_run.AsSpan(_runLength));
        _runLength += characters.Length;
        if (_linkDepth > 0)
        {
            _linkLength += characters.Length;
            if (_isNewLink) _links++;
            _isNewLink = false;
        }
    }
}

/// <summary>A place between two characters of the page's text.</summary>
/// <param name="Block">Index of the run.</param>
/// <param name="Offset">Offset in it.</param>
/// <param name="Element">How many elements stand before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPlace(int Block, int Offset, int Element);
