namespace Stemma.Vectors.Centring;

/// <summary>The parts of a BCP 47 tag (RFC 5646) that choose a mean. Codes such as <c>rus_Cyrl</c> are read too.</summary>
internal readonly record struct LanguageTag(string Language, string? Script, string? Region)
{
    private const int LongestTag = 64;

    /// <summary>Null where there is no language in the tag.</summary>
    public static LanguageTag? Parse(string? tag)
    {
        if (string.IsNullOrEmpty(tag) || tag.Length > LongestTag)
            return null;
        var parts = tag.Split('-', '_');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
            return null;
        string? script = null;
        string? region = null;
        foreach (var part in parts.Skip(1))
        {
            if (part.Length == 1)
                break;
            if (part.Length == 4 && part.All(char.IsAsciiLetter))
                script ??= char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
            else if (part.Length == 2 && part.All(char.IsAsciiLetter))
                region ??= part.ToUpperInvariant();
        }

        return new LanguageTag(parts[0].ToLowerInvariant(), script, region);
    }
}
