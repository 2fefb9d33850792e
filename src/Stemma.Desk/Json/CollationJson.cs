using System.Text.Json;
using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Desk.Json;

/// <summary>Writes collations as JSON, by the contract of <c>docs/collation.schema.json</c>.</summary>
public static class CollationJson
{
    /// <summary>Name and version of the contract, the document's <c>schema</c> member.</summary>
    public const string Schema = "stemma.collation/1";

    /// <summary>The document for some stories: the same collations and provenance give the same bytes.</summary>
    /// <param name="stories">The collations, in the order in which they are to be listed.</param>
    /// <param name="made">Engine and packs.</param>
    /// <returns>UTF-8 without byte order mark, closed by a line feed.</returns>
    public static byte[] Write(IReadOnlyList<StoryCollation> stories, Provenance made) => JsonOut.Document(json =>
    {
        var reports = stories.SelectMany(s => s.Reports).DistinctBy(r => r.Report.Id).ToList();
        json.WriteStartObject();
        json.Text("schema", Schema);
        NounJson.Provenance(json, made);
        json.Objects("stories", stories, Story);
        json.Objects("reports", reports, NounJson.Report);
        json.Objects("claims", reports.SelectMany(r => r.Claims), NounJson.Claim);
        json.Objects("lines", stories.SelectMany(s => s.Lines), LineJson.Line);
        json.Objects("places", Places(stories), LineJson.Place);
        json.Objects("timeline", stories.SelectMany(s => s.Timeline), LineJson.Entry);
        json.Object("stemma", Tree(stories), static (json, tree) =>
        {
            json.Objects("nodes", tree.Nodes, LineJson.Node);
            json.Objects("edges", tree.Edges, LineJson.Edge);
        });
        json.WriteEndObject();
    });

    private static void Story(Utf8JsonWriter json, StoryCollation story)
    {
        json.Text("id", story.Story.Id);
        json.Text("language", story.Language);
        json.Strings("reports", story.Reports.Select(r => r.Report.Id));
        json.WriteStartObject("sigla");
        foreach (var (report, siglum) in story.Sigla)
            json.Text(report, siglum);
        json.WriteEndObject();
        json.Strings("lines", story.Lines.Select(l => l.Id));
        json.Objects("copies", story.Copies, Copy);
        json.Objects("unread", story.Unread, static (json, unread) =>
        {
            json.Text("report", unread.Report);
            json.WriteNumber("sentence", unread.Sentence.Index);
            json.Span("span", unread.Sentence.Span);
            json.Text("line", unread.Line);
            json.Number("likeness", (double?)unread.Likeness);
        });
        json.Reasons(story.Story.Reasons);
    }

    private static void Copy(Utf8JsonWriter json, CopyGroup copy)
    {
        json.Strings("reports", copy.Reports);
        json.Text("original", copy.Original);
        json.Reasons(copy.Reasons);
    }

    private static IEnumerable<CollatedPlace> Places(IReadOnlyList<StoryCollation> stories) =>
        from place in stories.SelectMany(s => s.Places)
        group place by place.Place.Id into same
        select new CollatedPlace(
            same.First().Place,
            [.. same.SelectMany(p => p.Lines).Distinct()],
            [.. same.SelectMany(p => p.Spellings).Distinct()]);

    private static StemmaTree Tree(IReadOnlyList<StoryCollation> stories) => new(
        [.. stories.SelectMany(s => s.Stemma.Nodes).DistinctBy(n => n.Key)],
        [.. from edge in stories.SelectMany(s => s.Stemma.Edges)
            group edge by (edge.From, edge.To) into same
            select new StemmaEdge(same.Key.From, same.Key.To, [.. same.SelectMany(e => e.Lines).Distinct().Order(StringComparer.Ordinal)])]);
}
