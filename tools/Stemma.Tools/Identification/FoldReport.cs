using System.Globalization;
using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>Measures a table on the sentences of SIB-200 that were held out of its training.</summary>
internal static class FoldReport
{
    /// <summary>Writes accuracy by language, worst first, and the mean.</summary>
    public static void Write(TrainingCorpus corpus, NgramIdentifier identifier, Func<int, bool> held, TextWriter output)
    {
        var rows = new List<(string Tag, double Accuracy, string Wrong)>();
        foreach (var language in corpus.Languages.Where(l => l.Sib is not null))
        {
            var answers = corpus.Sentences(language).Where(p => held(p.Id)).Select(p => identifier.Identify(p.Text).Tag ?? "unknown").ToList();
            var wrong = answers.Where(a => a != language.Tag).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
            rows.Add((language.Tag, (double)answers.Count(a => a == language.Tag) / answers.Count, string.Join(' ', wrong.Take(4).Select(g => $"{g.Key}:{g.Count()}"))));
        }

        foreach (var (tag, accuracy, wrong) in rows.OrderBy(r => r.Accuracy).ThenBy(r => r.Tag, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tag,-8} {accuracy:F4} {wrong}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean     {rows.Average(r => r.Accuracy):F4} over {rows.Count}"));
    }
}
