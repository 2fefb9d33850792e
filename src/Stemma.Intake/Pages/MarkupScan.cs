using System.Collections.Frozen;

namespace Stemma.Intake.Pages;

/// <summary>Looks over markup before it is parsed, for shapes whose cost to a parser grows with the square.</summary>
internal static class MarkupScan
{
    // Formatting that is left open is opened anew in each paragraph after it (HTML standard, "reconstruct the
    // active formatting elements").
    private const int MostFormatting = 500;

    // Each tag looks through the stack of open elements; pages that forget to close some stay far below this.
    private const int OpenOfNesting = 4;

    private const int FewTags = 8000;

    private const int Void = 1, Formatting = 2, Raw = 3;

    private static readonly FrozenDictionary<string, int> Kinds = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Checks.</summary>
    /// <exception cref="LimitPassedException">Too much is left open.</exception>
    public static void Check(ReadOnlySpan<char> markup, IntakeLimits limits)
    {
        // Few tags cannot cost much whatever their shape; most pages end here.
        if (markup.Count('<') < FewTags) return;
        int formatting = 0, open = 0;
        var mostOpen = OpenOfNesting * limits.Nesting;
        Span<char> lower = stackalloc char[12];
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length;)
        {
            var isEnd = markup[at + 1] == '/';
            var name = Name(markup[(isEnd ? at + 2 : at + 1)..], lower);
            if (!name.IsEmpty)
            {
                var kind = ByName.TryGetValue(name, out var known) ? known : 0;
                var step = isEnd ? -1 : 1;
                if (kind == Formatting && (formatting = Math.Max(0, formatting + step)) > MostFormatting) throw new LimitPassedException($"more than {MostFormatting} formatting elements left open");
                if (kind is 0 or Formatting && (open = Math.Max(0, open + step)) > mostOpen) throw new LimitPassedException($"more than {mostOpen} elements left open, over the limit Nesting of {limits.Nesting}");
                if (kind == Raw && !isEnd)
                {
                    var end = EndOf(markup[(at + 1)..], name);
                    if (end < 0) return;
                    at += end;
                }
            }
            var next = markup[(at + 1)..].IndexOf('<');
            if (next < 0) return;
            at += next + 1;
        }
    }

    private static int EndOf(ReadOnlySpan<char> markup, ReadOnlySpan<char> name)
    {
        for (var from = 0; ;)
        {
            var end = markup[from..].IndexOf("</");
            if (end < 0) return -1;
            from += end + 2;
            if (markup[from..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return from;
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text, Span<char> lower)
    {
        var length = 0;
        while (length < text.Length && length < lower.Length && char.IsAsciiLetterOrDigit(text[length]))
        {
            lower[length] = char.ToLowerInvariant(text[length]);
            length++;
        }
        return length > 0 && char.IsAsciiLetterLower(lower[0]) ? lower[..length] : default;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        // Without an end tag, or with one that may be left out: those close each other.
        Add(Void, "area base br col embed hr img input link meta param source track wbr html head body p li dd dt rb rp rt rtc option optgroup tr td th tbody thead tfoot colgroup caption frame path circle rect line polygon use");
        Add(Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(Raw, "script style textarea title xmp iframe noframes");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(int kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds[name] = kind;
        }
    }
}
