using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Stemma.Languages;

/// <summary>The words of one language by which a collation is shown to its readers: <c>languages/&lt;tag&gt;/gloss.yaml</c>.</summary>
public sealed partial record GlossWords
{
    /// <summary>BCP 47 tag of the readers' language.</summary>
    public required string Language { get; init; }

    /// <summary>True where the script runs from right to left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>Rule that chooses a form after a number: one-other, east-slavic, arabic, other.</summary>
    public required string Plural { get; init; }

    /// <summary>All texts by dotted key ("verdict.agree").</summary>
    public required ImmutableSortedDictionary<string, string> Words { get; init; }

    /// <summary>The text of a key; the key itself in angle brackets where the file has none, so that a gap is seen.</summary>
    public string this[string key] => Words.TryGetValue(key, out var text) ? text : $"⟨{key}⟩";

    /// <summary>Whether the file has the key.</summary>
    public bool Has(string key) => Words.ContainsKey(key);

    /// <summary>The text of a key with its places filled: <c>Fill("verdict.only", ("who", "A"))</c>. A place not named stays.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Place, string Text)> values)
    {
        // One pass, so that a brace inside a filled text is never taken for a place.
        var given = values.ToArray();
        return Places().Replace(this[key], m =>
        {
            foreach (var (place, text) in given)
            {
                if (m.Groups[1].ValueSpan.SequenceEqual(place))
                {
                    return text;
                }
            }

            return m.Value;
        });
    }

    /// <summary>The form of a key that goes with a number: <c>Count("working.reports", 2)</c>.</summary>
    /// <remarks>Plural rules after Unicode CLDR, for whole numbers.</remarks>
    public string Count(string key, int n)
    {
        var form = Plural switch
        {
            "one-other" => n == 1 ? "one" : "other",
            "east-slavic" => (n % 10, n % 100) switch
            {
                (1, not 11) => "one",
                ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
                _ => "many",
            },
            "arabic" => n switch
            {
                1 => "one",
                2 => "two",
                _ when n % 100 is >= 3 and <= 10 => "few",
                _ when n % 100 >= 11 => "many",
                _ => "other",
            },
            _ => "other",
        };
        return Fill(key + "." + form, ("n", n.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Reads a gloss file.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="file">Its name for messages ("languages/en/gloss.yaml").</param>
    /// <exception cref="FormatException">The file is not as it should be; the message starts with file and line.</exception>
    public static GlossWords Read(string yaml, string file)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw new FormatException($"{file}:{e.Start.Line}: {e.Message}", e);
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..])
        {
            throw new FormatException($"{file}:1: a mapping of keys to texts is expected");
        }

        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Flatten(root, "", words, file);
        string Head(string key, params string[] allowed)
        {
            var value = words.TryGetValue(key, out var text) ? text : throw new FormatException($"{file}:1: “{key}” is missing");
            words.Remove(key);
            return allowed.Length == 0 || allowed.Contains(value, StringComparer.Ordinal)
                ? value : throw new FormatException($"{file}:1: “{key}” is “{value}”, but must be one of {string.Join(", ", allowed)}");
        }

        return new GlossWords
        {
            Language = Head("language"),
            RightToLeft = Head("direction", "ltr", "rtl") == "rtl",
            Plural = Head("plural", "one-other", "east-slavic", "arabic", "other"),
            Words = words.ToImmutable(),
        };
    }

    private static void Flatten(YamlMappingNode node, string prefix, ImmutableSortedDictionary<string, string>.Builder words, string file)
    {
        foreach (var (name, value) in node.Children)
        {
            if (name is not YamlScalarNode { Value: { Length: > 0 } part })
            {
                throw new FormatException($"{file}:{name.Start.Line}: a key must be a word");
            }

            switch (value)
            {
                case YamlMappingNode inner:
                    Flatten(inner, prefix + part + ".", words, file);
                    break;
                case YamlScalarNode { Value: { Length: > 0 } text }:
                    words[prefix + part] = text;
                    break;
                default:
                    throw new FormatException($"{file}:{value.Start.Line}: “{prefix}{part}” needs a text");
            }
        }
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Places();
}
