using Stemma.Facts.Actors;
using Stemma.Facts.Places;
using Stemma.Ontology;
using Stemma.Sources;
using Stemma.Text;

namespace Stemma.Facts.Sources;

/// <summary>Finds what can say something: listed agencies and outlets, offices, people by name, countries that act, words of the pack.</summary>
internal sealed class SourceNouns(OntologyModel ontology)
{
    public void Find(DocumentIndex document, SentenceIndex s)
    {
        foreach (var chunk in s.Chunks.ToList())
        {
            if (Plain(s, chunk) is { } note)
                s.Add(new Chunk("source", chunk.First, chunk.End, chunk.Features, note, chunk.Rule));
        }

        var matches = PatternMatcher.Match(s, "sources").Where(m => m.Rule["stance"] is null && m.Rule["kind"] is not null).ToList();
        foreach (var match in PatternMatcher.Best(matches))
        {
            if (KindOf(match.Rule["kind"]) is not { } kind)
                continue;
            var inner = (match["source"]?.Value as SourceNote)?.Step;
            var span = s.SpanOf(match.First, match.End);
            var step = inner is null
                ? new AttributionStep(kind, s.TextOf(match.First, match.End), null, null, null, null, span)
                : inner with { Kind = kind, Name = s.TextOf(match.First, match.End), Span = span };
            s.Add(new Chunk("source", match.First, match.End, match.Features, new SourceNote(step), match.Rule));
            document.Use(s, match);
        }
    }

    private SourceNote? Plain(SentenceIndex s, Chunk chunk)
    {
        var span = s.SpanOf(chunk.First, chunk.End);
        var words = s.TextOf(chunk.First, chunk.End);
        switch (chunk.Value)
        {
            case Source source when chunk.Category == "registered":
                return new SourceNote(new AttributionStep(KindOf(source), words, source.Id, null, null, source.Country, span));
            case ActorNote { Pronoun: true }:
                return new SourceNote(null, Pronoun: true);
            case ActorNote { Actor: { Class: "agency" or "media", Name: { } own } unlisted } when chunk.Category == "actor":
                // "The news agency Interpress": an agency that the register does not list goes by its own name.
                return new SourceNote(new AttributionStep(unlisted.Class == "agency" ? SourceKind.Agency : SourceKind.Outlet, own, null, null, unlisted.NameKey, unlisted.Country, span));
            case ActorNote actor when chunk.Category == "actor":
                return new SourceNote(new AttributionStep(KindOf(actor), words, null, actor.Actor.Class, actor.Actor.NameKey, actor.Actor.Country, span));
            case PlaceNote { Ref: { Level: "country" or "city" } place } when chunk.Category == "place":
                return new SourceNote(new AttributionStep(SourceKind.Official, words, null, "government", null, place.Country, span));
            default:
                return null;
        }
    }

    private SourceKind KindOf(ActorNote actor)
    {
        var flags = ontology.Actor(actor.Actor.Class)?.Flags ?? ActorFlags.None;
        if (flags.HasFlag(ActorFlags.Official))
            return SourceKind.Official;
        if (flags.HasFlag(ActorFlags.Organisation))
            return SourceKind.Organisation;
        if (actor.Named)
            return SourceKind.Person;
        return actor.Actor.Class is "witnesses" or "residents" ? SourceKind.Witness : SourceKind.Unnamed;
    }

    private static SourceKind KindOf(Source source) => source.Kind switch
    {
        SourceSort.Agency => SourceKind.Agency,
        SourceSort.Official => SourceKind.Official,
        SourceSort.Ngo or SourceSort.Un or SourceSort.International or SourceSort.Party or SourceSort.Company
            or SourceSort.Group => SourceKind.Organisation,
        SourceSort.Social => SourceKind.SocialMedia,
        _ => SourceKind.Outlet,
    };

    public static SourceKind? KindOf(string? kind) => kind switch
    {
        "agency" => SourceKind.Agency,
        "outlet" => SourceKind.Outlet,
        "correspondent" => SourceKind.Correspondent,
        "official" => SourceKind.Official,
        "person" => SourceKind.Person,
        "witness" => SourceKind.Witness,
        "organisation" => SourceKind.Organisation,
        "video" => SourceKind.Video,
        "social" => SourceKind.SocialMedia,
        "media" => SourceKind.MediaReports,
        "unnamed" => SourceKind.Unnamed,
        _ => null,
    };
}
