using Stemma.Data;
using Stemma.Gazetteers;

namespace Stemma.Tests.Gazetteers;

/// <summary>The real resource, found above the test's folder; null where it was not built.</summary>
internal static class GazetteerFile
{
    private static readonly Lazy<MappedFile?> File = new(() => Path() is { } path ? MappedFile.Open(path) : null);
    private static readonly Lazy<Gazetteer?> Opened = new(() => File.Value is { } file ? Gazetteer.Open(file.Memory(0, (int)file.Length)) : null);

    public static Gazetteer? Open(Xunit.Abstractions.ITestOutputHelper output)
    {
        if (Opened.Value is null)
            output.WriteLine("skipped: data/gazetteer.bin is not there; build it with tools/Stemma.Tools build-gazetteer");
        return Opened.Value;
    }

    public static byte[]? Bytes(Xunit.Abstractions.ITestOutputHelper output) =>
        Open(output) is null ? null : System.IO.File.ReadAllBytes(Path()!);

    private static string? Path()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "data", "gazetteer.bin");
            if (System.IO.File.Exists(path))
                return path;
        }

        return null;
    }
}
