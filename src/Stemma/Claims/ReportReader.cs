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

    /// <summary>Reads one report, each sentence with the pack of its language. A language without a pack gives sentences, no facts, and a note that says so.</summary>
    public ReadReport Read(Report report) => report.Segments.IsEmpty ? ReadTraced(report).Read : ReadMixed(report);

    /// <summary>Reads a report of one language and keeps what the layers did, for the examples of the packs.</summary>
    internal (ReadReport Read, DocumentIndex? Document) ReadTraced(Report report)
    {
        if (resources.Packs.Find(report.Language.Tag) is not { } pack)
        {
            var sentences = SentenceCutter.Cut(report, null);
            return (new ReadReport { Report = report, Sentences = sentences, Unread = [.. sentences.Select(s => s.Index)], Notes = [Unread(report.Language.Tag)] }, null);
        }

        var document = Of(pack).Index(report, SentenceCutter.Cut(report, pack.Settings));
        return (Of(pack).Read(document), document);
    }

    private ReadReport ReadMixed(Report report)
    {
        var sentences = SentenceCutter.Cut(report, resources.Packs.Find(report.Language.Tag)?.Settings);
        var whole = new ReadReport { Report = report, Sentences = sentences };
        // The report's own language first, then in the order of the text.
        foreach (var part in sentences.GroupBy(s => report.LanguageAt(s.Span)).OrderBy(g => g.Key != report.Language.Tag).ThenBy(g => g.First().Index))
        {
            var which = $"{(part.Count() == 1 ? "sentence" : "sentences")} {string.Join(", ", part.Select(s => s.Index))}";
            if (resources.Packs.Find(part.Key) is not { } pack)
            {
                whole = whole with { Unread = [.. whole.Unread, .. part.Select(s => s.Index)], Notes = whole.Notes.Add($"{which}: {Unread(part.Key)}") };
                continue;
            }

            var read = Of(pack).Read(Of(pack).Index(report, part));
            var notes = part.Key == report.Language.Tag ? read.Notes : read.Notes.Insert(0, $"{which}: in another language than the report, read with pack {read.Pack}");
            whole = whole with { Pack = whole.Pack is null ? read.Pack : $"{whole.Pack}, {read.Pack}", Facts = [.. whole.Facts, .. read.Facts], Claims = [.. whole.Claims, .. read.Claims], Notes = [.. whole.Notes, .. notes] };
        }

        return whole with { Unread = [.. whole.Unread.Order()], Facts = [.. whole.Facts.OrderBy(f => f.Sentence)], Claims = [.. whole.Claims.OrderBy(c => c.Sentence)] };
    }

    private static string Unread(string? language) => language is null ? "language unknown: not read" : $"no language pack for '{language}': not read";

    private PackReader Of(LanguagePack pack)
    {
        if (!_readers.TryGetValue(pack.Settings.Tag, out var reader))
            _readers[pack.Settings.Tag] = reader = new PackReader(pack, resources, options);
        return reader;
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

        public DocumentIndex Index(Report report, IEnumerable<Sentence> sentences) =>
            new(report, _pack, [.. sentences.Select(s => SentenceIndex.Build(s, report.Text, _pack, _memory))]);

        public ReadReport Read(DocumentIndex document)
        {
            foreach (var layer in _layers)
                layer.Read(document);
            var note = CalendarStep.Resolve(document, _options);
            return new ReadReport
            {
                Report = document.Report,
                Pack = _pack.Label,
                Sentences = [.. document.Sentences.Select(s => s.Sentence)],
                Facts = [.. document.Facts.OrderBy(f => f.Sentence).ThenBy(f => f.Span).ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Summary, StringComparer.Ordinal)],
                Claims = _claims.Build(document),
                Notes = note is null ? [] : [note],
            };
        }
    }
}
