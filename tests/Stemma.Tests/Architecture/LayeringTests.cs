using System.Text.RegularExpressions;
using Stemma.Data;

namespace Stemma.Tests.Architecture;

/// <summary>The parts of the library and which they may use, by the usings of their files.</summary>
public sealed partial class LayeringTests
{
    /// <summary>Lowest first; parts of one row may know each other.</summary>
    private static readonly string[][] Rows =
    [
        ["Reports"],
        ["Languages", "Ontology", "Sources", "Gazetteers", "Likeness", "Clustering"],
        ["Text"],
        ["Facts"],
        ["Claims"],
        ["Stories"],
        ["Collation"],
        ["Checking"],
    ];

    [Fact]
    public void Each_part_knows_only_those_below_it()
    {
        var root = DataFolder.Find().Path("src", "Stemma");
        var offences = new List<string>();
        var seen = 0;
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var own = Row(Namespace().Match(text).Groups[1].Value);
            foreach (Match used in Using().Matches(text))
            {
                seen++;
                if (own < 0 || Row(used.Groups[1].Value) is var other && (other < 0 || other > own))
                    offences.Add($"{Path.GetRelativePath(root, file)} uses {used.Groups[1].Value}");
            }
        }

        seen.ShouldBeGreaterThan(100);
        offences.ShouldBeEmpty();
    }

    private static int Row(string part) => Array.FindIndex(Rows, r => r.Contains(part));

    [GeneratedRegex(@"^namespace Stemma\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using Stemma\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
