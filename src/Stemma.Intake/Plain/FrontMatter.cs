namespace Stemma.Intake.Plain;

/// <summary>The block of fields before a plain text: a line of three dashes, "name: value" lines, a line of three dashes.</summary>
internal static class FrontMatter
{
    private const int MostLines = 64;

    /// <summary>The fields by lower-case name, and where the text starts; no fields and 0 where there is no such block.</summary>
    public static (Dictionary<string, string> Fields, int Start) Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        if (!IsFence(Line(text, ref at))) return (fields, 0);
        for (var i = 0; i < MostLines && at < text.Length; i++)
        {
            var line = Line(text, ref at);
            if (IsFence(line)) return (fields, SkipBlank(text, at));
            var colon = line.IndexOf(':');
            if (colon <= 0)
            {
                if (line.Trim().IsEmpty || line.TrimStart().StartsWith("#")) continue;
                break;
            }
            var value = Unquote(line[(colon + 1)..].Trim());
            if (!value.IsEmpty) fields[line[..colon].Trim().ToString().ToLowerInvariant()] = value.ToString();
        }
        return (new Dictionary<string, string>(StringComparer.Ordinal), 0);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static ReadOnlySpan<char> Line(string text, ref int at)
    {
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at).TrimEnd('\r');
        at = end < 0 ? text.Length : end + 1;
        return line;
    }

    // Blank lines after the block part it from the text; they are not of the text.
    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length)
        {
            var next = at;
            if (!Line(text, ref next).Trim().IsEmpty || next == at) return at;
            at = next;
        }
        return at;
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
