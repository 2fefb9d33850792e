using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Stemma.Languages;

/// <summary>A YAML file as nodes that know their lines, with errors collected rather than thrown.</summary>
internal sealed class YamlFile(string path, List<PackError> errors)
{
    public string Path => path;

    public void Error(YamlNode? node, string message) => errors.Add(new PackError(path, Line(node), message));

    public static int Line(YamlNode? node) => node is null ? 0 : (int)node.Start.Line;

    /// <summary>The mapping at the root; null (with an error) where there is none.</summary>
    public YamlMappingNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            errors.Add(new PackError(path, 1, "the file must hold one mapping (key: value)"));
        }
        catch (YamlException e)
        {
            errors.Add(new PackError(path, (int)e.Start.Line, $"not valid YAML: {e.Message}"));
        }
        catch (InvalidOperationException e)
        {
            // YamlDotNet 16 loses its place on some broken flow lists ("x: [0.5").
            errors.Add(new PackError(path, 1, $"not valid YAML: {e.Message}"));
        }

        return null;
    }

    public YamlNode? Get(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    public string? Text(YamlMappingNode map, string key, bool required = false)
    {
        if (Get(map, key) is { } node)
        {
            if (node is YamlScalarNode { Value: { } value })
                return value;
            Error(node, $"'{key}' must be a text");
        }
        else if (required)
        {
            Error(map, $"'{key}' is missing");
        }

        return null;
    }

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    public List<LinedText> Texts(YamlMappingNode map, string key)
    {
        var result = new List<LinedText>();
        switch (Get(map, key))
        {
            case null:
                break;
            case YamlScalarNode { Value: { } value } scalar:
                if (value.Length > 0)
                    result.Add(new LinedText(value, Line(scalar)));
                break;
            case YamlSequenceNode sequence:
                foreach (var item in sequence)
                {
                    if (item is YamlScalarNode { Value: { } text })
                        result.Add(new LinedText(text, Line(item)));
                    else
                        Error(item, $"'{key}' must be a list of texts");
                }

                break;
            case { } other:
                Error(other, $"'{key}' must be a list of texts");
                break;
        }

        return result;
    }

    public IEnumerable<YamlMappingNode> Maps(YamlMappingNode map, string key)
    {
        if (Get(map, key) is not { } node)
            yield break;
        if (node is not YamlSequenceNode sequence)
        {
            Error(node, $"'{key}' must be a list");
            yield break;
        }

        foreach (var item in sequence)
        {
            if (item is YamlMappingNode inner)
                yield return inner;
            else
                Error(item, $"each of '{key}' must be a mapping");
        }
    }

    public void OnlyKeys(YamlMappingNode map, IReadOnlyCollection<string> allowed)
    {
        foreach (var key in map.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !allowed.Contains(name))
                Error(key, $"unknown key '{key}'; allowed are: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}");
        }
    }
}
