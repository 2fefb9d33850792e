using System.Runtime.InteropServices;
using System.Text;
using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>What the statistics are made with; the defaults were chosen on held-out folds of SIB-200 (docs/identification.md).</summary>
internal sealed record TableSettings
{
    /// <summary>Added to every count: how surprising a feature is that the training text lacks.</summary>
    public double Smoothing { get; init; } = 0.3;

    /// <summary>N-grams that a group of close relatives may hold.</summary>
    public int GroupGrams { get; init; } = 60_000;

    /// <summary>Features seen less often in all languages together are left out.</summary>
    public int MinCount { get; init; } = 3;

    /// <summary>Bytes of features that the table may hold.</summary>
    public int Budget { get; init; } = 6_000_000;

    /// <summary>Nats for one step of a weight: the largest weight, of some e^12 occurrences, fits into a byte.</summary>
    public float Unit { get; init; } = 12f / 255;
}

/// <summary>Makes the table from counts: naive Bayes with one set of weights for n-grams of all lengths and words.</summary>
internal sealed class TableBuilder(TableSettings settings, IReadOnlyList<TrainingLanguage> languages)
{
    // From a quarter of a script's languages on a dense row is smaller and quicker than a list.
    private const int DenseShare = 4;
    private const int MinDense = 24;
    private readonly int _stride = (languages.GroupBy(l => l.Script).Max(g => g.Count()) + 15) & ~15;
    private readonly float[] _bias = new float[languages.Count];
    private readonly List<Kept> _kept = [];

    private sealed record Kept(uint Feature, FeatureCount[] Counts, double Value);

    /// <summary>Takes the counts of all languages of one script.</summary>
    public void AddScript(List<FeatureCount> counts)
    {
        counts.Sort((a, b) => a.Feature != b.Feature ? a.Feature.CompareTo(b.Feature) : a.Label.CompareTo(b.Label));
        var totals = new double[languages.Count];
        var features = new List<(int From, int To)>();
        for (var i = 0; i < counts.Count;)
        {
            var from = i;
            var sum = 0;
            for (; i < counts.Count && counts[i].Feature == counts[from].Feature; i++)
                sum += counts[i].Count;
            if (sum < settings.MinCount)
                continue;
            features.Add((from, i));
            for (var j = from; j < i; j++)
                totals[counts[j].Label] += counts[j].Count;
        }

        SetBias(totals, features.Count);
        var all = totals.Sum();
        foreach (var (from, to) in features)
        {
            var group = counts.GetRange(from, to - from).ToArray();
            _kept.Add(new Kept(group[0].Feature, group, Information(group, totals, all)));
        }
    }

    /// <summary>The table as bytes.</summary>
    /// <param name="groups">The groups of close relatives, group 1 first; empty while their examples are being made.</param>
    /// <param name="damping">See <see cref="IdentifierTable.TemperatureFactor"/>.</param>
    public byte[] Build(IReadOnlyList<Relatives> groups, (float Factor, float Exponent) damping)
    {
        var chosen = Choose();
        var buckets = 1;
        while (buckets < chosen.Count)
            buckets *= 2;
        var shift = 32 - int.TrailingZeroCount(buckets);
        chosen.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        var offsets = new uint[buckets + 1];
        var stream = new List<ushort>();
        var rows = new List<byte>();
        var next = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            offsets[bucket] = (uint)stream.Count;
            for (; next < chosen.Count && chosen[next].Feature >> shift == bucket; next++)
                Write(chosen[next], stream, rows);
        }

