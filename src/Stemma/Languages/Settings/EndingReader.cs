using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Stemma.Languages;

/// <summary>Reads paradigms: slots of endings ("მა:erg"), multiplied out into whole endings with their features.</summary>
internal sealed class EndingReader(YamlFile file, LanguageSettings settings)
{
    /// <summary>Endings that one paradigm may have; more is an error of the author.</summary>
    private const int MostEndings = 20_000;

    public ImmutableArray<Paradigm> Paradigms(YamlMappingNode root)
    {
        var result = ImmutableArray.CreateBuilder<Paradigm>();
        if (file.Get(root, "paradigms") is not YamlMappingNode map)
            return [];
        foreach (var (key, node) in map)
        {
            var endings = new SortedDictionary<string, uint>(StringComparer.Ordinal);
            var prefixes = new SortedDictionary<string, uint>(StringComparer.Ordinal);
            if (node is YamlMappingNode parts)
            {
                file.OnlyKeys(parts, ["prefixes", "slots", "any-of"]);
                Multiply(file.Get(parts, "slots"), endings);
                // One slot may stand without its own brackets.
                if (file.Get(parts, "prefixes") is YamlSequenceNode list)
                    Multiply(list.All(c => c is YamlScalarNode) ? new YamlSequenceNode((IEnumerable<YamlNode>)[list]) : list, prefixes);
                foreach (var name in file.Texts(parts, "any-of"))
                {
                    if (result.FirstOrDefault(p => p.Name == name.Text) is { } other)
                        Merge(other.Endings, endings);
                    else
                        file.Error(node, $"'any-of' names '{name.Text}', which no paradigm above has");
                }
            }
            else
            {
                Multiply(node, endings);
            }

            if (endings.Count == 0)
                endings[""] = 0;
            if (prefixes.Count == 0)
                prefixes[""] = 0;
            result.Add(new Paradigm(key.ToString(), Sorted(endings), Sorted(prefixes)));
        }

        return result.ToImmutable();
    }

    public ImmutableArray<NameParadigm> Names(YamlMappingNode root)
    {
        var result = ImmutableArray.CreateBuilder<NameParadigm>();
        foreach (var map in file.Maps(root, "names"))
        {
            file.OnlyKeys(map, ["citation", "endings", "slots"]);
            var endings = new SortedDictionary<string, uint>(StringComparer.Ordinal);
            if (file.Get(map, "slots") is { } slots)
                Multiply(slots, endings);
            foreach (var ending in file.Texts(map, "endings"))
            {
                var (form, features) = Marked(ending.Text, ending.Line);
                endings[form] = endings.GetValueOrDefault(form) | features;
            }

            result.Add(new NameParadigm(settings.Folding.Fold(file.Text(map, "citation", required: true) ?? ""), Sorted(endings)));
        }

        return result.ToImmutable();
    }

    /// <summary>"მა:erg,pl" → the folded form and its features. "-" and "" stand for no letters.</summary>
    public (string Form, uint Features) Marked(string text, int line)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var form = colon < 0 ? text : text[..colon];
        var features = 0u;
        if (colon >= 0)
        {
            if (settings.FeatureMask(text[(colon + 1)..]) is { } mask)
                features = mask;
            else
                file.Error(null, $"line {line}: unknown feature in '{text}'; name it under 'features'");
        }

        return (form is "-" ? "" : settings.Folding.Fold(form), features);
    }

    private void Multiply(YamlNode? node, SortedDictionary<string, uint> into)
    {
        if (node is not YamlSequenceNode slots)
        {
            if (node is not null)
                file.Error(node, "a paradigm is a list of slots, each a list of endings");
            return;
        }

        var all = new List<(string Form, uint Features)> { ("", 0) };
        foreach (var slot in slots)
        {
            if (slot is not YamlSequenceNode choices)
            {
                file.Error(slot, "a slot is a list of endings");
                continue;
            }

            foreach (var choice in choices.Where(c => c is not YamlScalarNode))
                file.Error(choice, "an ending is a text");
            var marked = choices.Select(c => Marked(((c as YamlScalarNode)?.Value) ?? "", YamlFile.Line(c))).ToList();
            if ((long)all.Count * marked.Count > MostEndings)
            {
                file.Error(slot, $"more than {MostEndings} endings");
                return;
            }

            all = [.. from left in all from right in marked select (left.Form + right.Form, left.Features | right.Features)];
        }

        foreach (var (form, features) in all)
            into[form] = into.GetValueOrDefault(form) | features;
    }

    private static void Merge(ImmutableSortedDictionary<string, uint> from, SortedDictionary<string, uint> into)
    {
        foreach (var (form, features) in from)
            into[form] = into.GetValueOrDefault(form) | features;
    }

    private static ImmutableSortedDictionary<string, uint> Sorted(SortedDictionary<string, uint> map) => map.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
