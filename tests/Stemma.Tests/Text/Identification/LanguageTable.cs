using Stemma.Text.Identification;

namespace Stemma.Tests.Text.Identification;

/// <summary>The table that ships, read once for all tests.</summary>
internal static class LanguageTable
{
    private static readonly Lazy<byte[]> Content = new(Read);
    private static readonly Lazy<NgramIdentifier> Shared = new(() => new NgramIdentifier(Content.Value));

    public static byte[] Bytes => Content.Value;

    public static NgramIdentifier Identifier => Shared.Value;

    private static byte[] Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "data", "languages.bin");
            if (File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")))
                return File.Exists(file) ? File.ReadAllBytes(file) : throw new FileNotFoundException($"{file} is missing: train it as docs/identification.md says, or take it from the repository");
        }

        throw new DirectoryNotFoundException($"no Stemma.slnx above {AppContext.BaseDirectory}");
    }
}
