using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>From the corpus to the table: the first statistics of all languages, then the groups of close relatives.</summary>
internal sealed class TableTrainer(TrainingCorpus corpus, TableSettings settings, string? words, string? cldr, string? lingua)
{
    private const int Folds = 5;

    // SIB-200's sentences come from articles, several in a row from each: whole blocks are held out, not single sentences.
    private const int Block = 20;

    private readonly LinguaModels _lingua = new(lingua, corpus.Languages);

    /// <summary>What is trained from.</summary>
    public TrainingCorpus Corpus => corpus;

    /// <summary>What was fitted, in words.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Whether a sentence is in a fold.</summary>
    /// <param name="id">Its number in SIB-200.</param>
    /// <param name="fold">0 to 4.</param>
    public static bool Held(int id, int fold) => id >= 0 && id / Block % Folds == fold;

    /// <summary>Makes the table.</summary>
    /// <param name="without">A fold whose sentences are not used at all, for measuring; null for the table that ships.</param>
    public byte[] Train(int? without)
    {
        bool Out(int id) => without is { } fold && Held(id, fold);
        var relatives = Groups(without, out var damping);
        Notes = FormattableString.Invariant($"damping {damping.Factor}·n^{damping.Exponent}; ") + string.Join("; ", relatives.Select(r =>
            FormattableString.Invariant($"{string.Join('/', r.Members.Select(m => corpus.Languages[m].Tag))} first scores ×{r.FirstWeight:F3}, {r.Words.Count} words, {r.Grams.Count} n-grams ×{r.GramWeight:F4}")));
        return First(Out, false).Build(relatives, damping);
    }

    private TableBuilder First(Func<int, bool> held, bool onlyGroups)
    {
        var builder = new TableBuilder(settings, corpus.Languages);
        foreach (var script in corpus.Languages.Index().GroupBy(l => l.Item.Script))
        {
            // A script of one language decides by itself and needs no features.
            if (script.Count() == 1 || (onlyGroups && script.All(l => l.Item.Group == 0)))
                continue;
            var counts = script.AsParallel().AsOrdered()
                .Select(l => FeatureCounts.Of((byte)l.Index, l.Item.Script, corpus.Texts(l.Item, held))).ToList();
            builder.AddScript([.. counts.SelectMany(c => c)]);
        }

        return builder;
    }

    private List<Relatives> Groups(int? without, out (float Factor, float Exponent) damping)
    {
        var lists = new WordLists(corpus.Languages, words, cldr);
        var groups = corpus.Languages.Index().Where(l => l.Item.Group != 0).GroupBy(l => l.Item.Group).OrderBy(g => g.Key)
            .Select(g => g.Select(l => l.Index).ToArray()).ToList();
        var sets = groups.Select(g => lists.Of([.. g.Select(m => corpus.Languages[m])])).ToList();
        var grams = groups.Select(g => RelativesGrams.Of(g, _lingua, settings.GroupGrams)).ToList();
        var examples = groups.Select(_ => new List<RelativesTrainer.Example>()).ToList();
        damping = (1, 0);
        var fitted = false;
        foreach (var fold in Enumerable.Range(0, Folds).Where(f => f != without))
        {
            var table = new IdentifierTable(First(id => Held(id, fold) || (without is { } w && Held(id, w)), true).Build([], damping));
            if (!fitted)
                damping = TemperatureFit.Fit(table, corpus.Languages, Script.Latin, l => corpus.Sentences(l).Where(p => Held(p.Id, fold)).Select(p => p.Text));
            fitted = true;
            foreach (var (index, group) in groups.Index())
                examples[index].AddRange(group.SelectMany((_, member) => Examples(table, group, member, sets[index], grams[index], id => Held(id, fold))));
        }

        return [.. groups.Select((g, i) => Array.FindIndex(g, m => corpus.Languages[m].Tag == TrainingCorpus.Cantonese) is >= 0 and var at
            ? RelativesTrainer.Cantonese(g, at, sets[i])
            : RelativesTrainer.Fit(g, examples[i], sets[i], grams[i]))];
    }

    private IEnumerable<RelativesTrainer.Example> Examples(IdentifierTable table, int[] group, int member, SortedDictionary<uint, int> words, SortedDictionary<uint, sbyte[]> grams, Func<int, bool> held)
    {
        var language = corpus.Languages[group[member]];
        foreach (var piece in corpus.Sentences(language).Where(p => held(p.Id)))
        {
            var sums = new int[table.Labels.Length + table.Stride];
            var scorer = new Scorer(table, language.Script, sums, new uint[Scorer.RoomFor]);
            WordReader.Read(piece.Text, language.Script, int.MaxValue, ref scorer);
            scorer.Finish();
            var known = scorer.Known;
            var counter = new ListCounter { Words = words, Counts = new int[1 << (2 * group.Length)], Grams = grams, Sums = new double[group.Length], Found = [], Letters = new int[1] };
            WordReader.Read(piece.Text, language.Script, int.MaxValue, ref counter);
            yield return new RelativesTrainer.Example(member, [.. group.Select(m => (sums[m] * (double)table.Unit) + (known * (double)table.Labels[m].Bias))], counter.Counts, counter.Sums, counter.Letters[0]);
        }
    }

    private struct ListCounter : IWordSink
    {
        public SortedDictionary<uint, int> Words;
        public int[] Counts;
        public SortedDictionary<uint, sbyte[]> Grams;
        public double[] Sums;
        public List<uint> Found;
        public int[] Letters;

        public readonly void Word(scoped ReadOnlySpan<char> edged)
        {
            Counts[Words.GetValueOrDefault(Features.Whole(edged))]++;
            if (Grams.Count == 0)
                return;
            Letters[0] += edged.Length - 1;
            Found.Clear();
            Features.Collect(edged, Found);
            foreach (var feature in Found)
            {
                if (Grams.TryGetValue(feature, out var row))
                {
                    for (var i = 0; i < Sums.Length; i++)
                        Sums[i] += row[i];
                }
            }
        }
    }
}
