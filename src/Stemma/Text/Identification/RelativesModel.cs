using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stemma.Text.Identification;

/// <summary>Tells close relatives apart once their group is found: by the first scores, by which members' word lists hold each word,
/// and by letter models of the members.</summary>
/// <remarks>Each member has two lists: words that were found in its texts, and marks, words known to be its own. Stored as: members
/// (count, labels), weight of the first scores, a bias for each member, then for each set of lists (a bit for each member's words, then
/// one for each member's marks) what a word found in just these lists adds to each member, in nats; then the words by hash.
/// Last the letter models: a weight, what each letter adds to each member, then the weights of n-grams by hash, one for each member.</remarks>
internal sealed class RelativesModel
{
    /// <summary>Most members of a group: a word's lists are bits of a byte, two for each.</summary>
    public const int MaxMembers = 4;

    private readonly float[] _biases;
    private readonly float[] _listWeights;
    private readonly ReadOnlyMemory<byte> _tags;
    private readonly ReadOnlyMemory<byte> _lists;
    private readonly float[] _letterBiases;
    private readonly ReadOnlyMemory<byte> _gramTags;
    private readonly ReadOnlyMemory<byte> _gramWeights;

    /// <summary>Reads one group.</summary>
    /// <exception cref="InvalidDataException">It is cut short or broken.</exception>
    public RelativesModel(ReadOnlyMemory<byte> data, ref TableReader head, int labels)
    {
        var count = head.UInt16();
        if (count is 0 or > MaxMembers)
            throw new InvalidDataException($"a group of the language table has {count} members, not 1 to {MaxMembers}");
        var members = new int[count];
        for (var i = 0; i < count; i++)
        {
            members[i] = head.UInt16();
            if (members[i] >= labels)
                throw new InvalidDataException("a group of the language table names a language that is not there");
        }

        Members = ImmutableCollectionsMarshal.AsImmutableArray(members);
        FirstWeight = head.Single();
        _biases = head.Singles(count);
        _listWeights = head.Singles(count << (2 * count));
        var slots = head.Int32();
        if (slots <= 1)
            throw new InvalidDataException("a group of the language table has no word slots");
        _tags = head.Part(data, slots * 2L);
        _lists = head.Part(data, slots);
        GramWeight = head.Single();
        _letterBiases = head.Singles(count);
        var gramSlots = head.Int32();
        if (gramSlots <= 1)
            throw new InvalidDataException("a group of the language table has no n-gram slots");
        _gramTags = head.Part(data, gramSlots * 2L);
        _gramWeights = head.Part(data, (long)gramSlots * count);
    }

    /// <summary>Labels of the members.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>What the first scores, in nats, are multiplied by.</summary>
    public float FirstWeight { get; }

    /// <summary>What the sums of n-gram weights are multiplied by, in nats; 0 where the group has none.</summary>
    public float GramWeight { get; }

    /// <summary>The members' scores of a text, in nats that <c>exp</c> makes probabilities of.</summary>
    /// <param name="text">The text, folded by nobody yet.</param>
    /// <param name="script">Its script.</param>
    /// <param name="maxLetters">Letters that are read.</param>
    /// <param name="first">The first scores by label, in nats.</param>
    /// <param name="scores">Takes the scores, one for each member.</param>
    public void Score(ReadOnlySpan<char> text, Script script, int maxLetters, ReadOnlySpan<double> first, Span<double> scores)
    {
        var sink = new Words(this, script, stackalloc int[1 << (2 * MaxMembers)], stackalloc int[MaxMembers + 1]);
        WordReader.Read(text, script, maxLetters, ref sink);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = _biases[i] + (FirstWeight * first[Members[i]]) + (GramWeight * (double)sink.Grams[i]) + (_letterBiases[i] * (double)sink.Grams[MaxMembers]);
            for (var lists = 0; lists < 1 << (2 * Members.Length); lists++)
                scores[i] += sink.Counts[lists] * (double)_listWeights[(lists * Members.Length) + i];
        }
    }

    /// <summary>Where the search for a hash begins among so many slots; the next follow.</summary>
    public static int SlotOf(uint hash, int slots) => (int)(((ulong)hash * (uint)slots) >> 32);

    /// <summary>The lists that hold a word, a bit for each member.</summary>
    public int ListsOf(uint hash)
    {
        var tags = MemoryMarshal.Cast<byte, ushort>(_tags.Span);
        var tag = (ushort)hash;
        var lists = _lists.Span;
        for (var (slot, tried) = (SlotOf(hash, tags.Length), 0); tried < tags.Length && lists[slot] != 0; slot = slot + 1 == tags.Length ? 0 : slot + 1, tried++)
        {
            if (tags[slot] == tag)
                return lists[slot] & ((1 << (2 * Members.Length)) - 1);
        }

        return 0;
    }

    // A free slot has weights of 0 only.
    private void AddGram(uint hash, Span<int> sums)
    {
        var tags = MemoryMarshal.Cast<byte, ushort>(_gramTags.Span);
        var weights = MemoryMarshal.Cast<byte, sbyte>(_gramWeights.Span);
        var count = Members.Length;
        for (var (slot, tried) = (SlotOf(hash, tags.Length), 0); tried < tags.Length; slot = slot + 1 == tags.Length ? 0 : slot + 1, tried++)
        {
            var row = weights.Slice(slot * count, count);
            if (tags[slot] == (ushort)hash)
            {
                for (var i = 0; i < row.Length; i++)
                    sums[i] += row[i];
                return;
            }

            if (tags[slot] == 0 && row.IndexOfAnyExcept((sbyte)0) < 0)
                return;
        }
    }

    /// <summary>Counts the words of a text by the lists that hold them and adds up its n-grams; in Han each sign is a word.</summary>
    private readonly ref struct Words(RelativesModel model, Script script, Span<int> counts, Span<int> grams) : IWordSink
    {
        public Span<int> Counts { get; } = counts;

        public Span<int> Grams { get; } = grams;

        public void Word(scoped ReadOnlySpan<char> edged)
        {
            if (script != Script.Han)
            {
                Counts[model.ListsOf(Features.Whole(edged))]++;
                if (model.GramWeight != 0)
                    AddGrams(edged);
                return;
            }

            foreach (var c in edged[1..^1])
                Counts[model.ListsOf(Features.Whole([WordReader.Edge, c, WordReader.Edge]))]++;
        }

        private void AddGrams(scoped ReadOnlySpan<char> edged)
        {
            Grams[MaxMembers] += edged.Length - 1;
            for (var start = 0; start < edged.Length; start++)
            {
                var hash = 0u;
                var end = Math.Min(edged.Length, start + Features.MaxGram);
                for (var i = start; i < end; i++)
                {
                    hash = Features.Mix(hash, edged[i]);
                    if (i > 0)
                        model.AddGram(hash, Grams);
                }
            }
        }
    }
}
