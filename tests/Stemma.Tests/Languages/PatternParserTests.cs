using FsCheck;
using FsCheck.Fluent;
using Stemma.Languages;
using Stemma.Languages.Patterns;
using Stemma.Tests.Making;

namespace Stemma.Tests.Languages;

public sealed class PatternParserTests
{
    [Theory]
    [InlineData("killed", "killed")]
    [InlineData("Killed HURT", "killed hurt")]
    [InlineData("=killed", "killed!")]
    [InlineData("kil~verb", "kil~1")]
    [InlineData("kil~noun:pl", "kil~0:2")]
    [InlineData("kil~noun:pl,gen", "kil~0:6")]
    [InlineData("kil*", "kil*")]
    [InlineData("(a|b)", "a/b")]
    [InlineData("(a|b c)", "a | b c")]
    [InlineData("a b?", "a | a b")]
    [InlineData("a (b c)?", "a | a b c")]
    [InlineData("a | b c", "a | b c")]
    [InlineData("a ..3 b", "a ..3 b")]
    [InlineData("{number} dead", "{number=number} dead")]
    [InlineData("{number:low} dead", "{number=low} dead")]
    [InlineData("{place:target+loc} x", "{place=target+8} x")]
    [InlineData("a , b", "a <,> b")]
    [InlineData("a-b~noun", "a <-> b~0")]
    [InlineData("höher", "hoher")]
    [InlineData("$ {number}", "<$> {number=number}")]
    public void Each_notation_is_read(string pattern, string expected) => Shown(pattern).ShouldBe(expected);

    [Theory]
    [InlineData("", "a pattern needs a word or a {category}")]
    [InlineData("a)", "')' without '('")]
    [InlineData("(a", "'(' is not closed")]
    [InlineData("{number", "'{' is not closed")]
    [InlineData("a?", "a pattern needs a word or a {category}")]
    [InlineData(", ,", "a pattern needs a word or a {category}")]
    [InlineData("..2 a", "a pattern cannot begin or end with a gap")]
    [InlineData("a ..2", "a pattern cannot begin or end with a gap")]
    [InlineData("a .. b", "'..' needs a number from 1 to 12")]
    [InlineData("a ..13 b", "'..' needs a number from 1 to 12")]
    [InlineData("a ..99999999999 b", "'..' needs a number from 1 to 12")]
    [InlineData("a~nope", "unknown paradigm 'nope'")]
    [InlineData("a~noun:nope", "unknown feature 'nope'")]
    [InlineData("{place+nope} a", "unknown feature 'nope'")]
    [InlineData("?", "empty word")]
    [InlineData("a\u200B-\u200Bb \u0640", "folds to nothing")]
    [InlineData("a? b? c? d? e? f? g? h? i? j? k", "more than 512 sequences")]
    [InlineData("(((((((((((((((((((((((a", "more than 16 brackets")]
    public void Each_error_says_what_and_where(string pattern, string message)
    {
        var error = Should.Throw<FormatException>(() => Parse(pattern)).Message;
        error.ShouldContain(message);
        error.ShouldContain($"of '{pattern}')");
    }

    [Fact]
    public void Any_text_is_a_pattern_or_an_error()
    {
        var letters = Gen.Elements("a b ~ : | ( ) ? * = { } + . .. ..3 , - noun verb pl {number} {place:x+loc} ö \uD800 \uFFFF \u0301 5".Split(' ').Append(" ").ToArray());
        var patterns = Gen.ListOf(letters).Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(2031, 5), Prop.ForAll(patterns, Survives));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2031, 7), Prop.ForAll(ArbMap.Default.ArbFor<string>(), s => Survives(s ?? "")));
    }

    [Fact]
    public void Deep_and_long_patterns_end_in_an_error() =>
        new[] { new string('(', 200_000), new string('{', 200_000), string.Concat(Enumerable.Repeat("(a|b c)", 1000)) }.ShouldAllBe(p => Fails(p));

    private static bool Fails(string pattern)
    {
        try
        {
            Parse(pattern);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static bool Survives(string pattern)
    {
        try
        {
            return Parse(pattern).All(s => s.Length > 0);
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static List<System.Collections.Immutable.ImmutableArray<PatternElement>> Parse(string pattern, List<WordPattern>? words = null)
    {
        words ??= [];
        return new PatternParser(PackMaker.Settings, (stem, paradigm, features, bare) =>
        {
            words.Add(new WordPattern(stem, paradigm, features, bare));
            return words.Count - 1;
        }).Parse(pattern);
    }

    private static string Shown(string pattern)
    {
        var words = new List<WordPattern>();
        return string.Join(" | ", Parse(pattern, words).Select(s => string.Join(' ', s.Select(e => e switch
        {
            WordElement w => string.Join('/', w.Words.Select(i => Word(words[i]))),
            CategoryElement c => $"{{{c.Category}={c.Name}{(c.Features == 0 ? "" : "+" + c.Features)}}}",
            GapElement g => ".." + g.Most,
            MarkElement m => $"<{m.Mark}>",
            _ => "?",
        }))));
    }

    private static string Word(WordPattern w) => w.Stem
        + w.Paradigm switch { WordPattern.Exact => "", WordPattern.AnyEnding => "*", var p => "~" + p }
        + (w.Features == 0 ? "" : ":" + w.Features) + (w.Bare ? "!" : "");
}
