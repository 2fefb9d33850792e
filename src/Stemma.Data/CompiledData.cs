using System.Security.Cryptography;
using System.Text;
using Stemma.Languages;
using Stemma.Languages.Binary;
using Stemma.Ontology;
using Stemma.Sources;

namespace Stemma.Data;

/// <summary>
/// Ontology, sources and packs in one binary file beside the program, so that a start need not parse YAML. The file
/// carries the hash of the YAML that it was made from; where that has changed it is not used.
/// </summary>
public static class CompiledData
{
    /// <summary>Its name, beside the program.</summary>
    public const string FileName = "stemma.compiled.bin";

    private const uint Magic = 0x31435453; // "STC1"

    /// <summary>Compiles all data files and writes the result.</summary>
    /// <exception cref="InvalidDataException">A data file has errors; the message lists them.</exception>
    public static void Write(DataFolder folder, string path)
    {
        var ontology = Resources.OntologyFrom(folder);
        var sources = Resources.SourcesFrom(folder);
        var languages = folder.Path("languages");
        var packs = PackFolder.Tags(languages).Select(tag => Resources.Compile(languages, tag)).ToList();
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Fingerprint(folder));
            Block(writer, w => OntologyBinary.Write(w, ontology));
            Block(writer, w => SourcesBinary.Write(w, sources));
            writer.Write7BitEncodedInt(packs.Count);
            foreach (var pack in packs)
            {
                writer.Write(pack.Settings.Tag);
                Block(writer, w => PackBinary.Write(w, pack));
            }
        }

        File.WriteAllBytes(path, memory.ToArray());
    }

    /// <summary>Reads the file beside the program; null where there is none, or where the YAML has changed since.</summary>
    internal static (OntologyModel Ontology, SourceRegister Sources, PackRegistry Packs)? Read(DataFolder folder)
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            var bytes = File.ReadAllBytes(path);
            using var reader = Reader(bytes);
            if (reader.ReadUInt32() != Magic || reader.ReadString() != Fingerprint(folder))
                return null;
            var ontology = OntologyBinary.Read(Reader(Block(reader)));
            var sources = SourcesBinary.Read(Reader(Block(reader)), SourceKey.Of);
            var packs = new List<KeyValuePair<string, Func<LanguagePack>>>();
            for (var n = reader.Read7BitEncodedInt(); n > 0; n--)
            {
                var tag = reader.ReadString();
                var block = Block(reader);
                packs.Add(new(tag, () => PackBinary.Read(Reader(block))));
            }

            return (ontology, sources, new PackRegistry(packs));
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 over the engine's build and the names and texts of all data files.</summary>
    private static string Fingerprint(DataFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(LanguagePack).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (var part in (string[])["languages", "ontology", "sources"])
            foreach (var file in Directory.EnumerateFiles(folder.Path(part), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder.Root, file)));
                hash.AppendData(File.ReadAllBytes(file));
            }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes, writable: false), Encoding.UTF8);

    private static void Block(BinaryWriter writer, Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var inner = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
            write(inner);
        writer.Write((int)memory.Length);
        writer.Write(memory.ToArray());
    }

    private static byte[] Block(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());
}
