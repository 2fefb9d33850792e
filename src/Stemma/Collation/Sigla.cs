using System.Collections.Immutable;
using Stemma.Claims;

namespace Stemma.Collation;

/// <summary>Letters by which a story's reports are called.</summary>
internal static class Sigla
{
    /// <summary>A, B, … Z, AA, AB, … in order of publication, name and id; reports without a date come last.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<ReadReport> reports) =>
        reports.Select(r => r.Report)
            .OrderBy(r => r.Published is null).ThenBy(r => r.Published?.Value, StringComparer.Ordinal)
            .ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)
            .Select((r, i) => KeyValuePair.Create(r.Id, Letter(i)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Letter(int i) => i < 26 ? ((char)('A' + i)).ToString() : Letter((i / 26) - 1) + (char)('A' + (i % 26));
}
