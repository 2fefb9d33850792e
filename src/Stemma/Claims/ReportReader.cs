using System.Collections.Immutable;
using Stemma.Facts;
using Stemma.Facts.Actors;
using Stemma.Facts.Events;
using Stemma.Facts.Modality;
using Stemma.Facts.Numbers;
using Stemma.Facts.Places;
using Stemma.Facts.Quantities;
using Stemma.Facts.Sources;
using Stemma.Facts.Times;
using Stemma.Languages;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Claims;

/// <summary>Reads a report: sentences, facts, claims. Not safe for use by several threads at once; make one for each.</summary>
public sealed class ReportReader(ReadingResources resources, ReadingOptions options)
{
    private readonly Dictionary<string, PackReader> _readers = new(StringComparer.Ordinal);

    /// <summary>Reads one report. A language without a pack gives sentences, no facts, and a note that says so.</summary>
    public ReadReport Read(Report report) => ReadTraced(report).Read;

    /// <summary>Reads one report and keeps what the layers did, for the examples of the packs.</summary>
    internal (ReadReport Read, DocumentIndex? Document) ReadTraced(Report report)
    {
        if (resources.Packs.Find(report.Language.Tag) is not { } pack)
        {
            var why = report.Language.Tag is null ? "language unknown: not read" : $"no language pack for '{report.Language.Tag}': not read";
            return (new ReadReport { Report = report, Sentences = SentenceCutter.Cut(report, null), Notes = [why] }, null);
        }

        if (!_readers.TryGetValue(pack.Settings.Tag, out var reader))
            _readers[pack.Settings.Tag] = reader = new PackReader(pack, resources, options);
        return reader.Read(report);
    }

    private sealed class PackReader
    {
        private readonly LanguagePack _pack;
        private readonly WordMemory _memory;
        private readonly ILayer[] _layers;
        private readonly ClaimBuilder _claims;
        private readonly ReadingOptions _options;

        public PackReader(LanguagePack pack, ReadingResources resources, ReadingOptions options)
        {
            _pack = pack;
            _options = options;
            _memory = new WordMemory(pack);
            var forms = new NameForms(pack);
            _layers =
            [
                new MediaWords(),
                new RegisteredNames(pack, forms, resources.Sources),
                new NumberLayer(pack),
                new TimeLayer(),
                new PlaceLayer(pack, forms, resources.Gazetteer),
                new ActorLayer(pack, forms),
                new CountLayer(),
                new SourceLayer(resources.Ontology),
                new ModalityLayer(),
                new EventLayer(resources.Ontology),
                new CountFinisher(resources.Ontology),
                new NumberFinisher(),
            ];
            _claims = new ClaimBuilder(resources.Ontology);
        }

        public (ReadReport Read, DocumentIndex Document) Read(Report report)
        {
            var sentences = SentenceCutter.Cut(report, _pack.Settings);
            var document = new DocumentIndex(report, _pack, [.. sentences.Select(s => SentenceIndex.Build(s, report.Text, _pack, _memory))]);
            foreach (var layer in _layers)
                layer.Read(document);
            var note = CalendarStep.Resolve(document, _options);
            var claims = _claims.Build(document);
            var read = new ReadReport
            {
                Report = report,
                Pack = _pack.Label,
                Sentences = sentences,
                Facts = [.. document.Facts.OrderBy(f => f.Sentence).ThenBy(f => f.Span).ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Summary, StringComparer.Ordinal)],
                Claims = claims,
                Notes = note is null ? [] : [note],
            };
            return (read, document);
        }
    }
}
