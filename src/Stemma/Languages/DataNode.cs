using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Stemma.Languages;

/// <summary>A node of a YAML data file that knows its file and line and gathers errors instead of throwing.</summary>
internal readonly struct DataNode
{
    private readonly YamlNode _node;
    private readonly List<PackError> _errors;

    private DataNode(YamlNode node, string file, List<PackError> errors) =>
        (_node, File, _errors) = (node, file, errors);

    public string File { get; }

    public int Line => (int)_node.Start.Line;

    /// <summary>The mapping at the root of a file; null, with an error, where there is none.</summary>
    public static DataNode? Root(DataFile file, List<PackError> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new DataNode(root, file.Path, errors);
            errors.Add(new PackError(file.Path, 1, "the file must hold one mapping (key: value)"));
        }
        catch (YamlException e)
        {
            errors.Add(new PackError(file.Path, (int)e.Start.Line, $"not valid YAML: {e.Message}"));
        }

        // Some broken files make the scanner of YamlDotNet 16.3 throw this instead of its own exception.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            errors.Add(new PackError(file.Path, 0, $"not valid YAML: {e.Message}"));
        }

        return null;
    }

    public void Error(string message) => _errors.Add(new PackError(File, Line, message));

    public DataNode? Get(string key) =>
        _node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var node)
            ? new DataNode(node, File, _errors)
            : null;

    /// <summary>The text under a key; null (with an error where it is required or no text) where there is none.</summary>
    public string? Text(string key, bool required = false)
    {
        if (Get(key) is not { } node)
        {
            if (required)
                Error($"'{key}' is missing");
            return null;
        }

        if (node._node is YamlScalarNode { Value: { Length: > 0 } value })
            return value == "null" ? null : value;
        node.Error($"'{key}' must be a text");
        return null;
    }

    public bool Flag(string key)
    {
        if (Text(key) is not { } text)
            return false;
        if (text is not ("true" or "false"))
            Error($"'{key}' must be true or false");
        return text == "true";
    }

    public double Number(string key)
    {
        if (Text(key, required: true) is not { } text)
            return 0;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        Error($"'{key}' must be a number");
        return 0;
    }

    /// <summary>The texts of a list under a key; one text counts as a list of one; empty where the key is missing.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        if (Get(key) is not { } node)
            return [];
        if (node._node is YamlScalarNode { Value: { Length: > 0 } one })
            return one == "null" ? [] : [one];
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node.Items($"'{key}' must be a list of texts"))
        {
            if (item._node is YamlScalarNode { Value: { Length: > 0 } text })
                texts.Add(text);
            else
                item.Error($"'{key}' must be a list of texts");
        }

        return texts.ToImmutable();
    }

    /// <summary>The mappings of a list under a key; empty where the key is missing.</summary>
    public IEnumerable<DataNode> Maps(string key)
    {
        if (Get(key) is not { } node)
            yield break;
        foreach (var item in node.Items($"'{key}' must be a list"))
        {
            if (item._node is YamlMappingNode)
                yield return item;
            else
                item.Error($"each of '{key}' must be a mapping");
        }
    }

    /// <summary>The keys of a mapping with their nodes, in the order of the file.</summary>
    public IEnumerable<(string Key, DataNode Node)> Pairs()
    {
        if (_node is not YamlMappingNode map)
        {
            Error("a mapping (key: value) must stand here");
            yield break;
        }

        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
                yield return (name, new DataNode(value, File, _errors));
            else
                new DataNode(key, File, _errors).Error("a key must be a text");
        }
    }

    public void OnlyKeys(params ReadOnlySpan<string> allowed)
    {
        foreach (var (key, node) in Pairs().ToList())
        {
            if (!allowed.Contains(key))
                node.Error($"unknown key '{key}'; allowed are: {string.Join(", ", allowed.ToArray())}");
        }
    }

    private IEnumerable<DataNode> Items(string complaint)
    {
        if (_node is not YamlSequenceNode sequence)
        {
            Error(complaint);
            yield break;
        }

        foreach (var item in sequence)
            yield return new DataNode(item, File, _errors);
    }
}
