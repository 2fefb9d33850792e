using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Stemma.Languages;

/// <summary>Reads <c>language.yaml</c>.</summary>
internal static class LanguageSettingsReader
{
    private static readonly string[] Keys =
    [
        "language", "name", "native", "script", "direction", "version", "fold", "features", "clitics", "paradigms", "names",
        "unmarked-singular", "gaps-cross-commas", "sentence-ends", "abbreviations", "decimal", "thousands", "function-words", "clause-words", "passive-words", "definite-words", "title", "roles", "tiers",
    ];

    public static LanguageSettings? Read(PackSource source, List<PackError> errors)
    {
        var file = new YamlFile(source.PathOf(PackFiles.Language), errors);
        if (file.Root(source.Files[PackFiles.Language]) is not { } root)
            return null;
        file.OnlyKeys(root, Keys);
        var tag = file.Text(root, "language", required: true) ?? source.Tag;
        if (tag != source.Tag)
            file.Error(file.Get(root, "language"), $"the language is '{tag}' but the folder is '{source.Tag}'");
        var folding = new Folding(Fold(file, root));
        ImmutableArray<string> features = [.. file.Texts(root, "features").Select(f => f.Text)];
        if (features.Length > 32)
            file.Error(file.Get(root, "features"), "a language can have 32 features at most");
        var settings = new LanguageSettings
        {
            Tag = tag,
            Name = file.Text(root, "name", required: true) ?? tag,
            Native = file.Text(root, "native", required: true) ?? tag,
            Script = file.Text(root, "script", required: true) ?? "Zyyy",
            RightToLeft = file.Text(root, "direction", required: true) == "rtl",
            Version = file.Text(root, "version", required: true) ?? "0",
            Folding = folding,
            Features = features,
            SentenceEnds = file.Text(root, "sentence-ends") ?? ".!?…",
            Abbreviations = Folded(file, root, "abbreviations", folding),
            Decimal = file.Text(root, "decimal") is [var d] ? d : '.',
            Thousands = file.Text(root, "thousands") ?? ",",
            FunctionWords = Folded(file, root, "function-words", folding),
            PassiveWords = Folded(file, root, "passive-words", folding),
            DefiniteWords = Folded(file, root, "definite-words", folding),
            ClauseWords = Folded(file, root, "clause-words", folding),
            TitleBeforeName = file.Text(root, "title") != "after",
            GapsCrossCommas = file.Text(root, "gaps-cross-commas") == "true",
            UnmarkedSingular = file.Text(root, "unmarked-singular") == "true",
            Roles = Roles(file, root),
            Tiers = Tiers(file, root),
        };
        var endings = new EndingReader(file, settings);
        return settings with
        {
            Clitics = [.. file.Texts(root, "clitics").Select(c => endings.Marked(c.Text, c.Line)).Select(m => new Clitic(m.Form, m.Features))],
            Paradigms = endings.Paradigms(root),
            Names = endings.Names(root),
        };
    }

    private static ImmutableSortedDictionary<string, string> Fold(YamlFile file, YamlMappingNode root)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (file.Get(root, "fold") is not YamlMappingNode fold)
            return map.ToImmutable();
        foreach (var (key, value) in fold)
        {
            if (key is YamlScalarNode { Value.Length: 1 } from && value is YamlScalarNode { Value: { } to })
                map[from.Value!] = to;
            else
                file.Error(key, "'fold' maps one character to a text");
        }

        return map.ToImmutable();
    }

    private static FrozenSet<string> Folded(YamlFile file, YamlMappingNode root, string key, Folding folding) =>
        file.Texts(root, key).SelectMany(t => t.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => folding.Fold(w)).ToFrozenSet(StringComparer.Ordinal);

    private static RoleWeights Roles(YamlFile file, YamlMappingNode root)
    {
        var table = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (file.Get(root, "roles") is not YamlMappingNode frames)
        {
            file.Error(root, "'roles' is missing: frame → role → sign → weight");
            return new RoleWeights(table.ToImmutable());
        }

        foreach (var (frame, roles) in frames)
            foreach (var (role, signs) in roles as YamlMappingNode ?? [])
                foreach (var (sign, weight) in signs as YamlMappingNode ?? [])
                {
                    if (double.TryParse(weight.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                        table[$"{frame}/{role}/{sign}"] = number;
                    else
                        file.Error(weight, "a weight is a number");
                }

        return new RoleWeights(table.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, Tier> Tiers(YamlFile file, YamlMappingNode root)
    {
        var tiers = ImmutableSortedDictionary.CreateBuilder<string, Tier>(StringComparer.Ordinal);
        if (file.Get(root, "tiers") is YamlMappingNode map)
        {
            foreach (var (capability, node) in map)
            {
                if (node is YamlMappingNode tier)
                    tiers[capability.ToString()] = new Tier(file.Text(tier, "grade", required: true) ?? "X", file.Text(tier, "measured") ?? "not measured");
            }
        }

        return tiers.ToImmutable();
    }
}
