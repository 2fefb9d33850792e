using System.Collections.Immutable;
using Stemma.Languages;

namespace Stemma.Ontology;

/// <summary>What reading the ontology's files gave.</summary>
/// <param name="Model">The ontology; null where there are errors.</param>
/// <param name="Errors">What is wrong, in the order of file and line.</param>
public sealed record OntologyReading(OntologyModel? Model, ImmutableArray<PackError> Errors);

/// <summary>Reads the ontology from its YAML files and checks it.</summary>
public static class OntologyReader
{
    private static readonly string[] Keys = ["classes", "coarse", "plover", "acled", "events", "quantities", "actors"];

    /// <summary>Reads and checks the files; what a file holds is told by its keys, not by its name.</summary>
    /// <param name="files">All files of <c>ontology/</c>, in any order.</param>
    public static OntologyReading Read(IEnumerable<DataFile> files)
    {
        var errors = new List<PackError>();
        var codes = CodeBook.Empty;
        var events = new List<EventType>();
        var quantities = new List<QuantityKind>();
        var actors = new List<ActorClass>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (DataNode.Root(file, errors) is not { } root)
                continue;
            root.OnlyKeys(Keys);
            codes = Merge(codes, root);
            events.AddRange(root.Maps("events").Select(EventReader.Read));
            quantities.AddRange(root.Maps("quantities").Select(QuantityReader.Read));
            actors.AddRange(root.Maps("actors").Select(ActorReader.Read));
        }

        OntologyValidator.Check(codes, events, quantities, actors, errors);
        var sorted = errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)
            .ThenBy(e => e.Message, StringComparer.Ordinal).Distinct().ToImmutableArray();
        var model = sorted.IsEmpty
            ? new OntologyModel(codes, Symmetry.Of(events), Symmetry.Of(quantities), actors)
            : null;
        return new OntologyReading(model, sorted);
    }

    private static CodeBook Merge(CodeBook codes, DataNode root)
    {
        var plover = root.Get("plover") is { } node
            ? node.Pairs().Select(p => new PloverCategory(p.Key, node.Texts(p.Key))).ToImmutableArray()
            : [];
        return new CodeBook(
            codes.Classes.AddRange(root.Texts("classes")),
            codes.Coarse.AddRange(root.Texts("coarse")),
            codes.Plover.AddRange(plover),
            codes.Acled.AddRange(root.Texts("acled")));
    }
}
