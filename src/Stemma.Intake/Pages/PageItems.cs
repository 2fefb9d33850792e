using AngleSharp.Html.Parser.Tokens.Struct;

namespace Stemma.Intake.Pages;

/// <summary>Microdata (itemscope, itemprop) and time tags, in order of the page.</summary>
internal sealed class PageItems(PageTree tree)
{
    private readonly List<PageItem> _items = [];
    private int _scope = -1;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PageItem> All => _items;

    /// <summary>Adds an element without content.</summary>
    public void Add(TagInfo tag, in StructAttributes attributes)
    {
        var scope = _scope;
        if (Enter(tag, attributes) is var index and >= 0) Leave(index);
        _scope = scope;
    }

    /// <summary>Opens an element.</summary>
    /// <returns>Its index; -1 where it says nothing.</returns>
    public int Enter(TagInfo tag, in StructAttributes attributes)
    {
        var (property, isScope) = (attributes.Value("itemprop"), attributes.Has("itemscope"));
        if (property is null && !isScope && tag.Name != "time") return -1;
        _items.Add(new PageItem
        {
            Tag = tag.Name,
            Scope = _scope,
            Property = property,
            IsScope = isScope,
            Type = isScope ? attributes.Value("itemtype") : null,
            Said = attributes.Value("datetime") ?? attributes.Value("content") ?? (tag.Name is "a" or "link" && !isScope ? attributes.Value("href") : null),
            From = tree.Place,
            To = tree.Place,
        });
        if (isScope) _scope = _items.Count - 1;
        return _items.Count - 1;
    }

    /// <summary>Closes an element.</summary>
    public void Leave(int index)
    {
        _items[index].To = tree.Place;
        _items[index].End = _items.Count;
        if (_items[index].IsScope) _scope = _items[index].Scope;
    }

    /// <summary>What an element says: its attribute, or its words.</summary>
    public string? Value(PageItem item) => item.Said is { } said ? PageData.Clean(said) : Words(item);

    /// <summary>The words in an element; null where there are none.</summary>
    public string? Words(PageItem item) => tree.Text(item.From, item.To);

    /// <summary>The item of the best type; null where there is none.</summary>
    public int? Best(Func<string, int> rank)
    {
        int? best = null;
        var least = int.MaxValue;
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Type is { } type && rank(type) is var its && its < least) (least, best) = (its, i);
        }
        return best;
    }

    /// <summary>Properties of an item by name, in order.</summary>
    public IEnumerable<int> Of(int item, string property)
    {
        for (var i = item + 1; i < _items[item].End; i++)
        {
            if (_items[i].Scope == item && _items[i].Property is { } names && (names == property || (names.Contains(' ', StringComparison.Ordinal) && names.Split(' ').Contains(property)))) yield return i;
        }
    }
}

/// <summary>One element of microdata, or a time tag.</summary>
internal sealed class PageItem
{
    public required string Tag { get; init; }

    /// <summary>Index of the item that it is a property of; -1 where it is of none.</summary>
    public required int Scope { get; init; }
    public required string? Property { get; init; }
    public required bool IsScope { get; init; }
    public required string? Type { get; init; }

    /// <summary>Value of its datetime, content or href.</summary>
    public required string? Said { get; init; }

    /// <summary>What stands in it comes after it, up to this index.</summary>
    public int End { get; set; }
    public required TextPlace From { get; init; }
    public required TextPlace To { get; set; }
}
