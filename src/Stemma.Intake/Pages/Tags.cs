using System.Collections.Frozen;

namespace Stemma.Intake.Pages;

/// <summary>How the tree construction of the HTML standard treats a tag.</summary>
[Flags]
internal enum TagRule
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its start tag ends an open paragraph.</summary>
    EndsParagraph = 2,

    /// <summary>Its end tag counts only where its start tag is in scope.</summary>
    Scoped = 4,

    /// <summary>End tags of unknown names do not reach through it.</summary>
    Special = 8,

    /// <summary>No end tag reaches through it.</summary>
    Barrier = 16,

    /// <summary>Link or formatting: goes on in what follows where its end tag is missing.</summary>
    Formatting = 32,

    /// <summary>Formatting inside it does not go on after it.</summary>
    Marker = 64,

    /// <summary>Its content is not markup.</summary>
    Raw = 128,

    /// <summary>Part of a table.</summary>
    TablePart = 256,

    /// <summary>Ends drawings and formulas that were left open.</summary>
    Breakout = 512,

    /// <summary>Inside a drawing or formula, its content is HTML again.</summary>
    Integration = 1024,
}

/// <summary>A tag name with what it is to the reader and to the tree.</summary>
internal sealed record TagInfo(string Name, TagKind Kind, TagRule Rules)
{
    /// <summary>1 to 6 for headings; else 0.</summary>
    public int Level => Kind == TagKind.Heading ? Name[1] - '0' : 0;

    /// <summary>Whether it has one of the rules.</summary>
    public bool Is(TagRule rule) => (Rules & rule) != 0;
}

/// <summary>The tags of HTML. The groups are those of the HTML standard, "Tree construction".</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagInfo> Known = Build();
    private static readonly FrozenDictionary<string, TagInfo>.AlternateLookup<ReadOnlySpan<char>> ByName = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TagInfo P { get; } = Known["p"];
    public static TagInfo A { get; } = Known["a"];
    public static TagInfo Table { get; } = Known["table"];
    public static TagInfo Form { get; } = Known["form"];
    public static TagInfo Select { get; } = Known["select"];

    /// <summary>A known tag by its name in lower case; null for others (custom elements), which are boxes without rules.</summary>
    public static TagInfo? Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : null;

    private static FrozenDictionary<string, TagInfo> Build()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.Ordinal);
        var rules = new Dictionary<string, TagRule>(StringComparer.Ordinal);
        Kind(TagKind.Inline, "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp ruby s samp small span strike strong sub sup time tt u var wbr amp-fit-text slot");
        Kind(TagKind.Link, "a");
        Kind(TagKind.Break, "br");
        Kind(TagKind.Paragraph, "p");
        Kind(TagKind.Heading, "h1 h2 h3 h4 h5 h6");
        Kind(TagKind.Item, "li dt dd");
        Kind(TagKind.Quote, "blockquote");
        Kind(TagKind.Cell, "td th caption");
        Kind(TagKind.Figure, "figure figcaption");
        Kind(TagKind.Furniture, "nav aside footer menu dialog search");
        Kind(TagKind.Skip, "script style noscript template svg math iframe object embed applet video audio source track canvas map area img image picture button input select option optgroup datalist textarea form-button rt head title meta link base noframes noembed xmp frameset frame amp-ad amp-embed amp-analytics amp-img amp-iframe progress meter param keygen bgsound basefont rtc");
        Kind(TagKind.Block, "html body address article center details dir div dl fieldset form header hgroup hr listing main ol plaintext pre section summary table tbody tfoot thead tr col colgroup ul marquee desc foreignobject mi mn mo ms mtext annotation-xml");
        Rule(TagRule.Void, "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr");
        Rule(TagRule.EndsParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul pre listing form table hr plaintext xmp h1 h2 h3 h4 h5 h6 li dd dt");
        Rule(TagRule.Scoped, "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section summary ul");
        Rule(TagRule.Special, "address applet article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html li listing main marquee menu nav object ol p plaintext pre search section select summary table tbody td template tfoot th thead tr ul");
        Rule(TagRule.Barrier, "applet caption table td th marquee object template");
        Rule(TagRule.Marker, "applet caption td th marquee object template");
        Rule(TagRule.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Rule(TagRule.Raw, "script style title textarea iframe noembed noframes noscript xmp");
        Rule(TagRule.TablePart, "caption colgroup col tbody tfoot thead tr td th");
        Rule(TagRule.Breakout, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var");
        Rule(TagRule.Integration, "foreignobject desc title mi mn mo ms mtext annotation-xml");
        return kinds.ToFrozenDictionary(k => k.Key, k => new TagInfo(k.Key, k.Value, rules.GetValueOrDefault(k.Key)), StringComparer.Ordinal);

        void Kind(TagKind kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds[name] = kind;
        }

        void Rule(TagRule rule, string names)
        {
            foreach (var name in names.Split(' ')) rules[name] = rules.GetValueOrDefault(name) | rule;
        }
    }
}
