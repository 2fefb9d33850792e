using FsCheck;
using FsCheck.Fluent;
using Stemma.Languages;
using Stemma.Languages.Patterns;
using Stemma.Tests.Making;

namespace Stemma.Tests.Languages;

public sealed class LexiconTests
{
    private static readonly LanguagePack Pack = PackMaker.Pack(("events.yaml", PackMaker.Rules(
        ("type: protest", ["dom~noun", "kil~verb", "exact", "=bare", "sto*", "pel~noun:pl", "mar~any"]))));

    [Theory]
    [InlineData("dom", "dom")]
    [InlineData("domo", "dom:pl")]
    [InlineData("doms", "dom:gen")]
    [InlineData("domos", "dom:pl,gen")]
    [InlineData("domx", "")]
    [InlineData("domso", "")]
    [InlineData("kilet", "kil:past")]
    [InlineData("zekil", "kil:past")]
    [InlineData("zekilet", "kil:past")]
    [InlineData("zedom", "")]
    [InlineData("exact", "exact")]
    [InlineData("exacto", "")]
    [InlineData("waexact", "exact:and")]
    [InlineData("alexact", "exact")]
    [InlineData("waalexact", "exact:and")]
    [InlineData("alwaexact", "")]
    [InlineData("wadomo", "dom:pl,and")]
    [InlineData("wazekil", "kil:past,and")]
    [InlineData("bare", "bare")]
    [InlineData("wabare", "")]
    [InlineData("sto", "sto")]
    [InlineData("stormywo", "sto")]
    [InlineData("stormyword", "sto")]
    [InlineData("stormywords", "")]
    [InlineData("pel", "")]
    [InlineData("pelo", "pel:pl")]
    [InlineData("pelom", "pel:pl,loc")]
    [InlineData("maret", "mar:past")]
    [InlineData("maros", "mar:pl,gen")]
    [InlineData("zemar", "")]
    [InlineData("", "")]
    public void Endings_prefixes_and_clitics_are_read(string word, string expected)
    {
        var readings = new List<WordReading>();
        Pack.Lexicon.Read(word, readings);
        string.Join(' ', readings.Select(r => Pack.Words[r.Word].Stem + (r.Features == 0 ? "" : ":" + string.Join(',', Pack.Settings.FeatureNames(r.Features)))).Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Fact]
    public void Slots_are_multiplied_out()
    {
        var noun = Pack.Settings.Paradigms[Pack.Settings.ParadigmIndex("noun")];
        noun.Endings.Keys.ShouldBe(["", "m", "o", "om", "os", "s"]);
        Pack.Settings.FeatureNames(noun.Endings["om"]).ShouldBe(["pl", "loc"]);
        noun.TryEnding("o", out _).ShouldBeTrue();
        noun.TryEnding("x", out _).ShouldBeFalse();
        Pack.Settings.Paradigms[Pack.Settings.ParadigmIndex("any")].Endings.Keys.ShouldBe(["", "et", "m", "o", "om", "os", "s"]);
        Pack.Settings.Paradigms[Pack.Settings.ParadigmIndex("verb")].Prefixes.Keys.ShouldBe(["", "ze"]);
    }

    [Fact]
    public void The_trie_finds_exactly_the_stems_put_in()
    {
        var stem = Gen.NonEmptyListOf(Gen.Elements('a', 'b', 'c', 'ა', '\uFFFF', '\u0001')).Select(l => string.Concat(l));
        var sets = (from stems in Gen.ListOf(stem) from asked in Gen.ListOf(stem) select (Stems: stems.ToList(), Asked: asked.ToList())).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2031, 11), Prop.ForAll(sets, set =>
        {
            var trie = StemTrie.Build([.. set.Stems.Select(s => new WordPattern(s, WordPattern.Exact, 0, false))]);
            foreach (var asked in set.Stems.Concat(set.Asked))
            {
                var expected = set.Stems.Select((s, i) => (s, i)).Where(p => p.s == asked).Select(p => p.i);
                Found(trie, asked).Order().ShouldBe(expected);
            }
        }));
    }

    private static List<int> Found(StemTrie trie, string word)
    {
        var node = 0;
        foreach (var c in word)
        {
            if ((node = trie.Child(node, c)) < 0)
                return [];
        }

        return [.. trie.Ends(node)];
    }
}
