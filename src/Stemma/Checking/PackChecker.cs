using System.Collections.Immutable;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Facts.Numbers;
using Stemma.Languages;
using Stemma.Ontology;
using Stemma.Reports;

namespace Stemma.Checking;

/// <summary>Runs the examples of a pack and checks what its rules name against the ontology.</summary>
public sealed class PackChecker(ReadingResources resources)
{
    /// <summary>Checks one pack.</summary>
    /// <returns>Number of examples run, and what failed, with file and line.</returns>
    public (int Examples, ImmutableArray<PackError> Errors) Check(LanguagePack pack)
    {
        var errors = new List<PackError>();
        var examples = 0;
        var registry = new PackRegistry([new(pack.Settings.Tag, () => pack)]);
        var reader = new ReportReader(resources with { Packs = registry }, new ReadingOptions());
        foreach (var rule in pack.Rules)
        {
            Names(rule, errors);
            foreach (var example in rule.Examples)
            {
                examples++;
                if (Run(reader, pack, rule, example.Text, wanted: true) is { } error)
                    errors.Add(new PackError(rule.File, example.Line, error));
            }

            foreach (var example in rule.Counterexamples)
            {
                examples++;
                if (Run(reader, pack, rule, example.Text, wanted: false) is { } error)
                    errors.Add(new PackError(rule.File, example.Line, error));
            }
        }

        return (examples, [.. errors]);
    }

    private void Names(Rule rule, List<PackError> errors)
    {
        void Need(string attribute, string layer, Func<string, bool> known, string what)
        {
            if (rule.Layer == layer && rule[attribute] is { } value && !known(value))
                errors.Add(new PackError(rule.File, rule.Line, $"unknown {what} '{value}'"));
        }

        Need("type", "events", v => resources.Ontology.Event(v) is not null, "event type");
        Need("kind", "quantities", v => resources.Ontology.Quantity(v) is not null, "quantity kind");
        Need("noun", "quantities", v => resources.Ontology.Quantity(v) is not null, "quantity kind");
        Need("class", "actors", v => resources.Ontology.Actor(v) is not null, "actor class");
        Need("stance", "sources", v => v is "states" or "denies" or "confirms" or "doubts" or "unnamed", "stance");
        Need("kind", "sources", v => Facts.Sources.SourceNouns.KindOf(v) is not null, "kind of source");
        Need("sort", "modality", v => v is "negation" or "denial" or "unconfirmed" or "hedged" or "alleged" or "possible" or "expected" or "future" or "background" or "attempted" or "conditional", "sort of modality");
        Need("cue", "places", v => Enum.TryParse<Gazetteers.PlaceCue>(v, true, out _), "cue");
        Need("frame", "events", v => v is "active" or "passive" or "noun" or "state", "frame");
    }

    private static string? Run(ReportReader reader, LanguagePack pack, Rule rule, string example, bool wanted)
    {
        var (text, span, value) = Example.Parse(example);
        if (wanted && span is null)
            return $"the example marks no match in [ ]: {example}";
        var report = Example.Report(text, pack.Settings.Tag);
        var (read, document) = reader.ReadTraced(report);
        var used = document!.Used.Where(u => ReferenceEquals(u.Match.Rule, rule))
            .Select(u => document.Sentences[u.Sentence].SpanOf(u.Match.First, u.Match.End))
            .ToList();
        if (!wanted)
            return used.Count == 0 ? null : $"{rule.Id} must not match here but takes '{used[0].Of(text)}': {text}";
        if (!used.Contains(span!.Value))
        {
            var found = used.Count > 0 ? $"it matches '{string.Join("', '", used.Select(u => u.Of(text)))}'"
                : document.Used.FirstOrDefault(u => u.Match.Rule.Layer == rule.Layer && document.Sentences[u.Sentence].SpanOf(u.Match.First, u.Match.End).Overlaps(span.Value)).Match is { } other
                    ? $"{other.Rule.Id} (line {other.Rule.Line}) matches there" : "nothing matches there";
            return $"{rule.Id} should match '{span.Value.Of(text)}' but {found}: {text}";
        }

        return value is null ? null : Value(read, document, rule, span.Value, value, text);
    }

    private static string? Value(ReadReport read, DocumentIndex document, Rule rule, Span span, string value, string text)
    {
        var summaries = read.Facts.Where(f => f.Reasons.Any(r => r.Rule == rule.Id)).Select(f => f.Summary).ToList();
        if (rule.Layer == "numbers")
            summaries.AddRange(document.Sentences.SelectMany(s => s.Of("number").Where(c => s.SpanOf(c.First, c.End) == span).Select(c => NumberText.Of((NumberValue)c.Value!))));
        return summaries.Contains(value) ? null : $"{rule.Id} gives '{string.Join("', '", summaries)}', not '{value}': {text}";
    }
}
