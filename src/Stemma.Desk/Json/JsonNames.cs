using System.Text.Json;
using Stemma.Collation;
using Stemma.Facts;

namespace Stemma.Desk.Json;

/// <summary>The strings of the contract for the members of Stemma's enumerations.</summary>
public static class JsonNames
{
    /// <summary>"agree", "more-precise", "only", "contradict", "updated", "different-scope".</summary>
    public static string Of(Verdict verdict) => Kebab(verdict);

    /// <summary>"outcome", "role", "figure", "polarity", "time", "place".</summary>
    public static string Of(ContradictionType type) => Kebab(type);

    /// <summary>"asserted", "possible", "denied", "future", "past-background".</summary>
    public static string Of(EventModality modality) => Kebab(modality);

    /// <summary>"agency", "media-reports" …</summary>
    public static string Of(SourceKind kind) => Kebab(kind);

    /// <summary>A member's name in lower case with hyphens: "MediaReports" is "media-reports".</summary>
    internal static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
