using System.Collections.Immutable;
using Stemma.Facts;

namespace Stemma.Collation.Independence;

/// <summary>Where one reading comes from in the end.</summary>
/// <param name="Key">Language-neutral identity.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Clear">False where it is not known who that is.</param>
/// <param name="Sort">Sort of the last step; null for a report's own voice.</param>
/// <param name="Through">Names of the steps before it, nearest first.</param>
/// <param name="SameTextAs">Id of the report that has the same text; null where the text is the report's own.</param>
/// <param name="CopyIsKnown">True where that report is known to have had the text first.</param>
internal sealed record ReadingOrigin(string Key, string Name, bool Clear, SourceKind? Sort, ImmutableArray<string> Through, string? SameTextAs = null, bool CopyIsKnown = false)
{
    /// <summary>True for a report's own voice.</summary>
    public bool Own => Sort is null;
}
