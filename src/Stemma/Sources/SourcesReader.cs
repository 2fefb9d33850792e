using System.Collections.Immutable;
using Stemma.Languages;

namespace Stemma.Sources;

/// <summary>What reading the files of sources gave.</summary>
/// <param name="Register">The register; null where there are errors.</param>
/// <param name="Errors">What is wrong, in the order of file and line.</param>
public sealed record SourcesReading(SourceRegister? Register, ImmutableArray<PackError> Errors);

/// <summary>Reads the register of sources from its YAML files and checks it.</summary>
public static class SourcesReader
{
    private static readonly string[] Kinds = [.. Enum.GetNames<SourceSort>().Select(n => n.ToLowerInvariant())];

    /// <summary>Reads and checks the files.</summary>
    /// <param name="files">All files of <c>sources/</c>, in any order.</param>
    /// <param name="fold">How the reader folds words; two sources whose names fold to the same key clash.</param>
    public static SourcesReading Read(IEnumerable<DataFile> files, Func<string, string> fold)
    {
        var errors = new List<PackError>();
        var sources = new List<Source>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (DataNode.Root(file, errors) is not { } root)
                continue;
            root.OnlyKeys("sources");
            sources.AddRange(root.Maps("sources").Select(ReadSource));
        }

        SourcesValidator.Check(sources, fold, errors);
        var sorted = errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)
            .ThenBy(e => e.Message, StringComparer.Ordinal).Distinct().ToImmutableArray();
        return new SourcesReading(sorted.IsEmpty ? new SourceRegister(sources, fold) : null, sorted);
    }

    private static Source ReadSource(DataNode entry)
    {
        entry.OnlyKeys("id", "kind", "country", "owner", "service-of", "services", "domains", "names", "cue", "exact", "shared");
        var shared = entry.Texts("shared");
        var names = ImmutableArray.CreateBuilder<SourceName>();
        AddNames(entry, "names", NameMatching.Free, shared, names);
        AddNames(entry, "cue", NameMatching.NeedsCue, shared, names);
        AddNames(entry, "exact", NameMatching.ExactCase, shared, names);
        foreach (var name in shared.Where(s => names.All(n => n.Text != s)))
            entry.Error($"'{name}' in 'shared' is not one of its names");
        return new Source
        {
            Id = entry.Text("id", required: true) ?? "",
            Kind = Kind(entry),
            Names = names.ToImmutable(),
            Country = entry.Text("country"),
            Owner = entry.Text("owner"),
            ServiceOf = entry.Text("service-of"),
            Services = entry.Texts("services"),
            Domains = entry.Texts("domains"),
            File = entry.File,
            Line = entry.Line,
        };
    }

    private static SourceSort Kind(DataNode entry)
    {
        if (entry.Text("kind", required: true) is not { } kind)
            return SourceSort.Website;
        if (Kinds.Contains(kind))
            return Enum.Parse<SourceSort>(kind, ignoreCase: true);
        entry.Error($"unknown kind '{kind}'; allowed are: {string.Join(", ", Kinds)}");
        return SourceSort.Website;
    }

    private static void AddNames(
        DataNode entry, string key, NameMatching matching, ImmutableArray<string> shared, ImmutableArray<SourceName>.Builder names)
    {
        if (entry.Get(key) is not { } group)
            return;
        foreach (var (language, _) in group.Pairs().ToList())
        {
            foreach (var text in group.Texts(language))
                names.Add(new SourceName(language, text, matching, shared.Contains(text)));
        }
    }
}
