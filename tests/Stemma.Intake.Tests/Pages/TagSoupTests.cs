using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stemma.Intake.Pages;

namespace Stemma.Intake.Tests.Pages;

/// <summary>Whatever the order of the tags: each word is seen, linked and placed as in the tree that the HTML standard asks for (AngleSharp's).</summary>
public class TagSoupTests
{
    // What may differ: text right in a table (it is not moved out), and which of several broken elements a stray end tag reaches.
    [Theory]
    [InlineData("p div b i a span h2 h3 ul ol li dl dt dd section blockquote em font x-card button pre template", 0.001)]
    [InlineData("table tr td tbody p div span", 0.02)]
    [InlineData("svg g title foreignObject p div a select option object", 0.01)]
    public void Words_stand_where_the_standard_puts_them(string tags, double mayDiffer)
    {
        const int Count = 2000;
        var random = new Random(20310504);
        var soups = Enumerable.Range(0, Count).Select(_ => Soup(tags.Split(' '), random)).ToList();
        var wrong = soups.Select(soup => (soup, wanted: Wanted(soup), found: Found(soup))).Where(s => s.wanted != s.found).OrderBy(s => s.soup.Length).ToList();
        wrong.Count.ShouldBeLessThanOrEqualTo((int)(mayDiffer * Count), string.Join('\n', wrong.Take(5)));
    }

    private static string Soup(string[] tags, Random random)
    {
        var soup = new StringBuilder("<body>");
        var word = 0;
        for (var i = random.Next(3, 14); i > 0; i--)
        {
            var tag = tags[random.Next(tags.Length)];
            soup.Append(random.Next(3) == 0 ? "</" : "<").Append(tag).Append('>');
            if (random.Next(2) == 0) soup.Append('w').Append(word++.ToString(CultureInfo.InvariantCulture)).Append('.');
        }
        return soup.ToString();
    }

    private static string Wanted(string soup)
    {
        using var document = new HtmlParser().ParseDocument(soup);
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var linked = 0;
        foreach (var text in document.Body!.Descendants<IText>())
        {
            var tags = text.GetAncestors().OfType<IElement>().TakeWhile(e => e != document.Body).Select(e => Tags.Of(e.LocalName) ?? new TagInfo(e.LocalName, TagKind.Block, TagRule.None)).ToList();
            if (tags.Exists(t => t.Kind == TagKind.Skip)) continue;
            if (tags.Exists(t => t.Kind == TagKind.Link)) linked += text.Data.Length;
            Add(words, text.Data, tags.Find(t => t.Kind is not (TagKind.Inline or TagKind.Link))?.Kind ?? TagKind.Block, soup.Contains("<table", StringComparison.Ordinal));
        }
        return $"{string.Join(", ", words)}; {linked} characters of links";
    }

    private static string Found(string soup)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var blocks = PageParser.Parse(soup, IntakeLimits.Default).Tree.Blocks;
        foreach (var block in blocks) Add(words, block.Text, block.Kind, soup.Contains("<table", StringComparison.Ordinal));
        return $"{string.Join(", ", words)}; {blocks.Sum(b => b.LinkLength)} characters of links";
    }

    // Text between the parts of a table goes before the table in the standard, and stays where it is here: cells are told from the rest only.
    private static void Add(SortedSet<string> words, string text, TagKind kind, bool isTable)
    {
        foreach (var word in text.Split('.', StringSplitOptions.RemoveEmptyEntries)) words.Add($"{word} {(isTable && kind != TagKind.Cell ? "outside" : kind)}");
    }
}
