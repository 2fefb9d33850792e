using System.Globalization;
using System.Text;
using Stemma.Ontology;

namespace Stemma.Tests.Ontology;

/// <summary>The lists in docs/ontology.md are those of the data.</summary>
public class OntologyDocTests
{
    private const string Accept = "STEMMA_ACCEPT_GOLDEN";
    private const string Mark = "<!-- lists -->\n";

    [Fact]
    public void The_lists_in_the_document_are_those_of_the_data()
    {
        var path = Path.Combine(OntologyFiles.Root, "docs", "ontology.md");
        var document = File.ReadAllText(path).Split(Mark);
        document.Length.ShouldBe(2);
        var lists = Lists(OntologyReader.Read(OntologyFiles.Below("ontology")).Model.ShouldNotBeNull());
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(path, document[0] + Mark + lists);
        else
            document[1].ShouldBe(lists, $"{Accept}=1 writes the lists anew");
    }

    private static string Lists(OntologyModel model)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n### {model.Events.Length} event types\n");
        foreach (var file in model.Events.GroupBy(e => e.File).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n`{file.Key}`\n\n");
            text.Append("| Type | Meaning | Class | PLOVER | Broader | Excludes |\n|---|---|---|---|---|---|\n");
            foreach (var e in file.OrderBy(e => e.Line))
            {
                var plover = e.PloverMode is null ? e.Plover : $"{e.Plover}/{e.PloverMode}";
                text.Append(CultureInfo.InvariantCulture,
                    $"| {e.Id} | {e.Gloss} | {e.Class} | {plover} | {e.Broader} | {string.Join(", ", e.Excludes.Select(x => x.Type))} |\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\n### {model.Quantities.Length} quantity kinds\n\n");
        text.Append("| Kind | Label | Coarse | Part of | Of | Grows | Counts others than |\n|---|---|---|---|---|---|---|\n");
        foreach (var q in model.Quantities.OrderBy(q => q.Line))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {q.Id} | {q.Labels.In("en")} | {q.Coarse} | {q.Broader} | {q.Of} | {(q.Cumulative ? "yes" : "no")} | {string.Join(", ", q.Differs.Select(d => d.Kind))} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n### {model.Actors.Length} actor classes\n\n");
        text.Append("| Class | Label | Broader | Flags |\n|---|---|---|---|\n");
        foreach (var a in model.Actors.OrderBy(a => a.Line))
            text.Append(CultureInfo.InvariantCulture, $"| {a.Id} | {a.Labels.In("en")} | {a.Broader} | {a.Flags.ToString().ToLowerInvariant()} |\n");
        return text.ToString();
    }
}
