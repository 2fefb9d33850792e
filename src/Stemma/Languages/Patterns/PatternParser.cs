using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Languages.Patterns;

/// <summary>
/// Reads the notation of patterns: words parted by spaces; <c>stem~paradigm</c>, <c>stem~paradigm:feature</c>,
/// <c>stem*</c>, <c>=word</c> (no clitic), <c>(a b|c)</c>, a <c>?</c> behind a word or group that may be absent,
/// <c>{category}</c>, <c>{category:name}</c>, <c>{category:name+feature}</c>, <c>..3</c> for up to three words.
/// </summary>
internal sealed class PatternParser(LanguageSettings settings, Func<string, int, uint, bool, int> wordId)
{
    /// <summary>Choices that one pattern may be written out into; more is an error of the author.</summary>
    private const int MostSequences = 512;

    /// <summary>Brackets within brackets that one pattern may have.</summary>
    private const int MostDepth = 16;

    private string _text = "";
    private int _depth;
    private int _at;

    /// <exception cref="FormatException">The pattern is not well formed; the message says where.</exception>
    public List<ImmutableArray<PatternElement>> Parse(string pattern)
    {
        _text = pattern;
        _at = 0;
        _depth = 0;
        var result = Alternatives(closing: false);
        if (_at < _text.Length)
            throw Bad("')' without '('");
        foreach (var sequence in result)
        {
            if (!sequence.Any(e => e is WordElement or CategoryElement))
                throw Bad("a pattern needs a word or a {category}");
            if (sequence[0] is GapElement || sequence[^1] is GapElement)
                throw Bad("a pattern cannot begin or end with a gap");
        }

        return result;
    }

    private List<ImmutableArray<PatternElement>> Alternatives(bool closing)
    {
        var all = new List<ImmutableArray<PatternElement>>();
        all.AddRange(Sequence());
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            all.AddRange(Sequence());
        }

        if (closing)
        {
            if (_at >= _text.Length)
                throw Bad("'(' is not closed");
            _at++;
        }

        return all;
    }

    private List<ImmutableArray<PatternElement>> Sequence()
    {
        var result = new List<ImmutableArray<PatternElement>> { ImmutableArray<PatternElement>.Empty };
        while (true)
        {
            while (_at < _text.Length && _text[_at] == ' ')
                _at++;
            if (_at >= _text.Length || _text[_at] is '|' or ')')
                return result;
            var choices = Item();
            if (_at < _text.Length && _text[_at] == '?')
            {
                _at++;
                choices.Insert(0, []);
            }

            if (result.Count * choices.Count > MostSequences)
                throw Bad($"the pattern stands for more than {MostSequences} sequences; write several");
            result = [.. from left in result from right in choices select left.AddRange(right)];
        }
    }

    private List<ImmutableArray<PatternElement>> Item()
    {
        switch (_text[_at])
        {
            case '(':
                if (++_depth > MostDepth)
                    throw Bad($"more than {MostDepth} brackets within each other");
                _at++;
                var inner = Alternatives(closing: true);
                _depth--;
                return MergeWords(inner);
            case '{':
                return [[Category()]];
            case '.' when _text.AsSpan(_at).StartsWith(".."):
                _at += 2;
                return [[new GapElement(Number())]];
            default:
                return [Word()];
        }
    }

    /// <summary>Alternatives that are each one word become one element: fewer sequences, same meaning.</summary>
    private static List<ImmutableArray<PatternElement>> MergeWords(List<ImmutableArray<PatternElement>> choices) =>
        choices.Count > 1 && choices.All(c => c is [WordElement])
            ? [[new WordElement([.. choices.SelectMany(c => ((WordElement)c[0]).Words)])]]
            : choices;

    private CategoryElement Category()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0)
            throw Bad("'{' is not closed");
        var body = _text[(_at + 1)..end];
        _at = end + 1;
        var features = 0u;
        if (body.IndexOf('+') is > 0 and var plus)
        {
            features = settings.FeatureMask(body[(plus + 1)..]) ?? throw Bad($"unknown feature '{body[(plus + 1)..]}'");
            body = body[..plus];
        }

        return body.IndexOf(':') is > 0 and var colon
            ? new CategoryElement(body[..colon], body[(colon + 1)..], features)
            : new CategoryElement(body, body, features);
    }

    private int Number()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 12
            ? n
            : throw Bad("'..' needs a number from 1 to 12");
    }

    private ImmutableArray<PatternElement> Word()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '|' or ')' or '(' or '?' or '{'))
            _at++;
        var raw = _text[start.._at];
        var bare = raw.Length > 1 && raw[0] == '=';
        if (bare)
            raw = raw[1..];
        var (body, paradigm, features) = Ending(raw);
        var elements = ImmutableArray.CreateBuilder<PatternElement>();
        var pieces = PatternPieces.Split(body).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Length == 1 && !char.IsLetterOrDigit(piece[0]))
            {
                elements.Add(new MarkElement(piece[0]));
                continue;
            }

            var last = i == pieces.Count - 1;
            var folded = settings.Folding.Fold(piece);
            if (folded.Length == 0)
                throw Bad($"'{piece}' folds to nothing");
            elements.Add(new WordElement([wordId(folded, last ? paradigm : WordPattern.Exact, last ? features : 0, bare && i == 0)]));
        }

        if (elements.Count == 0)
            throw Bad("empty word");
        return elements.ToImmutable();
    }

    private (string Body, int Paradigm, uint Features) Ending(string raw)
    {
        if (raw.EndsWith('*'))
            return (raw[..^1], WordPattern.AnyEnding, 0);
        if (raw.IndexOf('~') is not (> 0 and var tilde))
            return (raw, WordPattern.Exact, 0);
        var name = raw[(tilde + 1)..];
        var features = 0u;
        if (name.IndexOf(':') is > 0 and var colon)
        {
            features = settings.FeatureMask(name[(colon + 1)..]) ?? throw Bad($"unknown feature '{name[(colon + 1)..]}'");
            name = name[..colon];
        }

        var index = settings.ParadigmIndex(name);
        return index >= 0 ? (raw[..tilde], index, features) : throw Bad($"unknown paradigm '{name}'");
    }

    private FormatException Bad(string message) => new($"{message} (at character {_at + 1} of '{_text}')");
}
