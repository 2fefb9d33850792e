namespace Stemma.Intake;

/// <summary>Language tags as documents write them, made one form.</summary>
internal static class LanguageTags
{
    // Old or loose codes that documents still declare (BCP 47 registry: deprecated subtags and their preferred values).
    private static readonly (string From, string To)[] Preferred =
        [("iw", "he"), ("in", "id"), ("ji", "yi"), ("jw", "jv"), ("mo", "ro"), ("sh", "sr-Latn"), ("no", "nb"), ("tl", "fil"), ("cn", "zh"), ("jp", "ja"), ("kr", "ko"), ("ua", "uk"), ("gr", "el"), ("cz", "cs"), ("dk", "da")];

    /// <summary>"AR_eg" → "ar", "sr-latn-RS" → "sr-Latn", "zh-tw" → "zh-Hant"; null where it is no tag.</summary>
    /// <remarks>The region is left out: packs are by language and script.</remarks>
    public static string? Normal(string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared)) return null;
        var parts = declared.Trim().Replace('_', '-').Split('-', ',', ';', '.');
        var language = parts[0].ToLowerInvariant();
        if (language.Length is < 2 or > 3 || !language.All(char.IsAsciiLetterLower) || language is "und" or "mul" or "zxx") return null;
        string? script = null, region = null;
        foreach (var part in parts.Skip(1))
        {
            if (part.Length == 4 && part.All(char.IsAsciiLetter)) script ??= char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
            else if (part.Length == 2 && part.All(char.IsAsciiLetter)) region ??= part.ToUpperInvariant();
        }
        foreach (var (from, to) in Preferred)
        {
            if (language == from) language = to;
        }
        if (language == "zh" && script is null) script = region is "TW" or "HK" or "MO" ? "Hant" : region is "CN" or "SG" ? "Hans" : null;
        return script is null || language.Contains('-', StringComparison.Ordinal) ? language : $"{language}-{script}";
    }

    /// <summary>Whether two tags name one language, whatever script.</summary>
    public static bool SameLanguage(string a, string b) => Primary(a).SequenceEqual(Primary(b)) || (IsNorwegian(a) && IsNorwegian(b));

    private static bool IsNorwegian(string tag) => Primary(tag) is "nb" or "nn" or "no";

    private static ReadOnlySpan<char> Primary(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? tag : tag.AsSpan(0, dash);
    }
}
