using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Data;
using Stemma.Languages;
using Stemma.Tests.Making;

namespace Stemma.Tests.Languages;

public sealed class PackCompilerTests
{
    [Theory]
    [InlineData("events.yaml", "rules:\n  - id: a\n    type: protest\n    words: [x]\n", "has no example", 2)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    type: protest\n    examples: [x]\n", "has no words", 2)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    type: p\n    words: [x]\n    examples: [x]\n  - id: a\n    type: p\n    words: [y]\n    examples: [y]\n", "the id 'a' stands twice", 6)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    typ: p\n    words: [x]\n    examples: [x]\n", "unknown key 'typ'; allowed are: examples, frame, id, modality, not, not-event, note, type, weak, words", 3)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    words: [x]\n    examples: [x]\n", "the rule says nothing", 2)]
    [InlineData("events.yaml", "rules:\n  - type: p\n    words: [x]\n    examples: [x]\n", "'id' is missing", 2)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    type: p\n    words:\n      - x\n      - y~nope\n    examples: [x]\n", "unknown paradigm 'nope'", 6)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    type: p\n    words:\n      - x~noun:nope\n    examples: [x]\n", "unknown feature 'nope'", 5)]
    [InlineData("events.yaml", "rules:\n  - id: a\n    type: p\n    words:\n      - 'x {source}'\n    examples: [x]\n", "{source} is unknown in events.yaml; known are", 5)]
    [InlineData("events.yaml", "rules: x\n", "'rules' must be a list", 1)]
    [InlineData("events.yaml", "rules:\n  - x\n", "each of 'rules' must be a mapping", 2)]
    [InlineData("events.yaml", "- x\n", "the file must hold one mapping", 1)]
    [InlineData("events.yaml", "rules: [\n", "not valid YAML", 0)]
    [InlineData("events.yaml", "more: []\nrules: []\n", "unknown key 'more'", 1)]
    [InlineData("nope.yaml", "rules: []\n", "a pack has no such file", 0)]
    public void Each_error_names_file_and_line(string file, string text, string message, int line)
    {
        var (pack, errors) = PackCompiler.Compile(PackMaker.Source((file, text)));
        pack.ShouldBeNull();
        var error = errors.FirstOrDefault(e => e.Message.Contains(message, StringComparison.Ordinal));
        error.ShouldNotBeNull(string.Join('\n', errors));
        error.File.ShouldBe("languages/qx/" + file);
        if (line > 0)
            error.Line.ShouldBe(line);
        error.ToString().ShouldStartWith($"languages/qx/{file}:{error.Line}: ");
    }

    [Theory]
    [InlineData("features: [sg, pl, gen, loc, past, and]", "features: [sg, pl, gen, loc, past]", "unknown feature in 'wa:and'")]
    [InlineData("language: qx", "language: en", "the language is 'en' but the folder is 'qx'")]
    [InlineData("name: Test\n", "", "'name' is missing")]
    [InlineData("any: { any-of: [noun, verb] }", "any: { any-of: [nope] }", "'any-of' names 'nope'")]
    [InlineData("before: 2", "before: two", "a weight is a number")]
    [InlineData("{ \"ö\": \"o\" }", "{ \"öö\": \"o\" }", "'fold' maps one character to a text")]
    [InlineData("tiers: {}", "tears: {}", "unknown key 'tears'")]
    public void Each_error_of_the_language_is_said(string from, string to, string message)
    {
        PackMaker.Language.ShouldContain(from);
        var (_, errors) = PackCompiler.Compile(PackMaker.Source((PackFiles.Language, PackMaker.Language.Replace(from, to, StringComparison.Ordinal))));
        errors.ShouldContain(e => e.Message.Contains(message, StringComparison.Ordinal) && e.File == "languages/qx/language.yaml", string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Required))]
    public void A_missing_file_is_an_error(string file)
    {
        var source = PackMaker.Source();
        var (pack, errors) = PackCompiler.Compile(source with { Files = source.Files.Remove(file) });
        pack.ShouldBeNull();
        errors.ShouldHaveSingleItem().ToString().ShouldBe($"languages/qx/{file}:0: the file is missing; every pack has the same files");
    }

    public static TheoryData<string> Required() => [.. PackFiles.Required];

    [Fact]
    public void Too_many_endings_are_an_error()
    {
        var slot = "[" + string.Join(", ", Enumerable.Range(0, 2000).Select(i => "e" + i)) + "]";
        var (_, errors) = PackCompiler.Compile(PackMaker.Source((PackFiles.Language, PackMaker.Language.Replace("paradigms:\n", $"paradigms:\n  big:\n    - {slot}\n    - {slot}\n", StringComparison.Ordinal))));
        errors.ShouldContain(e => e.Message.Contains("more than 20000 endings", StringComparison.Ordinal));
    }

    /// <summary>A pack with pieces cut out, doubled or exchanged compiles or gives errors; nothing is thrown.</summary>
    [Fact]
    public void Broken_packs_never_throw()
    {
        var folder = DataFolder.Find().Path("languages");
        var whole = PackFolder.Read(folder, "en");
        // Short files keep the test quick: the first rules of each.
        var source = whole with { Files = whole.Files.ToImmutableSortedDictionary(f => f.Key, f => f.Key == PackFiles.Language ? f.Value : Head(f.Value), StringComparer.Ordinal) };
        var junk = new[] { "", " ", "\n", "- ", ": ", "[", "]", "{", "}", "'", "\"", "&a ", "*a", "!x ", "~noun", "\t", "?", "|", ">", "#", "\uD800", "words:", "any-of: [n]", "(((" };
        var edits = from file in Gen.Elements(source.Files.Keys.ToArray())
                    from at in Gen.Choose(0, 10_000)
                    from cut in Gen.Choose(0, 40)
                    from piece in Gen.Elements(junk)
                    select (file, at, cut, piece);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2031, 9), Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            var text = source.Files[edit.file];
            var at = edit.at % text.Length;
            var changed = string.Concat(text.AsSpan(0, at), edit.piece, text.AsSpan(Math.Min(text.Length, at + edit.cut)));
            var (pack, errors) = PackCompiler.Compile(source with { Files = source.Files.SetItem(edit.file, changed) });
            return pack is null == errors.Length > 0;
        }));
    }

    private static string Head(string text)
    {
        var end = Math.Min(text.Length, 2000);
        var cut = text.LastIndexOf("\n  - id:", end - 1, StringComparison.Ordinal);
        return cut > 0 ? text[..(cut + 1)] : text;
    }
}
