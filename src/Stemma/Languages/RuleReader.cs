using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Stemma.Languages;

/// <summary>Reads one rule file of a pack.</summary>
internal static class RuleReader
{
    private static readonly string[] Common = ["id", "words", "examples", "not", "note"];

    public static ImmutableArray<Rule> Read(PackSource source, RuleFile kind, List<PackError> errors)
    {
        var path = source.PathOf(kind.FileName);
        var file = new YamlFile(path, errors);
        if (file.Root(source.Files[kind.FileName]) is not { } root)
            return [];
        file.OnlyKeys(root, ["rules"]);
        var allowed = kind.Attributes.Where(a => a != "not").Concat(Common).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var map in file.Maps(root, "rules"))
        {
            file.OnlyKeys(map, allowed);
            var id = file.Text(map, "id", required: true) ?? "?";
            if (!seen.Add(id))
                file.Error(map, $"the id '{id}' stands twice");
            var words = file.Texts(map, "words");
            var examples = file.Texts(map, "examples");
            if (words.Count == 0)
                file.Error(map, $"rule '{id}' has no words");
            if (examples.Count == 0)
                file.Error(map, $"rule '{id}' has no example");
            rules.Add(new Rule
            {
                Id = $"{source.Tag}.{kind.Layer}.{id}",
                Layer = kind.Layer,
                File = path,
                Line = YamlFile.Line(map),
                Attributes = Attributes(file, map, kind),
                Words = [.. words],
                Examples = [.. examples],
                Counterexamples = [.. file.Texts(map, "not")],
            });
        }

        return rules.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Attributes(YamlFile file, YamlMappingNode map, RuleFile kind)
    {
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in kind.Attributes)
        {
            if (file.Get(map, name) is null || name == "not")
                continue;
            if (file.Text(map, name) is { } value)
                attributes[name] = value;
        }

        if (attributes.Count == 0)
            file.Error(map, $"the rule says nothing: give one of {string.Join(", ", kind.Attributes)}");
        return attributes.ToImmutable();
    }
}
