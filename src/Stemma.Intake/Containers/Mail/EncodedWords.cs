using System.Text;
using System.Text.RegularExpressions;
using Stemma.Intake.Encodings;

namespace Stemma.Intake.Containers.Mail;

/// <summary>Encoded words of mail headers (RFC 2047), and the names in address fields.</summary>
internal static partial class EncodedWords
{
    /// <summary>The text of a header; words whose charset is not known stay as they are.</summary>
    public static string Decode(string header)
    {
        var text = new StringBuilder();
        var pending = new List<byte>();
        string? charset = null;
        var at = 0;
        foreach (Match word in Word().Matches(header))
        {
            var between = header[at..word.Index];
            // White space between encoded words is not of the text; a character may be cut between two.
            if (charset is null || between.AsSpan().Trim().Length > 0 || !charset.Equals(word.Groups["c"].Value, StringComparison.OrdinalIgnoreCase))
            {
                Flush();
                text.Append(at > 0 && string.IsNullOrWhiteSpace(between) ? "" : between);
            }
            charset = word.Groups["c"].Value;
            pending.AddRange(word.Groups["e"].ValueSpan is "b" or "B" ? TransferCoding.Base64(Encoding.Latin1.GetBytes(word.Groups["t"].Value)) : TransferCoding.QuotedPrintable(Encoding.Latin1.GetBytes(word.Groups["t"].Value.Replace('_', ' ')), isHeader: true));
            at = word.Index + word.Length;
        }
        Flush();
        return text.Append(header, at, header.Length - at).ToString().Trim();

        void Flush()
        {
            if (charset is not null) text.Append((WebEncodings.Of(charset.Split('*')[0])?.Encoding ?? Encoding.UTF8).GetString([.. pending]));
            pending.Clear();
            charset = null;
        }
    }

    /// <summary>The name in "Name &lt;address&gt;"; the host of the address where there is none.</summary>
    public static string? Sender(string? field)
    {
        if (field is null) return null;
        var open = field.LastIndexOf('<');
        var name = open > 0 ? Decode(field[..open].Trim().Trim('"')) : "";
        if (name.Length > 0) return name;
        var at = field.LastIndexOf('@');
        return at < 0 ? null : field[(at + 1)..].Trim().TrimEnd('>', ' ');
    }

    [GeneratedRegex(@"=\?(?<c>[A-Za-z0-9_.:*-]{2,40})\?(?<e>[bBqQ])\?(?<t>[^?\s]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
