using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>Finds how far first scores are to be damped so that their probabilities come true on held-out text.</summary>
/// <remarks>
/// Overlapping n-grams say the same thing several times, so naive Bayes is too sure, the more so the longer the text.
/// The factor and the exponent of the damping are those of a grid under which held-out pieces of two words and more are
/// likeliest. Close relatives count as one here: they are told apart afterwards.
/// </remarks>
internal static class TemperatureFit
{
    private static readonly int[] PieceWords = [2, 4, 8, int.MaxValue];
    private static readonly double[] Factors = [0.25, 0.5, 0.75, 1, 1.5, 2, 3];
    private static readonly double[] Exponents = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

    // Each fifth sentence: a hundred sentences more would move nothing.
    private const int Every = 5;

    private sealed record Piece(float[] Nats, int Known, int Right);

    /// <summary>Fits on one script.</summary>
    /// <param name="table">A table that has not seen the sentences.</param>
    /// <param name="languages">The languages, as the table has them.</param>
    /// <param name="script">The script.</param>
    /// <param name="sentences">Held-out sentences of a language.</param>
    /// <returns>Factor and exponent.</returns>
    public static (float Factor, float Exponent) Fit(IdentifierTable table, IReadOnlyList<TrainingLanguage> languages, Script script, Func<TrainingLanguage, IEnumerable<string>> sentences)
    {
        var (first, count) = (table.First[(int)script], table.Count[(int)script]);
        var pieces = Enumerable.Range(0, count).AsParallel().AsOrdered()
            .SelectMany(i => Pieces(table, script, first, count, i, sentences(languages[first + i]))).ToList();
        var groups = Enumerable.Range(0, count).Select(i => (int)languages[first + i].Group).ToArray();
        var best = Factors.SelectMany(f => Exponents.Select(e => (Factor: f, Exponent: e))).AsParallel().AsOrdered()
            .Select(c => (c.Factor, c.Exponent, Loss: pieces.Sum(p => Loss(p, groups, Math.Max(1, c.Factor * Math.Pow(Math.Max(1, p.Known), c.Exponent)))))).ToList()
            .MinBy(c => c.Loss);
        return ((float)best.Factor, (float)best.Exponent);
    }

    private static IEnumerable<Piece> Pieces(IdentifierTable table, Script script, int first, int count, int right, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences.Where((_, i) => i % Every == 0))
        {
            var words = sentence.Split(' ');
            foreach (var length in PieceWords)
            {
                var sums = new int[table.Labels.Length + table.Stride];
                var scorer = new Scorer(table, script, sums, new uint[Scorer.RoomFor]);
                WordReader.Read(string.Join(' ', words.Take(length)), script, int.MaxValue, ref scorer);
                scorer.Finish();
                var known = scorer.Known;
                if (known > 0)
                    yield return new Piece([.. Enumerable.Range(first, count).Select(l => (sums[l] * table.Unit) + (known * table.Labels[l].Bias))], known, right);
            }
        }
    }

    private static double Loss(Piece piece, int[] groups, double temperature)
    {
        var top = piece.Nats.Max();
        double total = 0, right = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var share = Math.Exp((piece.Nats[i] - top) / temperature);
            total += share;
            if (i == piece.Right || (groups[i] != 0 && groups[i] == groups[piece.Right]))
                right += share;
        }

        return Math.Log(total) - Math.Log(Math.Max(right, 1e-300));
    }
}
