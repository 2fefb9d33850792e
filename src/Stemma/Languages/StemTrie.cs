using System.Collections.Immutable;
using Stemma.Languages.Patterns;

namespace Stemma.Languages;

/// <summary>Stems as a tree of letters in flat arrays: children of a node lie together, sorted by letter.</summary>
internal sealed class StemTrie
{
    private readonly char[] _letters;
    private readonly int[] _firstChild;
    private readonly int[] _firstEnd;
    private readonly int[] _ends;

    private StemTrie(char[] letters, int[] firstChild, int[] firstEnd, int[] ends)
    {
        _letters = letters;
        _firstChild = firstChild;
        _firstEnd = firstEnd;
        _ends = ends;
    }

    public static StemTrie Build(ImmutableArray<WordPattern> words)
    {
        var order = Enumerable.Range(0, words.Length).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(words[a].Stem, words[b].Stem) is not 0 and var c ? c : a.CompareTo(b));
        var letters = new List<char> { '\0' };
        var firstChild = new List<int>();
        var firstEnd = new List<int>();
        var ends = new List<int>();
        // Breadth first, so that the children of one node get neighbouring numbers.
        var queue = new Queue<(int Low, int High, int Depth)>();
        queue.Enqueue((0, order.Length, 0));
        while (queue.Count > 0)
        {
            var (low, high, depth) = queue.Dequeue();
            firstEnd.Add(ends.Count);
            while (low < high && words[order[low]].Stem.Length == depth)
                ends.Add(order[low++]);
            firstChild.Add(letters.Count);
            while (low < high)
            {
                var letter = words[order[low]].Stem[depth];
                var next = low + 1;
                while (next < high && words[order[next]].Stem[depth] == letter)
                    next++;
                letters.Add(letter);
                queue.Enqueue((low, next, depth + 1));
                low = next;
            }
        }

        firstChild.Add(letters.Count);
        firstEnd.Add(ends.Count);
        return new StemTrie([.. letters], [.. firstChild], [.. firstEnd], [.. ends]);
    }

    public ReadOnlySpan<int> Ends(int node) => _ends.AsSpan(_firstEnd[node].._firstEnd[node + 1]);

    public int Child(int node, char letter)
    {
        var index = _letters.AsSpan(_firstChild[node].._firstChild[node + 1]).BinarySearch(letter);
        return index < 0 ? -1 : _firstChild[node] + index;
    }
}
