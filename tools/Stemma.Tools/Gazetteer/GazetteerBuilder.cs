using System.Diagnostics;
using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Builds <c>data/gazetteer.bin</c> from the sources. The same sources give the same bytes.</summary>
public static class GazetteerBuilder
{
    /// <summary>Entries of the name index at most, which bounds the size of the resource.</summary>
    private const int EntryBudget = 950_000;

    /// <summary>Usage: <c>build-gazetteer [--sources DIR] [--root DIR] [--cldr DIR] [--locales DIR] [--output FILE]</c>.</summary>
    /// <returns>0 when the file was written, 2 when a source is missing or broken.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var options = Options(args);
        var root = options.GetValueOrDefault("root", ".");
        var sources = options.GetValueOrDefault("sources", Path.Combine(root, "..", "shared", "data"));
        var cldr = options.GetValueOrDefault("cldr", "/usr/share/unicode/cldr/common");
        var locales = options.GetValueOrDefault("locales", "/usr/share/locale");
        var target = options.GetValueOrDefault("output", Path.Combine(root, "data", "gazetteer.bin"));
        try
        {
            var watch = Stopwatch.StartNew();
            var reviewed = Path.Combine(root, "data", "gazetteer");
            var sorts = ReviewedFiles.Sorts(Path.Combine(reviewed, "sorts.yaml"));
            var set = new DraftSet();
            CldrSource.Read(cldr, set);
            RigourSource.Read(Path.Combine(sources, "rigour.tgz"), set);
            GeoNamesSource.Read(Path.Combine(sources, "cities500.txt.gz"), locales, set);
            var divisions = new Divisions(set, sorts);
            divisions.MergeCities();
            var wof = new WofSource(set, divisions);
            wof.Read(Path.Combine(sources, "wof_slim.tsv.gz"));
            divisions.Assign(ReviewedFiles.Seats(Path.Combine(reviewed, "seats.yaml")));
            ReviewedFiles.Extra(Path.Combine(reviewed, "extra.yaml"), set);
            ReviewedFiles.Aliases(Path.Combine(reviewed, "aliases.yaml"), set);
            Weights.Set(set);
            var bytes = new GazetteerWriter(set.All, new NameKeys(sorts), sorts, EntryBudget, output).Write();
            File.WriteAllBytes(target, bytes);
            output.WriteLine($"{target}: {bytes.Length / 1e6:0.0} MB, {set.All.Count} places; Who's On First: {wof.Joined} joined, {wof.Added} added; {watch.Elapsed.TotalSeconds:0} s");
            Coverage(set, output);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            output.WriteLine($"build-gazetteer: {problem.Message}");
            return 2;
        }
    }

    private static void Coverage(DraftSet set, TextWriter output)
    {
        foreach (var kind in set.All.GroupBy(draft => draft.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int Has(string language) => kind.Count(draft => draft.Display.ContainsKey(language));
            output.WriteLine($"  {kind.Key}: {kind.Count()}; ar {Has("ar")}, ka {Has("ka")}, ru {Has("ru")}; with a point {kind.Count(draft => draft.Latitude is not null)}");
        }
    }

    private static Dictionary<string, string> Options(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
            options[args[i].TrimStart('-')] = args[i + 1];
        return options;
    }
}
