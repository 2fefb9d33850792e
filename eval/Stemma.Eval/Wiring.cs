using Stemma.Claims;
using Stemma.Collation;
using Stemma.Collation.Alignment;
using Stemma.Data;
using Stemma.Gazetteers;
using Stemma.Intake;
using Stemma.Languages;
using Stemma.Ontology;
using Stemma.Reports;
using Stemma.Stories;
using Stemma.Text.Identification;
using Stemma.Vectors;
using ReadReport = Stemma.Claims.ReadReport;

namespace Stemma.Eval;

/// <summary>The stages of Stemma as the evaluations call them: the one place that knows how they are made.</summary>
internal sealed class Wiring : IDisposable
{
    private readonly DataFolder _folder;
    private readonly Resources _resources;
    private readonly MappedFile _languages;
    private readonly DocumentReader _documents;

    private Wiring(DataFolder folder)
    {
        _folder = folder;
        _resources = Resources.Open(folder);
        _languages = MappedFile.Open(folder.Path("data", "languages.bin"));
        _documents = new DocumentReader(identifier: new NgramIdentifier(_languages.Memory(0, checked((int)_languages.Length))));
    }

    /// <summary>Opens the data that ships; null, with a word on the output, where it is missing or broken.</summary>
    public static Wiring? Open(TextWriter output)
    {
        try
        {
            return new Wiring(DataFolder.Find());
        }
        catch (Exception missing) when (missing is IOException or InvalidDataException)
        {
            output.WriteLine($"cannot measure: {missing.Message}");
            return null;
        }
    }

    /// <summary>The ontology.</summary>
    public OntologyModel Ontology => _resources.Reading.Ontology;

    /// <summary>From the bytes of a file and its name to a report.</summary>
    /// <exception cref="InvalidDataException">Intake set the file aside.</exception>
    public Report Intake(ReadOnlyMemory<byte> bytes, string name)
    {
        var result = _documents.Read(bytes, name);
        return result.Rejection is { } aside ? throw new InvalidDataException($"{name}: {aside.Code}, {aside.Reason}") : result.Reports[0].Report;
    }

    /// <summary>The reading stage.</summary>
    public Func<Report, ReadReport> Reader() => new ReportReader(_resources.Reading, new ReadingOptions()).Read;

    /// <summary>Collates the reports of one story for an English reader; null, with a word on the output, where the likeness is unknown.</summary>
    /// <param name="likeness">none, static or transformer.</param>
    /// <param name="output">Where to say what is wrong.</param>
    /// <param name="weights">Weights of alignment; null for the standard ones.</param>
    public Func<IReadOnlyList<ReadReport>, StoryCollation>? Collator(string likeness, TextWriter output, AlignmentWeights? weights = null)
    {
        if (likeness is not ("none" or "static" or "transformer"))
        {
            output.WriteLine($"--likeness takes none, static or transformer, not '{likeness}'");
            return null;
        }

        var gloss = _folder.Path("languages", "en", PackFiles.Gloss);
        var encoders = Encoders.Open(_folder);
        var options = new CollationOptions
        {
            Words = GlossWords.Read(File.ReadAllText(gloss), "languages/en/" + PackFiles.Gloss),
            Encoder = likeness switch { "static" => encoders.Static, "transformer" => encoders.Transformer, _ => null },
            Weights = weights ?? new AlignmentWeights(),
        };
        var collator = new Collator(Ontology, _resources.Reading.Sources);

        // The gold says which reports tell one story: grouping is not measured here.
        return reads => collator.Collate(new Story("s-eval", [.. reads.Select(r => r.Report.Id).Order(StringComparer.Ordinal)], []), reads, options);
    }

    /// <summary>The gazetteer's ids for an English name in a country.</summary>
    public IReadOnlySet<string> PlaceIds(string name, string? country) =>
        _resources.Reading.Gazetteer.Find(NameFolding.Fold(name)).Where(c => !c.Weak && c.Place.Country == country).Select(c => c.Place.Id).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        _languages.Dispose();
        _resources.Dispose();
    }
}
