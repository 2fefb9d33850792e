using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Ontology;
using Stemma.Sources;

namespace Stemma.Claims;

/// <summary>What reading needs: handed in, looked up nowhere.</summary>
/// <param name="Packs">The language packs.</param>
/// <param name="Ontology">Event types, quantity kinds, actor classes.</param>
/// <param name="Sources">Agencies, outlets, offices.</param>
/// <param name="Gazetteer">Places.</param>
public sealed record ReadingResources(PackRegistry Packs, OntologyModel Ontology, SourceRegister Sources, Gazetteer Gazetteer);

