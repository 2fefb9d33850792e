using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>What a group of close relatives is told apart by, before it is written.</summary>
/// <param name="Members">Labels.</param>
/// <param name="FirstWeight">Factor of the first scores.</param>
/// <param name="Biases">One for each member.</param>
/// <param name="ListWeights">For each set of lists, one for each member.</param>
/// <param name="Words">Sets of lists by word.</param>
/// <param name="Grams">Weights of n-grams, one for each member; empty where fewer than two members have a model.</param>
/// <param name="GramWeight">Factor of these.</param>
/// <param name="LetterBiases">What each letter adds, one for each member: makes up for unequal text behind the n-grams.</param>
internal sealed record Relatives(int[] Members, float FirstWeight, float[] Biases, float[] ListWeights, SortedDictionary<uint, int> Words, SortedDictionary<uint, sbyte[]> Grams, float GramWeight, float[] LetterBiases);

/// <summary>Fits a group on sentences whose first scores come from tables that have not seen them.</summary>
/// <remarks>
/// How often a member's text has a word that stands in a given set of lists is counted; the logarithms of these shares are
/// one kind of evidence for words found in texts, another for marks; the first scores are the third, the n-grams the fourth. A logistic
/// regression with four factors and two biases for each member weighs them: too few numbers to learn sentences by heart.
/// </remarks>
internal static class RelativesTrainer
{
    private const int Steps = 4000;
    private const double Rate = 0.05;

    // About the letters of a sentence: keeps the numbers that are fitted about equal.
    private const double LetterUnit = 100;

    // First scores come from the same articles and translators as the sentences that the factors are fitted on, so the fit trusts them
    // too much. With half of it SIB-200 loses nothing and the Declaration of Human Rights, which nothing is trained on, gains. A member
    // without a model, Swati, has little but its first score: there it counts in full.
    private const double TrustInFirst = 0.5;

    // Written Cantonese is told by signs that written Chinese has not; SIB-200's Cantonese is written Chinese, so these are set by hand:
    // one such sign outweighs the bias, which says that Chinese without them is not Cantonese.
    private const float CantoneseSign = 4;
    private const float CantoneseBias = -2.5f;

    /// <summary>One held-out sentence.</summary>
    /// <param name="Member">Which member it is, 0-based.</param>
    /// <param name="First">First scores of the members, in nats.</param>
    /// <param name="Lists">How many of its words stand in each set of lists.</param>
    /// <param name="Grams">Sums of the n-grams' weights, one for each member.</param>
    /// <param name="Letters">Letters and ends of words that the n-grams were read in; 0 where there are none.</param>
    internal sealed record Example(int Member, double[] First, int[] Lists, double[] Grams, int Letters);

    /// <summary>The group of Chinese and Cantonese: the first scores, and signs that only Cantonese has.</summary>
    public static Relatives Cantonese(int[] members, int cantonese, SortedDictionary<uint, int> words)
    {
        var weights = new float[members.Length << (2 * members.Length)];
        for (var lists = 0; lists < 1 << (2 * members.Length); lists++)
            weights[(lists * members.Length) + cantonese] = (lists >> (members.Length + cantonese) & 1) * CantoneseSign;
        var biases = new float[members.Length];
        biases[cantonese] = CantoneseBias;
        return new Relatives(members, 1, biases, weights, words, [], 0, new float[members.Length]);
    }

