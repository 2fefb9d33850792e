using System.Text;

namespace Stemma.GoldenFiles;

/// <summary>Compares an output with the file that was reviewed; writes what came instead beside it.</summary>
internal static class Golden
{
    private const string Accept = "STEMMA_ACCEPT_GOLDEN";

    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where the reviewed files of this test project lie.</summary>
    public static string Folder { get; } = Path.Combine(Root, "tests", typeof(Golden).Assembly.GetName().Name!, "Golden");

    /// <summary>Compares with <c>Golden/NAME</c> of the test project that asks; <c>STEMMA_ACCEPT_GOLDEN=1</c> takes the output as the new reference.</summary>
    public static void Match(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllBytes(path, bytes);
        var received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        if (File.Exists(path) && bytes.SequenceEqual(File.ReadAllBytes(path)))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllBytes(received, bytes);
        var expected = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
        var actual = Encoding.UTF8.GetString(bytes).Split('\n');
        var at = Enumerable.Range(0, Math.Max(expected.Length, actual.Length)).First(i => expected.ElementAtOrDefault(i) != actual.ElementAtOrDefault(i));
        Assert.Fail($"{received} differs from line {at + 1}:\n- {expected.ElementAtOrDefault(at)}\n+ {actual.ElementAtOrDefault(at)}\n{Accept}=1 accepts it after review");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("no Stemma.slnx above " + AppContext.BaseDirectory);
    }
}
