using Stemma.Collation;
using Stemma.Eval.Ntrex;

namespace Stemma.Eval.Collation;

/// <summary>A produced line with its readings as sentences of the corpus.</summary>
/// <param name="Line">The line.</param>
/// <param name="Places">The sentences, each once.</param>
internal sealed record FoundLine(Line Line, IReadOnlySet<Place> Places)
{
    /// <summary>Maps a collation's lines; readings outside every sentence are left out.</summary>
    public static IReadOnlyList<FoundLine> Of(StoryCollation collation, IReadOnlyList<NtrexDocument> documents)
    {
        var byReport = documents.ToDictionary(d => d.Report.Id, StringComparer.Ordinal);
        List<FoundLine> lines = [];
        foreach (var line in collation.Lines)
        {
            var places = new SortedSet<Place>();
            foreach (var reading in line.Readings)
            {
                if (byReport.TryGetValue(reading.Report, out var document) && document.LineOf(reading.Span) is { } number)
                    places.Add(new Place(document.Id, number));
            }

            lines.Add(new FoundLine(line, places));
        }

        return lines;
    }
}

/// <summary>The names of verdicts as the golds spell them.</summary>
internal static class VerdictNames
{
    /// <summary>agree, more-precise, only, contradict, updated, different-scope.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Agree => "agree",
        Verdict.MorePrecise => "more-precise",
        Verdict.Only => "only",
        Verdict.Contradict => "contradict",
        Verdict.Updated => "updated",
        Verdict.DifferentScope => "different-scope",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
