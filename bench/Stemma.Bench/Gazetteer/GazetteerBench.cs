using System.Diagnostics;
using System.Globalization;
using Stemma.Data;
using Stemma.Gazetteers;

namespace Stemma.Bench.Gazetteer;

/// <summary>How fast the gazetteer opens and answers.</summary>
public static class GazetteerBench
{
    private const int Rounds = 200_000;

    /// <summary>Usage: <c>gazetteer [FILE]</c>; FILE is data/gazetteer.bin unless given.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var path = args.Length > 0 ? args[0] : DataFolder.Find().Path("data", "gazetteer.bin");
        var watch = Stopwatch.StartNew();
        using var file = MappedFile.Open(path);
        var gazetteer = Stemma.Gazetteers.Gazetteer.Open(file.Memory(0, (int)file.Length));
        _ = gazetteer.Find("almaty").Count;
        output.WriteLine(Line("open and first lookup", watch.Elapsed.TotalMilliseconds, "ms"));

        var names = Enumerable.Range(0, 5_000).Select(i => NameFolding.Fold(gazetteer.At(i * 37 % gazetteer.Count).Name)).ToArray();
        var words = names.Select(name => $"{name}zq").ToArray();
        Measure("names found", names, name => gazetteer.Find(name).Count, Rounds, output);
        Measure("words not found", words, word => gazetteer.Find(word).Count, Rounds * 10, output);
        Measure("names by sound", names, name => gazetteer.FindBySound(name).Count, Rounds / 10, output);
        Measure("names folded", names, name => NameFolding.Fold($"{name}É").Length, Rounds, output);
        return 0;
    }

    private static void Measure(string what, string[] names, Func<string, int> ask, int rounds, TextWriter output)
    {
        foreach (var name in names.Take(1_000))
            _ = ask(name);
        var watch = Stopwatch.StartNew();
        long sum = 0;
        for (var i = 0; i < rounds; i++)
            sum += ask(names[i % names.Length]);
        output.WriteLine(Line(what, rounds / watch.Elapsed.TotalSeconds, $"a second ({sum} answers)"));
    }

    private static string Line(string what, double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{what}: {value:#,0.0} {unit}");
}