    /// <summary>Fits a group.</summary>
    public static Relatives Fit(int[] members, IReadOnlyList<Example> examples, SortedDictionary<uint, int> words, SortedDictionary<uint, sbyte[]> grams)
    {
        var count = members.Length;
        var shares = ListShares(count, examples);
        double[][][] evidence =
        [
            Centred(examples, (e, c) => e.First[c], count),
            Centred(examples, (e, c) => Enumerable.Range(0, 1 << count).Sum(l => e.Lists[l] * shares[l][c]), count),
            Centred(examples, (e, c) => Enumerable.Range(1 << count, shares.Length - (1 << count)).Sum(l => e.Lists[l] * shares[l][c]), count),
            Centred(examples, (e, c) => e.Grams[c], count),
        ];
        double[] scales = [.. evidence.Select(Scale)];
        foreach (var (kind, scale) in evidence.Zip(scales))
        {
            foreach (var row in kind)
            {
                for (var c = 0; c < count; c++)
                    row[c] /= scale;
            }
        }

        // After the factors, a bias for each member, then one for each hundred letters.
        var parameters = new double[evidence.Length + (2 * count)];
        Array.Fill(parameters, 1, 0, evidence.Length);
        var momentum = new double[parameters.Length];
        var variance = new double[parameters.Length];
        for (var step = 1; step <= Steps; step++)
            Descend(examples, evidence, parameters, momentum, variance, step);
        var weights = shares.SelectMany((s, lists) => s.Select(v =>
            (float)(lists < 1 << count ? v * parameters[1] / scales[1] : v * parameters[2] / scales[2]))).ToArray();
        var first = parameters[0] / scales[0] * (Enumerable.Range(0, count).All(c => grams.Values.Any(g => g[c] != 0)) ? TrustInFirst : 1);
        return new Relatives(members, (float)first, Singles(parameters[evidence.Length..^count]), weights, words, grams,
            grams.Count == 0 ? 0 : (float)(parameters[3] / scales[3]), Singles(parameters[^count..].Select(p => p / LetterUnit)));
    }

    private static float[] Singles(IEnumerable<double> numbers) => [.. numbers.Select(n => (float)n)];

    // Adam (Kingma and Ba 2015) over all examples at once: no chance in it.
    private static void Descend(IReadOnlyList<Example> examples, double[][][] evidence, double[] parameters, double[] momentum, double[] variance, int step)
    {
        var kinds = evidence.Length;
        var count = (parameters.Length - kinds) / 2;
        var gradient = new double[parameters.Length];
        var scores = new double[count];
        for (var i = 0; i < examples.Count; i++)
        {
            for (var c = 0; c < count; c++)
            {
                scores[c] = parameters[c + kinds] + (parameters[c + kinds + count] * examples[i].Letters / LetterUnit);
                for (var k = 0; k < kinds; k++)
                    scores[c] += parameters[k] * evidence[k][i][c];
            }

            var top = scores.Max();
            var total = scores.Sum(s => Math.Exp(s - top));
            for (var c = 0; c < count; c++)
            {
                var error = (Math.Exp(scores[c] - top) / total) - (c == examples[i].Member ? 1 : 0);
                for (var k = 0; k < kinds; k++)
                    gradient[k] += error * evidence[k][i][c];
                gradient[c + kinds] += error;
                gradient[c + kinds + count] += error * examples[i].Letters / LetterUnit;
            }
        }

        for (var p = 0; p < parameters.Length; p++)
        {
            var g = gradient[p] / examples.Count;
            momentum[p] = (0.9 * momentum[p]) + (0.1 * g);
            variance[p] = (0.999 * variance[p]) + (0.001 * g * g);
            parameters[p] -= Rate * (momentum[p] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(variance[p] / (1 - Math.Pow(0.999, step))) + 1e-8);
        }
    }

    // Logarithm of the share of a member's words that stand in each set of lists, one added to each count.
    private static double[][] ListShares(int count, IReadOnlyList<Example> examples)
    {
        var sets = 1 << (2 * count);
        var counts = new double[sets, count];
        var totals = new double[count];
        foreach (var example in examples)
        {
            for (var lists = 0; lists < sets; lists++)
            {
                counts[lists, example.Member] += example.Lists[lists];
                totals[example.Member] += example.Lists[lists];
            }
        }

        return [.. Enumerable.Range(0, sets).Select(l => Enumerable.Range(0, count)
            .Select(c => Math.Log((counts[l, c] + 1) / (totals[c] + sets))).ToArray())];
    }

    private static double[][] Centred(IReadOnlyList<Example> examples, Func<Example, int, double> value, int count) =>
        [.. examples.Select(e =>
        {
            var values = Enumerable.Range(0, count).Select(c => value(e, c)).ToArray();
            var mean = values.Average();
            return values.Select(v => v - mean).ToArray();
        })];

    private static double Scale(double[][] values) => Math.Max(1e-6, Math.Sqrt(values.Average(v => v.Sum(x => x * x))));
}
