using System.Globalization;
using System.Text.Json;

namespace Stemma.Eval.Floors;

/// <summary>Figures that must not fall: name → floor, kept beside the evaluations as JSON.</summary>
internal static class FloorFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads floors; an absent file has none.</summary>
    /// <exception cref="JsonException">The file is broken.</exception>
    public static SortedDictionary<string, double> Read(string path) =>
        File.Exists(path)
            ? new(JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path)) ?? [], StringComparer.Ordinal)
            : new(StringComparer.Ordinal);

    /// <summary>Says which figures lie below their floors or were not measured.</summary>
    /// <param name="floors">The floors.</param>
    /// <param name="figures">What was measured.</param>
    /// <param name="partial">True where only a part was asked for: what was not measured is passed over.</param>
    public static IReadOnlyList<string> Failures(IReadOnlyDictionary<string, double> floors, IReadOnlyDictionary<string, double> figures, bool partial)
    {
        List<string> failures = [];
        foreach (var (name, floor) in floors.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!figures.TryGetValue(name, out var figure))
            {
                if (!partial) failures.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: not measured, floor {floor:0.000}"));
            }
            else if (figure < floor - 1e-9) failures.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {figure:0.000} is below its floor {floor:0.000}"));
        }

        return failures;
    }

    /// <summary>The floors, each lifted to what was measured where that is higher; cut, never rounded up, to three digits.</summary>
    public static SortedDictionary<string, double> Raised(IReadOnlyDictionary<string, double> floors, IReadOnlyDictionary<string, double> figures)
    {
        var raised = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, floor) in floors) raised[name] = floor;
        foreach (var (name, figure) in figures)
        {
            var cut = Math.Floor((figure * 1000) + 1e-6) / 1000;
            if (!raised.TryGetValue(name, out var floor) || cut > floor) raised[name] = cut;
        }

        return raised;
    }

    /// <summary>Does what "--floors" asks for.</summary>
    /// <param name="mode">"check", "raise", or null for neither.</param>
    /// <param name="path">The floor file.</param>
    /// <param name="figures">What was measured.</param>
    /// <param name="partial">True where only a part was measured.</param>
    /// <param name="output">Where failures are told.</param>
    /// <returns>0, 1 where a figure fell, 2 where the mode is unknown.</returns>
    public static int Apply(string? mode, string path, IReadOnlyDictionary<string, double> figures, bool partial, TextWriter output)
    {
        switch (mode)
        {
            case null:
                return 0;
            case "check":
                var floors = Read(path);
                var failures = Failures(floors, figures, partial);
                foreach (var failure in failures) output.WriteLine("FLOOR " + failure);
                if (failures.Count == 0) output.WriteLine($"floors hold: {floors.Count} figures of {Path.GetFileName(path)}");
                return failures.Count == 0 ? 0 : 1;
            case "raise":
                var raised = Raised(Read(path), figures);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, JsonSerializer.Serialize(raised, Indented).ReplaceLineEndings("\n") + "\n");
                output.WriteLine($"floors kept: {raised.Count} figures in {Path.GetFileName(path)}");
                return 0;
            default:
                output.WriteLine($"--floors takes check or raise, not '{mode}'");
                return 2;
        }
    }
}
