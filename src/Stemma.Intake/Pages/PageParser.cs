using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Stemma.Intake.Pages;

/// <summary>From markup to the flat page: AngleSharp's tokens, set in their places by the rules of the HTML standard that text hangs on.</summary>
/// <remarks>
/// No tree of nodes is made. What the standard moves (text between the parts of a table) stays where it was written;
/// formatting that is closed out of order ends where its end tag stands.
/// </remarks>
internal sealed class PageParser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept = new[]
    {
        "class", "id", "href", "itemprop", "itemtype", "itemscope", "content", "name", "property", "datetime", "lang", "xml:lang",
        "role", "hidden", "aria-hidden", "style", "rel", "charset", "http-equiv", "data-testid", "data-component", "data-qa", "data-type", "data-nosnippet",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // A start tag, an end tag, texts before and after: more of them stand by one element only in what is no page.
    private const int PiecesOfElement = 6;

    // What is longer is no title.
    private const int LongestTitle = 10_000;

    private readonly IntakeLimits _limits;
    private readonly OpenElements _open;
    private readonly Dictionary<string, TagInfo> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagInfo>.AlternateLookup<ReadOnlySpan<char>> _othersByName;
    private readonly StringBuilder _title = new();
    private TagInfo? _raw;
    private int _elements;

    private PageParser(IntakeLimits limits)
    {
        _limits = limits;
        Items = new PageItems(Tree);
        _open = new OpenElements(Tree, Items, limits.Nesting);
        _othersByName = _others.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The page.</summary>
    public PageTree Tree { get; } = new();

    /// <summary>What its head says.</summary>
    public PageData Data { get; } = new();

    /// <summary>What microdata and time tags say.</summary>
    public PageItems Items { get; }

    /// <summary>Reads markup.</summary>
    /// <param name="markup">Decoded characters.</param>
    /// <param name="limits">Limits.</param>
    /// <exception cref="LimitPassedException">Too many elements.</exception>
    public static PageParser Parse(string markup, IntakeLimits limits)
    {
        var parser = new PageParser(limits);
        using var source = new TextSource(new ReadOnlyMemoryTextSource(markup.AsMemory()));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = (ref _, name) => Kept.Contains(name.Span),
        };
        parser.Run(tokens);
        return parser;
    }

    private void Run(HtmlTokenizer tokens)
    {
        for (var count = 0L; ; count++)
        {
            if (count > PiecesOfElement * (long)_limits.Elements) throw new LimitPassedException(FormattableString.Invariant($"more than {PiecesOfElement * (long)_limits.Elements} tags and texts, over the limit Elements of {_limits.Elements}"));
            tokens.IsAcceptingCharacterData = _open.IsForeign;
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    EndRaw();
                    _open.Close(0);
                    Tree.Flush();
                    return;
                case HtmlTokenType.Character:
                    Text(ref token);
                    break;
                case HtmlTokenType.StartTag:
                    EndRaw();
                    Start(ref token, tokens);
                    break;
                case HtmlTokenType.EndTag:
                    if (_raw is null) End(Named(token.Name.Memory.Span));
                    else EndRaw();
                    break;
            }
        }
    }

    private void Text(ref StructHtmlToken token)
    {
        if (_raw is { Name: "title" })
        {
            if (_title.Length <= LongestTitle) _title.Append(token.Data.Memory.Span);
        }
        else if (_raw is null && !_open.IsSkipping) Tree.Append(token.Data.Memory.Span, token.Position.Index);
    }

    // The first title is the page's.
    private void EndRaw()
    {
        if (_raw is { Name: "title" } && _title.Length <= LongestTitle) Data.TitleTag ??= PageData.Clean(_title.ToString());
        _title.Clear();
        _raw = null;
    }

    private TagInfo Named(ReadOnlySpan<char> name)
    {
        if (Tags.Of(name) is { } known) return known;
        if (_othersByName.TryGetValue(name, out var other)) return other;
        var made = new TagInfo(name.ToString(), TagKind.Block, TagRule.None);
        _others[made.Name] = made;
        return made;
    }

    private void Start(ref StructHtmlToken token, HtmlTokenizer tokens)
    {
        if (++_elements > _limits.Elements) throw new LimitPassedException(FormattableString.Invariant($"more than {_limits.Elements} elements, the limit Elements"));
        var tag = Named(token.Name.Memory.Span);
        if (_open.IsForeign)
        {
            if (!tag.Is(TagRule.Breakout))
            {
                if (!token.IsSelfClosing) _open.Push(tag, -1, isForeign: true);
                return;
            }
            _open.LeaveForeign();
        }
        if (_open.IsSkipping && TreeRules.IsTakenBySelect(_open, tag)) return;
        switch (tag.Name)
        {
            case "html" or "body":
                Data.AddLanguage(token.Attributes);
                return;
            case "head" or "frameset":
                return;
            case "svg" or "math":
                if (!token.IsSelfClosing) _open.Push(tag, -1, isForeign: true);
                return;
            case "plaintext":
                tokens.State = HtmlParseMode.Plaintext;
                break;
        }
        if (tag.Is(TagRule.Raw))
        {
            _raw = tag;
            tokens.State = tag.Name switch { "script" => HtmlParseMode.Script, "title" or "textarea" => HtmlParseMode.RCData, _ => HtmlParseMode.Rawtext };
            if (tag.Name == "iframe" && !_open.IsSkipping) Tree.Media();
            return;
        }
        if (!TreeRules.Start(_open, tag)) return;
        Enter(tag, ref token);
    }

    private void Enter(TagInfo tag, ref StructHtmlToken token)
    {
        var isSkipped = _open.IsSkipping;
        if (!isSkipped)
        {
            if (tag.Name is "meta" or "link") Data.Add(tag, token.Attributes);
            else if (tag.Name is "img" or "image" or "picture" or "video" or "amp-img") Tree.Media();
            else if (tag.Kind == TagKind.Break) Tree.Break();
        }
        if (tag.Is(TagRule.Void))
        {
            if (!isSkipped) Items.Add(tag, token.Attributes);
            return;
        }
        var own = isSkipped ? Mark.None : ElementMarks.Of(tag, token.Attributes);
        var element = Tree.Enter(tag, own, (own & Mark.Body) == 0 ? null : token.Attributes.Value("class"), isSkipped);
        _open.Push(tag, element, isSkipped ? -1 : Items.Enter(tag, token.Attributes));
    }

    private void End(TagInfo tag)
    {
        if (_open.TakesEnd()) return;
        if (tag.Name == "br") Tree.Break();
        else if (!TreeRules.End(_open, tag) && tag == Tags.P && !_open.IsSkipping) Tree.Flush();
    }
}
