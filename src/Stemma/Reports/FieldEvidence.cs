namespace Stemma.Reports;

/// <summary>Where one field of a report was found.</summary>
/// <param name="Field">"title", "author", "outlet", "published", "updated", "language", "url", "text".</param>
/// <param name="Value">What was read there, as it stands there; its first thousand characters and "…" where it is longer.</param>
/// <param name="From">The place: "json-ld headline", "meta og:title", "h1", "front matter", "container".</param>
/// <param name="Taken">Whether the report's field rests on it.</param>
public sealed record FieldEvidence(string Field, string Value, string From, bool Taken)
{
    private const int Longest = 1000;

    /// <summary>Evidence with a value of any length.</summary>
    public static FieldEvidence Of(string field, string value, string from, bool taken)
    {
        if (value.Length > Longest)
            value = value[..(char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return new FieldEvidence(field, value, from, taken);
    }
}
