using System.Collections.Immutable;
using System.Globalization;
using Stemma.Claims;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>Finds text that stands in more than one report of the same language.</summary>
/// <param name="options">What counts as copied.</param>
public sealed class CopyFinder(CopyOptions? options = null)
{
    private readonly CopyOptions _options = options ?? new CopyOptions();

    /// <summary>Compares the reports. Their order changes nothing; it never throws on any text.</summary>
    public CopyFindings Find(IReadOnlyList<ReadReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var ordered = reports.OrderBy(r => r.Report.Id, StringComparer.Ordinal).ToList();
        var shared = new SortedDictionary<(int Report, int Sentence), SortedSet<int>>();
        var words = new int[ordered.Count];
        var copied = new SortedDictionary<(int, int), (int Words, int Sentences)>();
        foreach (var language in ordered.Select((r, i) => (r, i)).GroupBy(x => x.r.Report.Language.Tag ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Compare([.. language.Select(x => x.i)], ordered, words, shared, copied);
        }

        return new CopyFindings(Groups(ordered, words, copied), Sentences(ordered, shared));
    }

    private void Compare(List<int> members, List<ReadReport> reports, int[] words, SortedDictionary<(int, int), SortedSet<int>> shared, SortedDictionary<(int, int), (int, int)> copied)
    {
        if (members.Count < 2)
        {
            foreach (var m in members)
            {
                words[m] = reports[m].Sentences.Sum(s => WordFold.Words(reports[m].Report.Text, s.Span).Count);
            }

            return;
        }

        var holders = new Dictionary<ulong, List<int>>();
        var sentences = new List<(int Report, int Sentence, int Words, List<ulong> Shingles)>();
        foreach (var m in members)
        {
            foreach (var s in reports[m].Sentences)
            {
                var folded = WordFold.Words(reports[m].Report.Text, s.Span);
                words[m] += folded.Count;
                if (folded.Count < _options.SentenceWords)
                {
                    continue;
                }

                var shingles = WordFold.Shingles(folded, _options.ShingleWords);
                sentences.Add((m, s.Index, folded.Count, shingles));
                foreach (var shingle in shingles)
                {
                    if (!holders.TryGetValue(shingle, out var list))
                    {
                        holders[shingle] = list = [];
                    }

                    if (list.Count == 0 || list[^1] != m)
                    {
                        list.Add(m);
                    }
                }
            }
        }

        foreach (var (report, sentence, count, shingles) in sentences)
        {
            var hits = new Dictionary<int, int>();
            foreach (var shingle in shingles)
            {
                var list = holders[shingle];
                foreach (var other in Near(list, report))
                {
                    hits[other] = hits.GetValueOrDefault(other) + 1;
                }
            }

            foreach (var (other, n) in hits.OrderBy(h => h.Key))
            {
                if (other == report || n < _options.SentenceShare * shingles.Count)
                {
                    continue;
                }

                if (!shared.TryGetValue((report, sentence), out var set))
                {
                    shared[(report, sentence)] = set = [];
                }

                set.Add(other);
                var (w, k) = copied.GetValueOrDefault((report, other));
                copied[(report, other)] = (w + count, k + 1);
            }
        }
    }

    private IEnumerable<int> Near(List<int> holders, int report)
    {
        if (holders.Count <= _options.MostOthers)
        {
            return holders;
        }

        var at = Math.Max(0, holders.BinarySearch(report));
        var from = Math.Clamp(at - (_options.MostOthers / 2), 0, holders.Count - _options.MostOthers);
        return holders.GetRange(from, _options.MostOthers).Append(holders[0]).Distinct();
    }

    private ImmutableArray<CopyGroup> Groups(List<ReadReport> reports, int[] words, SortedDictionary<(int A, int B), (int Words, int Sentences)> copied)
    {
        var parent = Enumerable.Range(0, reports.Count).ToArray();
        int Root(int i) => parent[i] == i ? i : parent[i] = Root(parent[i]);
        var reasons = new List<(int Report, Reason Reason)>();
        foreach (var ((a, b), (count, sentences)) in copied)
        {
            var shorter = words[a] <= words[b];
            var share = words[a] == 0 ? 0 : (double)count / words[a];
            if (!shorter || share < _options.ReportShare)
            {
                continue;
            }

            parent[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));
            reasons.Add((a, new Reason("stories.copied-text", Score: Math.Round(share, 3), Note: string.Create(CultureInfo.InvariantCulture, $"{sentences} sentences, {share:P0} of {reports[a].Report.Name} stand in {reports[b].Report.Name}"))));
        }

        return [.. Enumerable.Range(0, reports.Count).GroupBy(Root).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => new CopyGroup(
            [.. g.Select(i => reports[i].Report.Id)],
            Original(g.Select(i => reports[i])),
            [.. reasons.Where(r => Root(r.Report) == g.Key).Select(r => r.Reason)]))];
    }

    private static ImmutableSortedDictionary<(string, int), CopiedSentence> Sentences(List<ReadReport> reports, SortedDictionary<(int Report, int Sentence), SortedSet<int>> shared) =>
        shared.ToImmutableSortedDictionary(
            p => (reports[p.Key.Report].Report.Id, p.Key.Sentence),
            p =>
            {
                var all = p.Value.Append(p.Key.Report).Order().Select(i => reports[i]).ToList();
                return new CopiedSentence([.. all.Select(r => r.Report.Id)], Original(all));
            });

    /// <summary>The one published first; null where one of them does not say when, or two say the same.</summary>
    private static string? Original(IEnumerable<ReadReport> reports)
    {
        var known = reports.Select(r => (r.Report.Id, At: r.Report.Published?.Value)).OrderBy(r => r.At, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
        if (known.Any(k => k.At is null))
        {
            return null;
        }

        // Two moments that start alike ("2022-01-05" and "2022-01-05T17:30") do not say which is the earlier.
        return known.Count > 1 && (known[1].At!.StartsWith(known[0].At!, StringComparison.Ordinal) || known[0].At!.StartsWith(known[1].At!, StringComparison.Ordinal))
            ? null : known[0].Id;
    }
}
