using System.Collections.Immutable;
using Stemma.Checking;
using Stemma.Claims;
using Stemma.Data;
using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Tests.Making;

/// <summary>Small language packs held in memory: the ten files, each empty unless a test fills it.</summary>
internal static class PackMaker
{
    private const string Empty = "rules: []\n";

    /// <summary>A language of no people: two cases, a clitic, a prefix.</summary>
    public const string Language = """
        language: qx
        name: Test
        native: Test
        script: Latn
        direction: ltr
        version: "1"
        fold: { "ö": "o" }
        features: [sg, pl, gen, loc, past, and]
        clitics: ["wa:and", "al"]
        paradigms:
          noun:
            - ["", "o:pl"]
            - ["", "s:gen", "m:loc"]
          verb:
            prefixes: [["", "ze:past"]]
            slots: [["", "et:past"]]
          any: { any-of: [noun, verb] }
        names:
          - { citation: "a", endings: ["", "y:gen", "e:loc"] }
        sentence-ends: ".!?…"
        abbreviations: [mr]
        decimal: "."
        thousands: ", "
        function-words: [the, a, of, in, on]
        clause-words: [but, while]
        passive-words: [was]
        title: before
        roles:
          active:
            actor: { before: 2, after: -1, near: 0.1 }
            target: { after: 2, before: -1, near: 0.1 }
        tiers: {}

        """;

    /// <summary>The files of a pack; each pair replaces one.</summary>
    public static PackSource Source(params (string File, string Text)[] files)
    {
        var all = PackFiles.Required.ToImmutableSortedDictionary(f => f, _ => Empty, StringComparer.Ordinal).SetItem(PackFiles.Language, Language);
        foreach (var (file, text) in files)
            all = all.SetItem(file, text);
        return new PackSource("qx", all);
    }

    public static LanguagePack Pack(params (string File, string Text)[] files)
    {
        var (pack, errors) = PackCompiler.Compile(Source(files));
        errors.ShouldBeEmpty();
        return pack!;
    }

    public static LanguageSettings Settings { get; } = Pack().Settings;

    /// <summary>A rule file with one rule for each text of attributes and its patterns.</summary>
    public static string Rules(params (string Attributes, string[] Words)[] rules) =>
        "rules:\n" + string.Concat(rules.Select((r, i) => $"  - id: r{i}\n    {r.Attributes}\n    words:\n" + string.Concat(r.Words.Select(w => $"      - '{w}'\n")) + "    examples: ['[x]']\n"));

    /// <summary>The English pack of the repository with all it needs.</summary>
    public static Resources Repository { get; } = Resources.Open(DataFolder.Find(), DataFolder.Find().Path("languages"));

    /// <summary>Reads a text with a pack: the real ontology, sources and gazetteer.</summary>
    public static ReadReport Read(LanguagePack pack, string text, string? published = null, ReadingOptions? options = null)
    {
        var resources = Repository.Reading with { Packs = new PackRegistry([new(pack.Settings.Tag, () => pack)]) };
        return new ReportReader(resources, options ?? new ReadingOptions()).Read(Report(text, pack.Settings.Tag, published));
    }

    public static ReadReport English(string text, string? published = null, ReadingOptions? options = null) =>
        new ReportReader(Repository.Reading, options ?? new ReadingOptions()).Read(Report(text, "en", published));

    public static Report Report(string text, string tag, string? published = null) =>
        Example.Report(text, tag) with { Published = published is null ? null : new Moment(published, Precision.Day, "test") };
}
