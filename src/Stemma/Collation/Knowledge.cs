using Stemma.Ontology;

namespace Stemma.Collation;

/// <summary>What collation asks of the ontology, with an answer for what the ontology does not know.</summary>
internal sealed class Knowledge(OntologyModel ontology)
{
    private static readonly HashSet<string> WideClasses = ["people", "officials", "authorities", "organisation", "country", "victims", "men", "women"];

    /// <summary>Classes of which a story knows only one holder in a country, so that the office and its holder are one source.</summary>
    private static readonly HashSet<string> SingleOffices = ["president", "prime-minister", "monarch"];

    public bool IsA(string type, string ancestor) => type == ancestor || ontology.IsA(type, ancestor);

    public string? Broader(string type) => ontology.Event(type)?.Broader;

    public string? Class(string type) => ontology.ClassOf(type);

    public Exclusion? Excludes(string a, string b) => ontology.Excludes(a, b);

    public bool Progresses(string from, string to) => ontology.Follows(from, to);

    public bool Durative(string type) => ontology.Event(type)?.Durative ?? true;

    public double Weight(string type) => ontology.Event(type)?.Weight ?? 0.3;

    public string Label(string type, string language) => Text(ontology.Event(type)?.Labels, language) ?? type;

    /// <summary>True where one does it and another undergoes it; false for what two sides do together (a clash, a meeting).</summary>
    public bool Directed(string type) => ontology.Event(type)?.Roles.Patient == PatientRole.Target;

    /// <summary>The most specific type that all are a kind of; null where they have none.</summary>
    public string? Common(IEnumerable<string> types)
    {
        string? common = null;
        foreach (var type in types)
        {
            common = common is null || common == type ? type : ontology.CommonType(common, type);
            if (common is null)
            {
                return null;
            }
        }

        return common;
    }

    /// <summary>Types that this one excludes, leads to or comes from, as far as the ontology names them; their kinds are found by their broader types.</summary>
    public IEnumerable<string> Rivals(string type) =>
        ontology.TypeAndBroader(type).Select(ontology.Event).SelectMany(e => e!.Excludes.Select(x => x.Type).Concat(e.Progression)).Distinct(StringComparer.Ordinal);

    public bool ActorIsA(string actor, string ancestor) => actor == ancestor || ontology.ActorIsA(actor, ancestor);

    /// <summary>Whether a class speaks or acts for a state, so that class and country name one office.</summary>
    public bool ActorIsOffice(string actor) => ontology.Actor(actor)?.Flags.HasFlag(ActorFlags.Official) ?? false;

    /// <summary>Whether a class is a body (a party, a company), which is one where it is named.</summary>
    public bool ActorIsBody(string actor) => ontology.Actor(actor)?.Flags.HasFlag(ActorFlags.Organisation) ?? false;

    /// <summary>True for a class that says next to nothing of who it is.</summary>
    public bool ActorIsWide(string actor) => WideClasses.Contains(actor);

    /// <summary>True for an office that one person holds in a country.</summary>
    public bool SingleOffice(string actor) => SingleOffices.Contains(actor);

    public string ActorLabel(string actor, string language) => Text(ontology.Actor(actor)?.Labels, language) ?? actor;

    public string? KindBroader(string kind) => ontology.Quantity(kind)?.Broader;

    public string KindCoarse(string kind) => ontology.CoarseOf(kind) ?? kind;

    public bool KindCumulative(string kind) => ontology.Quantity(kind)?.Cumulative ?? false;

    public string? KindDiffers(string a, string b) => ontology.DiffersInScope(a, b)?.Reason;

    public string? KindOfWhom(string kind) => ontology.Quantity(kind)?.Of;

    public string KindLabel(string kind, string language) => Text(ontology.Quantity(kind)?.Labels, language) ?? kind;

    private static string? Text(Labels? labels, string language) => labels?.In(language) ?? labels?.In("en");
}
