using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stemma.Languages;

/// <summary>Makes spellings of one word alike: case, compatibility forms, marks of reading, the pack's own equivalences.</summary>
/// <remarks>Pure; the result of folding is itself unchanged by folding (tested for every pack).</remarks>
public sealed class Folding
{
    private const int MostSteps = 4;
    private const char Removed = '\0';
    private const char Several = '\uFFFF';

    private static readonly string[] Common = [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => OfAll((char)i))];

    private readonly char[] _one = new char[char.MaxValue + 1];
    private readonly Dictionary<char, string> _several = [];

    /// <summary>Makes a folding.</summary>
    /// <param name="map">The pack's equivalences: a character → what it folds to (may be empty).</param>
    public Folding(ImmutableSortedDictionary<string, string> map)
    {
        Map = map;
        for (var i = 0; i <= char.MaxValue; i++)
            Set((char)i, Folded((char)i));
    }

    /// <summary>The pack's equivalences.</summary>
    public ImmutableSortedDictionary<string, string> Map { get; }

    /// <summary>Folds a text.</summary>
    public string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var folded = _one[text[i]];
            if (folded is Removed or Several)
                return Slow(text);
            buffer[i] = folded;
        }

        return text.SequenceEqual(buffer) ? text.ToString() : buffer.ToString();
    }

    private string Slow(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            var folded = _one[c];
            if (folded == Several)
                result.Append(_several.GetValueOrDefault(c) ?? c.ToString());
            else if (folded != Removed)
                result.Append(folded);
        }

        return result.ToString();
    }

    private void Set(char from, string to)
    {
        _one[from] = to.Length switch { 0 => Removed, 1 => to[0], _ => Several };
        if (to.Length > 1)
            _several[from] = to;
    }

    /// <summary>The pack's equivalences hold for every form of a character: for its capital, its full-width form.</summary>
    private string Folded(char c)
    {
        var text = One(c);
        if (text.Length == 1 && text[0] == c)
            return text;
        // What a character folds to may itself fold on; a pack that goes in a circle stops here.
        for (var step = 0; step < MostSteps; step++)
        {
            var next = string.Concat(text.Select(One));
            if (next == text)
                break;
            text = next;
        }

        return text;
    }

    private string One(char c) => Map.Count > 0 && Map.TryGetValue(c.ToString(), out var own) ? own : Common[c];

    /// <summary>What a character folds to in all languages.</summary>
    private static string OfAll(char c)
    {
        if (c < 0x80)
            return char.ToLowerInvariant(c).ToString();
        if (char.IsSurrogate(c))
            return c.ToString();
        if (c is '’' or '‘' or 'ʼ' or 'ʻ' or '´' or '`' or 'ʹ')
            return "'";
        if (c is '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u0610' and <= '\u061A'))
            return "";
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format)
            return "";
        // Compatibility forms (Arabic presentation forms, full width, ligatures) fold; canonical pairs stay as they are composed.
        var text = c.ToString();
        var folded = IsNoncharacter(c) ? text : text.Normalize(NormalizationForm.FormKC);
        return folded.Contains(' ', StringComparison.Ordinal) ? text : folded.ToLowerInvariant();
    }

    private static bool IsNoncharacter(char c) => c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE';
}
