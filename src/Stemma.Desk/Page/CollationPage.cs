using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Stemma.Collation;

namespace Stemma.Desk.Page;

/// <summary>Makes the page: one HTML file that opens from disk and asks the network for nothing.</summary>
/// <remarks>
/// The content security policy names the page's own style and script by their hashes, so that nothing else can run or style,
/// whatever a report holds. The same collations and options give the same bytes.
/// </remarks>
public static class CollationPage
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    /// <summary>The page for some stories.</summary>
    /// <param name="stories">The collations, in the order in which they are to be shown.</param>
    /// <param name="options">The page's words, engine and packs, hashes of the texts.</param>
    /// <returns>UTF-8 without byte order mark.</returns>
    public static byte[] Write(IReadOnlyList<StoryCollation> stories, PageOptions options)
    {
        var labels = options.Labels;
        var html = new Html();
        html.Trusted("<!doctype html>\n").Open("html", ("lang", labels.Language), ("dir", labels.Direction)).Line();
        Head(html, stories, labels);
        html.Open("body").Line();
        html.Element("a", labels["ui.skip"], ("class", "skip"), ("href", "#s1lines")).Line();
        if (stories.Count > 1)
            Contents(html, stories, labels);
        foreach (var (i, story) in stories.Index())
            StoryHtml.Write(html, new StoryView(story, i + 1, options));
        if (stories.Count == 0)
            html.Element("p", labels["ui.nothing-found"]).Line();
        Foot(html, options);
        html.Element("p", "", ("id", "say"), ("class", "unseen"), ("role", "status"), ("aria-live", "polite")).Line();
        html.Open("script").Trusted(Script).Close("script").Line();
        html.Close("body").Close("html").Line();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Head(Html html, IReadOnlyList<StoryCollation> stories, DeskLabels labels)
    {
        var subject = stories.Count == 1 && !stories[0].Lines.IsEmpty ? stories[0].Lines[0].Gloss : labels["ui.stories"];
        var policy = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";
        html.Open("head").Line();
        html.Open("meta", ("charset", "utf-8")).Line();
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Element("title", $"{subject} · {labels["ui.collation"]}").Line();
        html.Open("style").Trusted(Style).Close("style").Line();
        html.Close("head").Line();
    }

    private static void Contents(Html html, IReadOnlyList<StoryCollation> stories, DeskLabels labels)
    {
        html.Open("nav", ("class", "contents"), ("aria-label", labels["ui.stories"])).Open("ol").Line();
        foreach (var (i, story) in stories.Index())
            html.Open("li").Open("a", ("href", $"#s{i + 1}")).Foreign(story.Lines.IsEmpty ? story.Story.Id : story.Lines[0].Gloss).Close("a").Close("li").Line();
        html.Close("ol").Close("nav").Line();
    }

    private static void Foot(Html html, PageOptions options)
    {
        var (labels, made) = (options.Labels, options.Made);
        html.Open("footer", ("class", "foot")).Open("p").Text(labels["ui.made-by"] + " ").Foreign(made.Version);
        html.Text($" · {labels["ui.packs"]}: ").Open("bdi", ("dir", "ltr"));
        html.Text(string.Join(", ", made.Packs.OrderBy(p => p.Tag, StringComparer.Ordinal).Select(p => $"{p.Tag} {p.Version} ({p.Hash[..Math.Min(8, p.Hash.Length)]})")));
        html.Close("bdi").Close("p").Element("p", labels["ui.keys-help"], ("class", "keys")).Close("footer").Line();
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Stemma.Desk.Page." + name)
            ?? throw new InvalidOperationException($"resource {name} is missing from the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd();
    }
}
