using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stemma.Text.Identification;

/// <summary>Tells close relatives apart once their group is found: by the first scores and by which members' word lists hold each word.</summary>
/// <remarks>Each member has two lists: words that were found in its texts, and marks, words known to be its own. Stored as: members
/// (count, labels), weight of the first scores, a bias for each member, then for each set of lists (a bit for each member's words, then
/// one for each member's marks) what a word found in just these lists adds to each member, in nats; then the words by hash.</remarks>
internal sealed class RelativesModel
{
    /// <summary>Most members of a group: a word's lists are bits of a byte, two for each.</summary>
    public const int MaxMembers = 4;

    private readonly float[] _biases;
    private readonly float[] _listWeights;
    private readonly ReadOnlyMemory<byte> _tags;
    private readonly ReadOnlyMemory<byte> _lists;
    private readonly int _shift;

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
        if (slots <= 1 || (slots & (slots - 1)) != 0)
            throw new InvalidDataException("the number of word slots of a group is no power of two");
        _shift = 32 - int.TrailingZeroCount(slots);
        _tags = head.Part(data, slots * 2L);
        _lists = head.Part(data, slots);
    }

    /// <summary>Labels of the members.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>What the first scores, in nats, are multiplied by.</summary>
    public float FirstWeight { get; }

    /// <summary>The members' scores of a text, in nats that <c>exp</c> makes probabilities of.</summary>
    /// <param name="text">The text, folded by nobody yet.</param>
    /// <param name="script">Its script.</param>
    /// <param name="maxLetters">Letters that are read.</param>
    /// <param name="first">The first scores by label, in nats.</param>
    /// <param name="scores">Takes the scores, one for each member.</param>
    public void Score(ReadOnlySpan<char> text, Script script, int maxLetters, ReadOnlySpan<double> first, Span<double> scores)
    {
        var sink = new Words(this, script, stackalloc int[1 << (2 * MaxMembers)]);
        WordReader.Read(text, script, maxLetters, ref sink);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = _biases[i] + (FirstWeight * first[Members[i]]);
            for (var lists = 0; lists < 1 << (2 * Members.Length); lists++)
                scores[i] += sink.Counts[lists] * (double)_listWeights[(lists * Members.Length) + i];
        }
    }

    /// <summary>The lists that hold a word, a bit for each member.</summary>
    public int ListsOf(uint hash)
    {
        var tags = MemoryMarshal.Cast<byte, ushort>(_tags.Span);
        var tag = (ushort)hash;
        var lists = _lists.Span;
        for (var (slot, tried) = ((int)(hash >> _shift), 0); tried < tags.Length && lists[slot] != 0; slot = (slot + 1) & (tags.Length - 1), tried++)
        {
            if (tags[slot] == tag)
                return lists[slot] & ((1 << (2 * Members.Length)) - 1);
        }

        return 0;
    }

    /// <summary>Counts the words of a text by the lists that hold them; in Han each sign is a word.</summary>
    private readonly ref struct Words(RelativesModel model, Script script, Span<int> counts) : IWordSink
    {
        public Span<int> Counts { get; } = counts;

        public void Word(scoped ReadOnlySpan<char> edged)
        {
            if (script != Script.Han)
            {
                Counts[model.ListsOf(Features.Whole(edged))]++;
                return;
            }

            foreach (var c in edged[1..^1])
                Counts[model.ListsOf(Features.Whole([WordReader.Edge, c, WordReader.Edge]))]++;
        }
    }
}
