using System.Globalization;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Languages;

namespace Stemma.Collation.Glossing;

/// <summary>Says claims, lines and workings in the reader's language, from the frame alone; it translates no words of a report.</summary>
internal sealed class Glosser(GlossWords words, Knowledge k, SourceNames sources, GlossNames names, IReadOnlyDictionary<string, string> sigla, IReadOnlyDictionary<string, ReadReport> reports)
{
    /// <summary>The words of the reader's language.</summary>
    public GlossWords Words => words;

    /// <summary>The letter of a report.</summary>
    public string Siglum(string report) => sigla.TryGetValue(report, out var letter) ? letter : report;

    /// <summary>Whether a report is in the reader's language.</summary>
    public bool ReadersOwn(string report) => reports.TryGetValue(report, out var r) && r.Report.Language.Tag == words.Language;

    /// <summary>A text that may run the other way, isolated.</summary>
    public string Foreign(string text) => Bidi.Isolate(text, words.RightToLeft);

    /// <summary>A claim in one line: "Storming of a building: protesters → city hall; Almaty; 5 January 2022".</summary>
    public string Claim(Claim claim) => Frame(Type(claim.EventType), claim, claim.Place, claim.Time, claim.Quantity is { } q ? [Figure(q)] : []);

    /// <summary>A frame in one line; roles, polarity and certainty are those of <paramref name="claim"/>.</summary>
    public string Frame(string label, Claim claim, PlaceRef? place, ClaimTime? time, IReadOnlyList<string> figures)
    {
        var parts = new List<string>();
        if (Roles(claim) is { } roles)
        {
            parts.Add(roles);
        }

        parts.AddRange(figures);
        if (place is not null)
        {
            parts.Add(Place(place));
        }

        if (time is not null)
        {
            parts.Add(Time(time));
        }

        var text = parts.Count == 0 ? label : words.Fill("gloss.head", ("type", label), ("rest", string.Join(words["gloss.join"], parts)));
        if (claim.Polarity == Polarity.Denied)
        {
            text = words.Fill("gloss.denied", ("text", text));
        }

        text = claim.Certainty == Certainty.Stated ? text : words.Fill("gloss." + claim.Certainty.ToString().ToLowerInvariant(), ("text", text));
        return Capital(text);
    }

    /// <summary>An event type.</summary>
    public string Type(string type) => k.Label(type, words.Language);

    /// <summary>"protesters → city hall"; null where neither is said.</summary>
    public string? Roles(Claim claim) => (claim.Actor, claim.Target) switch
    {
        ({ } actor, { } target) => words.Fill("gloss.roles", ("actor", Actor(actor)), ("target", Actor(target))),
        ({ } actor, null) => words.Fill("gloss.actor", ("actor", Actor(actor))),
        (null, { } target) => words.Fill("gloss.target", ("target", Actor(target))),
        _ => null,
    };

    /// <summary>An actor: its class, with the name where one was printed.</summary>
    public string Actor(ActorRef actor)
    {
        var label = k.ActorLabel(actor.Class, words.Language);
        var text = actor.Name is { } name ? words.Fill("gloss.named", ("class", label), ("name", Foreign(name))) : label;
        return actor is { Name: null, Country: { } country } ? Of(text, country) : text;
    }

    /// <summary>An office of a country.</summary>
    public string Office(string actorClass, string? country)
    {
        var label = k.ActorLabel(actorClass, words.Language);
        return country is null ? label : Of(label, country);
    }

    /// <summary>A place by its name in the reader's language, or its usual English one.</summary>
    public string Place(PlaceRef place) => Foreign(names.Place(place, words.Language) ?? place.Name);

    /// <summary>A time.</summary>
    public string Time(ClaimTime time) => Foreign(TimeWords.Say(time, words));

    /// <summary>A figure with its kind and whom it counts.</summary>
    public string Figure(Quantity q)
    {
        var number = Number(q.Low, q.High, q.Approximate);
        var kind = k.KindLabel(q.Kind, words.Language);
        // A kind such as "officers hurt" already says whom.
        return q.OfWhom is { } whom && k.KindOfWhom(q.Kind) is null
            ? words.Fill("figure.of-whom", ("kind", kind), ("whom", k.ActorLabel(whom, words.Language)), ("number", number))
            : words.Fill("figure.of-kind", ("kind", kind), ("number", number));
    }

    /// <summary>A row of a line's figures.</summary>
    public string Figure(FigureRow row) => Figure(new Quantity(row.Kind, row.Kind, row.Best ?? row.Low, row.Best ?? row.High, row.Approximate, row.OfWhom, "", default));

    /// <summary>A range of numbers in words.</summary>
    public string Number(long? low, long? high, bool approximate)
    {
        string N(long? n) => n!.Value.ToString(CultureInfo.InvariantCulture);
        var text = (low, high) switch
        {
            (null, null) => words["figure.unknown"],
            (null, _) => words.Fill("figure.at-most", ("high", N(high))),
            (_, null) => words.Fill("figure.at-least", ("low", N(low))),
            _ when low == high => words.Fill("figure.exact", ("low", N(low))),
            _ => words.Fill("figure.range", ("low", N(low)), ("high", N(high))),
        };
        return approximate ? words.Fill("figure.about", ("number", text)) : text;
    }

    /// <summary>The name of a listed source, or what the report calls it.</summary>
    public string SourceName(string id, string fallback) => sources.NameIn(id, words.Language) ?? fallback;

    /// <summary>What to call a step of an attribution.</summary>
    public string SourceName(AttributionStep step)
    {
        var listed = step.SourceId is { } id ? SourceName(id, step.Name) : null;
        if (step.Kind == SourceKind.Correspondent && listed is not null)
        {
            return words.Fill("source.correspondent-of", ("name", listed));
        }

        if (listed is not null)
        {
            return listed;
        }

        if (step.NameKey is not null)
        {
            return step.ActorClass is { } c && step.Kind is SourceKind.Official
                ? words.Fill("gloss.named", ("class", k.ActorLabel(c, words.Language)), ("name", Foreign(step.Name))) : step.Name;
        }

        if (step.ActorClass is { } office && step.Kind is SourceKind.Official or SourceKind.Witness or SourceKind.Person or SourceKind.Organisation)
        {
            return Office(office, step.Country);
        }

        return step.Kind switch
        {
            SourceKind.Video or SourceKind.SocialMedia or SourceKind.MediaReports or SourceKind.Unnamed or SourceKind.Witness or SourceKind.Official => words["source." + Kebab(step.Kind)],
            SourceKind.Correspondent => words["source.correspondent"],
            _ => step.Name,
        };
    }

    /// <summary>"media-reports".</summary>
    public static string Kebab(SourceKind kind) => kind switch
    {
        SourceKind.SocialMedia => "social-media",
        SourceKind.MediaReports => "media-reports",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private string Of(string text, string country) =>
        words.Fill("gloss.of-country", ("actor", text), ("country", Foreign(names.Country(country, words.Language) ?? country)));

    /// <summary>A capital at the start, in the scripts that use one there (Georgian does not).</summary>
    private static string Capital(string text) => text.Length > 0 && text[0] < '\u0530' ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
