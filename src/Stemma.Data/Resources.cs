using System.Collections.Immutable;
using System.Text;
using Stemma.Claims;
using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Ontology;
using Stemma.Sources;

namespace Stemma.Data;

/// <summary>Opens all that reading needs from the data folder.</summary>
public sealed class Resources : IDisposable
{
    private readonly MappedFile _gazetteer;

    private Resources(MappedFile gazetteer, ReadingResources reading)
    {
        _gazetteer = gazetteer;
        Reading = reading;
    }

    /// <summary>What a <see cref="ReportReader"/> needs.</summary>
    public ReadingResources Reading { get; }

    /// <summary>Opens them.</summary>
    /// <param name="folder">Where Stemma's data is.</param>
    /// <param name="languages">Folder of the language packs; null for the one that ships.</param>
    /// <exception cref="InvalidDataException">A data file has errors; the message lists them with file and line.</exception>
    /// <exception cref="IOException">A data file is missing.</exception>
    public static Resources Open(DataFolder folder, string? languages = null)
    {
        var file = MappedFile.Open(folder.Path("data", "gazetteer.bin"));
        var gazetteer = Gazetteer.Open(file.Memory(0, (int)file.Length));
        if (languages is null && CompiledData.Read(folder) is { } compiled)
            return new Resources(file, new ReadingResources(compiled.Packs, compiled.Ontology, compiled.Sources, gazetteer));
        languages ??= folder.Path("languages");
        var packs = new PackRegistry(PackFolder.Tags(languages).Select(tag => new KeyValuePair<string, Func<LanguagePack>>(tag, () => Compile(languages, tag))));
        return new Resources(file, new ReadingResources(packs, OntologyFrom(folder), SourcesFrom(folder), gazetteer));
    }

    /// <inheritdoc/>
    public void Dispose() => _gazetteer.Dispose();

    internal static LanguagePack Compile(string languages, string tag)
    {
        var (pack, errors) = PackCompiler.Compile(PackFolder.Read(languages, tag));
        return pack ?? throw Broken(errors);
    }

    internal static OntologyModel OntologyFrom(DataFolder folder)
    {
        var (model, errors) = OntologyReader.Read(DataFiles(folder, "ontology"));
        return model ?? throw Broken(errors);
    }

    internal static SourceRegister SourcesFrom(DataFolder folder)
    {
        var (register, errors) = SourcesReader.Read(DataFiles(folder, "sources"), SourceKey.Of);
        return register ?? throw Broken(errors);
    }

    private static IEnumerable<DataFile> DataFiles(DataFolder folder, string part) =>
        Directory.EnumerateFiles(folder.Path(part), "*.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(f => new DataFile(f, File.ReadAllText(folder.Path(f), Encoding.UTF8)));

    private static InvalidDataException Broken(ImmutableArray<PackError> errors) => new(string.Join('\n', errors));
}
