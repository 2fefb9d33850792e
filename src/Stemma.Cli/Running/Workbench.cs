using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Stemma.Claims;
using Stemma.Collation.Glossing;
using Stemma.Data;
using Stemma.Desk;
using Stemma.Desk.Json;
using Stemma.Facts;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Languages;
using Stemma.Reports;
using Stemma.Text.Identification;
using Stemma.Vectors;
using ReadReport = Stemma.Claims.ReadReport;

namespace Stemma.Cli.Running;

/// <summary>All that a command works with, opened from the data folder when it is first used.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly Lazy<Resources> _resources;
    private readonly Lazy<Encoders> _encoders;
    private readonly MappedFile _languages;

    /// <param name="limits">Limits of intake; null for the defaults.</param>
    public Workbench(IntakeLimits? limits = null)
    {
        Limits = limits ?? IntakeLimits.Default;
        Folder = DataFolder.Find();
        _resources = new Lazy<Resources>(() => Resources.Open(Folder));
        _encoders = new Lazy<Encoders>(() => Encoders.Open(Folder));
        _languages = MappedFile.Open(Folder.Path("data", "languages.bin"));
        Identifier = new NgramIdentifier(_languages.Memory(0, checked((int)_languages.Length)));
        Documents = new DocumentReader(Limits, Identifier);
        Streams = new IntakeStream(Limits, FieldMaps.Parse(File.ReadAllText(Folder.Path("data", "intake", "fieldmaps.yaml")), "data/intake/fieldmaps.yaml"));
    }

    /// <summary>Version of the engine, for provenance.</summary>
    public static string EngineVersion { get; } =
        typeof(Workbench).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public DataFolder Folder { get; }

    public IntakeLimits Limits { get; }

    public NgramIdentifier Identifier { get; }

    public DocumentReader Documents { get; }

    public IntakeStream Streams { get; }

    public ReadingResources Reading => _resources.Value.Reading;

    public Encoders Encoders => _encoders.Value;

    public GlossWords Words(string language)
    {
        var file = Folder.Path("languages", language, PackFiles.Gloss);
        return File.Exists(file)
            ? GlossWords.Read(File.ReadAllText(file), $"languages/{language}/{PackFiles.Gloss}")
            : throw new UsageException($"--language {language}: there is no languages/{language}/{PackFiles.Gloss}");
    }

    public DeskLabels Labels(GlossWords words) => new(words.Language, words.Words, (group, id) => group switch
    {
        "event" => Reading.Ontology.Event(id)?.Labels.In(words.Language),
        "quantity" => Reading.Ontology.Quantity(id)?.Labels.In(words.Language),
        "actor" => Reading.Ontology.Actor(id)?.Labels.In(words.Language),
        _ => null,
    });

    public GlossNames Names() => new(PlaceName, CountryName);

    /// <summary>Engine and packs for what is written out.</summary>
    public Provenance MadeBy(IEnumerable<ReadReport> reads) => new(
        "stemma",
        EngineVersion,
        [.. reads.SelectMany(r => r.Report.Segments.Select(s => s.Verdict.Tag).Append(r.Report.Language.Tag)).Where(t => t is not null).Select(t => Reading.Packs.Find(t)).OfType<LanguagePack>()
            .DistinctBy(p => p.Settings.Tag).OrderBy(p => p.Settings.Tag, StringComparer.Ordinal).Select(p => new PackVersion(p.Settings.Tag, p.Settings.Version, p.Hash))]);

    public void Dispose()
    {
        if (_resources.IsValueCreated)
            _resources.Value.Dispose();
        _languages.Dispose();
    }

    private string? PlaceName(PlaceRef place, string language)
    {
        if (language == "en")
            return place.Name;
        var found = Reading.Gazetteer.Find(Gazetteers.NameFolding.Fold(place.Name)).Select(c => c.Place).FirstOrDefault(p => p.Id == place.Id);
        return found is null ? null : Reading.Gazetteer.Name(found, language);
    }

    private static string? CountryName(string code, string language)
    {
        try
        {
            return language == "en" ? new RegionInfo(code).EnglishName : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>The command line asks for something that is not there.</summary>
internal sealed class UsageException(string message) : Exception(message);