        offsets[buckets] = (uint)stream.Count;
        return Pack(buckets, offsets, stream, rows, groups, damping);
    }

    private void SetBias(double[] totals, int vocabulary)
    {
        var mass = settings.Smoothing * vocabulary;
        var mean = totals.Where(t => t > 0).DefaultIfEmpty(1).Average();
        for (var i = 0; i < totals.Length; i++)
        {
            if (totals[i] > 0)
                _bias[i] = (float)-Math.Log((totals[i] + mass) / (mean + mass));
        }
    }

    // How much the feature's occurrences tell the languages apart by, over all training text, as a share of what would tell all of the
    // script's languages apart: else the scripts of few languages would get no room.
    private static double Information(FeatureCount[] group, double[] totals, double all)
    {
        var sum = (double)group.Sum(c => c.Count);
        return 1 / Math.Log(totals.Count(t => t > 0)) * group.Sum(c => c.Count * Math.Log(c.Count * all / (sum * totals[c.Label])));
    }

    private bool IsDense(FeatureCount[] counts) => counts.Length >= MinDense && counts.Length * DenseShare >= _stride;

    private List<Kept> Choose()
    {
        // Two hashes that agree in their low half and bucket would be read as one: the later is left out in Write.
        var left = (long)settings.Budget;
        var chosen = new List<Kept>();
        foreach (var kept in _kept.OrderByDescending(k => k.Value / Cost(k)).ThenBy(k => k.Feature).ThenBy(k => k.Counts[0].Label))
        {
            left -= Cost(kept);
            if (left < 0)
                break;
            chosen.Add(kept);
        }

        return chosen;
    }

    // Tag, count and about one bucket's offset, then the entries or the row.
    private int Cost(Kept kept) => IsDense(kept.Counts) ? 10 + _stride : 8 + (2 * kept.Counts.Length);

    private void Write(Kept kept, List<ushort> stream, List<byte> rows)
    {
        stream.Add((ushort)kept.Feature);
        if (IsDense(kept.Counts))
        {
            stream.Add(IdentifierTable.DenseMark);
            stream.Add((ushort)(rows.Count / _stride));
            var row = new byte[_stride];
            var first = languages.Index().First(l => l.Item.Script == languages[kept.Counts[0].Label].Script).Index;
            foreach (var count in kept.Counts)
                row[count.Label - first] = Weight(count.Count);
            rows.AddRange(row);
            if (rows.Count / _stride > ushort.MaxValue)
                throw new InvalidOperationException("too many dense rows for 16 bits");
            return;
        }

        stream.Add((ushort)kept.Counts.Length);
        foreach (var count in kept.Counts)
            stream.Add((ushort)((count.Label << 8) | Weight(count.Count)));
    }

    private byte Weight(int count) =>
        (byte)Math.Clamp(Math.Round(Math.Log((count + settings.Smoothing) / settings.Smoothing) / settings.Unit), 1, 255);

    private byte[] Pack(int buckets, uint[] offsets, List<ushort> stream, List<byte> rows, IReadOnlyList<Relatives> groups, (float Factor, float Exponent) damping)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(IdentifierTable.Magic);
        writer.Write((ushort)languages.Count);
        foreach (var (index, language) in languages.Index())
        {
            var tag = Encoding.ASCII.GetBytes(language.Tag);
            writer.Write((byte)language.Script);
            writer.Write(groups.Count == 0 ? (byte)0 : language.Group);
            writer.Write(_bias[index]);
            writer.Write(language.Prior);
            writer.Write((byte)tag.Length);
            writer.Write(tag);
        }

        writer.Write(settings.Unit);
        writer.Write(damping.Factor);
        writer.Write(damping.Exponent);
        writer.Write(buckets);
        writer.Write(stream.Count);
        writer.Write(rows.Count / _stride);
        Align(writer);
        writer.Write(MemoryMarshal.AsBytes(offsets.AsSpan()));
        Align(writer);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(stream)));
        Align(writer);
        writer.Write(CollectionsMarshal.AsSpan(rows));
        writer.Write((ushort)groups.Count);
        foreach (var group in groups)
            Write(writer, group);
        writer.Flush();
        return memory.ToArray();
    }

    private static void Write(BinaryWriter writer, Relatives group)
    {
        writer.Write((ushort)group.Members.Length);
        foreach (var member in group.Members)
            writer.Write((ushort)member);
        writer.Write(group.FirstWeight);
        foreach (var number in group.Biases.Concat(group.ListWeights))
            writer.Write(number);
        var slots = Slots(group.Words.Count);
        writer.Write(slots);
        var tags = new ushort[slots];
        var lists = new byte[slots];
        foreach (var (hash, bits) in group.Words)
        {
            var slot = RelativesModel.SlotOf(hash, slots);
            while (lists[slot] != 0)
                slot = (slot + 1) % slots;
            tags[slot] = (ushort)hash;
            lists[slot] = (byte)bits;
        }

        Align(writer);
        writer.Write(MemoryMarshal.AsBytes(tags.AsSpan()));
        Align(writer);
        writer.Write(lists);
        WriteGrams(writer, group);
    }

    // A third of the slots stay free: most words are not found, and a free slot says so soon.
    private static int Slots(int count) => 2 + (count * 3 / 2);

    private static void WriteGrams(BinaryWriter writer, Relatives group)
    {
        writer.Write(group.GramWeight);
        foreach (var bias in group.LetterBiases)
            writer.Write(bias);
        var count = group.Members.Length;
        var slots = Slots(group.Grams.Count);
        writer.Write(slots);
        var tags = new ushort[slots];
        var weights = new byte[slots * count];
        var taken = new bool[slots];
        foreach (var (hash, row) in group.Grams)
        {
            var slot = RelativesModel.SlotOf(hash, slots);
            while (taken[slot])
                slot = (slot + 1) % slots;
            taken[slot] = true;
            tags[slot] = (ushort)hash;
            for (var i = 0; i < count; i++)
                weights[(slot * count) + i] = (byte)row[i];
        }

        Align(writer);
        writer.Write(MemoryMarshal.AsBytes(tags.AsSpan()));
        Align(writer);
        writer.Write(weights);
    }

    private static void Align(BinaryWriter writer)
    {
        writer.Flush();
        while (writer.BaseStream.Position % 4 != 0)
            writer.Write((byte)0);
    }
}
