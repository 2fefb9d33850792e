using Stemma.Collation;
using Stemma.Data;
using Stemma.Facts;
using Stemma.Languages;
using Stemma.Ontology;

namespace Stemma.Tests.Making;

/// <summary>The real ontology and glosses of the repository, and some places, for tests.</summary>
internal static class Known
{
    private static readonly Lazy<OntologyModel> Loaded = new(() =>
    {
        var folder = DataFolder.Find();
        var files = Directory.EnumerateFiles(folder.Path("ontology"), "*.yaml", SearchOption.AllDirectories)
            .Select(f => new DataFile(Path.GetRelativePath(folder.Root, f).Replace('\\', '/'), File.ReadAllText(f)));
        var reading = OntologyReader.Read(files);
        reading.Errors.ShouldBeEmpty();
        return reading.Model!;
    });

    public static OntologyModel Ontology => Loaded.Value;

    public static Knowledge Knowledge => new(Ontology);

    public static GlossWords Words(string language)
    {
        var file = DataFolder.Find().Path("languages", language, "gloss.yaml");
        return GlossWords.Read(File.ReadAllText(file), $"languages/{language}/gloss.yaml");
    }

    // An invented country, so that no rule can lean on a real one.
    public static readonly PlaceRef Country = new("t:1", "Vastria", "VX", "country", 45, 20);
    public static readonly PlaceRef Port = new("t:2", "Lomena", "VX", "city", 45.1, 20.1, "t:9");
    public static readonly PlaceRef Hill = new("t:3", "Kestova", "VX", "city", 46.5, 21.9, "t:8");
    public static readonly PlaceRef PortProvince = new("t:4", "Lomena Province", "VX", "region", 45.4, 20.6);
    public static readonly PlaceRef HillProvince = new("t:8", "Uplands", "VX", "region", 46.4, 21.7);
    public static readonly PlaceRef Abroad = new("t:20", "Ostmark", "OX", "country", 50, 10);
}
