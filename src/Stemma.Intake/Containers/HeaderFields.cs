using System.Text;
using System.Text.Unicode;

namespace Stemma.Intake.Containers;

/// <summary>"Name: value" lines up to a blank one, as WARC, HTTP and mail have them; names without case, the first of equal ones counts.</summary>
internal sealed class HeaderFields
{
    private const int Longest = 256 * 1024;
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field, or null.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads fields and the blank line after them.</summary>
    /// <exception cref="FormatException">More than 256 KiB of them.</exception>
    public static HeaderFields Read(ByteSource source)
    {
        var fields = new HeaderFields();
        string? name = null;
        var value = new StringBuilder();
        var left = Longest;
        while (source.ReadLine(left) is { } line)
        {
            left -= line.Length;
            if (source.LineWasCut || left <= 0) throw new FormatException("more than 256 KiB of header fields");
            var bytes = line.AsSpan().TrimEnd("\r\n"u8);
            if (bytes.IsEmpty) break;
            var text = Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
            if (text[0] is ' ' or '\t')
            {
                if (name is not null) value.Append(' ').Append(text.AsSpan().Trim());
                continue;
            }
            Keep();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            name = colon <= 0 ? null : text[..colon].Trim();
            // A repeated field must not gather the continuation lines of the second.
            if (name is not null && fields._fields.ContainsKey(name)) name = null;
            value.Clear().Append(text.AsSpan(colon + 1).Trim());
        }
        Keep();
        return fields;

        void Keep()
        {
            if (name is not null) fields._fields[name] = value.ToString();
        }
    }

    /// <summary>"text/html" and the parameters of a field like <c>Content-Type</c>.</summary>
    public (string? Value, Func<string, string?> Parameter) Parsed(string name) => ParsedValue(this[name]);

    /// <summary>The same for a value that was read elsewhere.</summary>
    public static (string? Value, Func<string, string?> Parameter) ParsedValue(string? value)
    {
        if (value is null) return (null, _ => null);
        var main = value.Split(';', 2)[0].Trim().ToLowerInvariant();
        return (main.Length == 0 ? null : main, parameter => Parameter(value, parameter));
    }

    private static string? Parameter(string value, string name)
    {
        for (var at = value.IndexOf(';', StringComparison.Ordinal); at >= 0 && at < value.Length;)
        {
            var equals = value.IndexOf('=', at);
            if (equals < 0) return null;
            var key = value[(at + 1)..equals].Trim();
            var start = equals + 1;
            while (start < value.Length && value[start] == ' ') start++;
            string found;
            if (start < value.Length && value[start] == '"')
            {
                var end = value.IndexOf('"', start + 1);
                found = value[(start + 1)..(end < 0 ? value.Length : end)];
                at = end < 0 ? -1 : value.IndexOf(';', end);
            }
            else
            {
                at = value.IndexOf(';', start);
                found = value[start..(at < 0 ? value.Length : at)].Trim();
            }
            if (key.TrimEnd('*').Equals(name, StringComparison.OrdinalIgnoreCase)) return found;
        }
        return null;
    }
}
